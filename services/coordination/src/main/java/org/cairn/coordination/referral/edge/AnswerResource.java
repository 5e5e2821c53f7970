package org.cairn.coordination.referral.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.CapacityStatus;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.ReferralEvent.CancelReason;
import org.cairn.contracts.coordination.ReferralEvent.Outcome;
import org.cairn.contracts.coordination.ReferralEvent.RejectionReason;
import org.cairn.coordination.referral.Referral;
import org.cairn.coordination.referral.Referral.Command;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Answers a referral and carries it to its end. */
@Path("/referrals/{referralId}")
@RunOnVirtualThread
@Transactional
public class AnswerResource {

    @Inject
    ReferralDesk desk;

    @Inject
    ReferralView referrals;

    @Inject
    ReferralDoor door;

    @Inject
    Caller caller;

    /** A yes: from when, and for a shelter with which held bed. */
    public record Acceptance(HoldId holdId, Instant expectedStart) {}

    /** A no, with its reason. */
    public record Rejection(RejectionReason reason, CapacityStatus capacityStatus) {
        public Rejection {
            Fields.required("reason", reason);
        }
    }

    /** How the service ended. */
    public record Completion(Outcome outcome) {
        public Completion {
            Fields.required("outcome", outcome);
        }
    }

    /** How the referral stands now; {@code position} is for next calls elsewhere. */
    public record Standing(ReferralId referralId, String state, Long position) {}

    @POST
    @Path("acceptance")
    @Rule(
            roles = {
                Role.SHELTER_WORKER,
                Role.LAWYER,
                Role.NGO_CASEWORKER,
                Role.RECEIVING_NGO,
                Role.HEALTH_PROVIDER,
                Role.IDENTIFICATION_AUTHORITY
            })
    @Operation(summary = "Take the referral on; of several addressees the first wins")
    public Standing accept(@PathParam("referralId") ReferralId referral, Acceptance body) {
        var row = door.enter(referral, "POST /referrals/{referralId}/acceptance");
        var act = caller.act();
        var start = body == null || body.expectedStart() == null ? act.at() : body.expectedStart();
        var hold = body == null ? null : body.holdId();
        var yes = new Command.Accept(act.agency(), hold, start, act.at());
        var position = desk.accept(referral, row.pathway(), yes, act);
        return new Standing(referral, Referral.State.ACCEPTED.code(), position);
    }

    @POST
    @Path("rejection")
    @Rule(
            roles = {
                Role.SHELTER_WORKER,
                Role.LAWYER,
                Role.NGO_CASEWORKER,
                Role.RECEIVING_NGO,
                Role.HEALTH_PROVIDER,
                Role.IDENTIFICATION_AUTHORITY
            })
    @Operation(summary = "Say no, with the reason")
    public Standing reject(@PathParam("referralId") ReferralId referral, Rejection body) {
        Fields.required("body", body);
        var row = door.enter(referral, "POST /referrals/{referralId}/rejection");
        var act = caller.act();
        var no = new Command.Reject(act.agency(), body.reason(), body.capacityStatus(), act.at());
        desk.reject(referral, row.pathway(), no, act);
        return new Standing(referral, Referral.State.REJECTED.code(), null);
    }

    @POST
    @Path("start")
    @Rule(
            roles = {
                Role.SHELTER_WORKER,
                Role.LAWYER,
                Role.NGO_CASEWORKER,
                Role.RECEIVING_NGO,
                Role.HEALTH_PROVIDER,
                Role.IDENTIFICATION_AUTHORITY
            })
    @Operation(summary = "Note that the service has begun")
    public Standing start(@PathParam("referralId") ReferralId referral) {
        var row = door.enter(referral, "POST /referrals/{referralId}/start");
        desk.start(referral, row.pathway(), caller.act());
        return new Standing(referral, Referral.State.IN_PROGRESS.code(), null);
    }

    @POST
    @Path("completion")
    @Rule(
            roles = {
                Role.SHELTER_WORKER,
                Role.LAWYER,
                Role.NGO_CASEWORKER,
                Role.RECEIVING_NGO,
                Role.HEALTH_PROVIDER,
                Role.IDENTIFICATION_AUTHORITY
            })
    @Operation(summary = "Note that the service has ended, and how")
    public Standing complete(@PathParam("referralId") ReferralId referral, Completion body) {
        Fields.required("body", body);
        var row = door.enter(referral, "POST /referrals/{referralId}/completion");
        var act = caller.act();
        desk.end(referral, row.pathway(), new Command.Complete(act.agency(), body.outcome(), act.at()), act);
        return new Standing(referral, Referral.State.COMPLETED.code(), null);
    }

    @POST
    @Path("cancellation")
    @Rule(
            roles = {
                Role.NGO_CASEWORKER,
                Role.PATHWAY_COORDINATOR,
                Role.SHELTER_WORKER,
                Role.LAWYER,
                Role.RECEIVING_NGO,
                Role.HEALTH_PROVIDER
            })
    @Operation(summary = "End the referral early, as its sender or its recipient")
    public Standing cancel(@PathParam("referralId") ReferralId referral) {
        var row = door.enter(referral, "POST /referrals/{referralId}/cancellation");
        var act = caller.act();
        var reason = referrals.sentBy(referral, act.agency()) ? CancelReason.BY_REQUESTER : CancelReason.BY_RECIPIENT;
        desk.end(referral, row.pathway(), new Command.Cancel(act.agency(), reason, act.at()), act);
        return new Standing(referral, Referral.State.CANCELLED.code(), null);
    }
}
