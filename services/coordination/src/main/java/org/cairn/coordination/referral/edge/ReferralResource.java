package org.cairn.coordination.referral.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Rule;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.CapacityStatus;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.ReferralEvent.CancelReason;
import org.cairn.contracts.coordination.ReferralEvent.Outcome;
import org.cairn.contracts.coordination.ReferralEvent.RejectionReason;
import org.cairn.coordination.referral.Referral.Command;
import org.cairn.coordination.referral.Referral.State;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Reads a referral, answers it and carries it to its end. */
@Path("/referrals/{referralId}")
@RunOnVirtualThread
public class ReferralResource {

    @Inject
    ReferralDesk desk;

    @Inject
    ReferralView referrals;

    @Inject
    ReferralDoor door;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    @Inject
    Etag etag;

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
    public record Standing(ReferralId referralId, String state, long position) {}

    @GET
    @Rule(
            roles = {
                Role.NGO_CASEWORKER,
                Role.PATHWAY_COORDINATOR,
                Role.SHELTER_WORKER,
                Role.LAWYER,
                Role.RECEIVING_NGO,
                Role.HEALTH_PROVIDER,
                Role.IDENTIFICATION_AUTHORITY
            })
    @Transactional
    @Operation(
            summary = "Read a referral",
            description = "Addressees read the minimum set while they consider, the agreed fields once they have"
                    + " accepted, and nothing new after its end.")
    public Response read(@PathParam("referralId") ReferralId referral) {
        return etag.answer(door.shown(referral, "GET /referrals/{referralId}"));
    }

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
    public Response accept(@PathParam("referralId") ReferralId referral, Acceptance body) {
        Fields.required("body", body);
        return once(body, State.ACCEPTED, referral, "acceptance", (row, act) -> {
            var start = body.expectedStart() == null ? act.at() : body.expectedStart();
            return desk.accept(
                    referral,
                    row.pathway(),
                    new Command.Accept(
                            act.agency(), body.holdId(), start, desk.consentUntil(referral, act.agency()), act.at()),
                    act);
        });
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
    public Response reject(@PathParam("referralId") ReferralId referral, Rejection body) {
        Fields.required("body", body);
        return once(body, State.REJECTED, referral, "rejection", (row, act) -> {
            var no = new Command.Reject(act.agency(), body.reason(), body.capacityStatus(), act.at());
            return desk.reject(referral, row.pathway(), no, act);
        });
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
    public Response start(@PathParam("referralId") ReferralId referral) {
        return once(null, State.IN_PROGRESS, referral, "start", (row, act) -> desk.start(referral, row.pathway(), act));
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
    public Response complete(@PathParam("referralId") ReferralId referral, Completion body) {
        Fields.required("body", body);
        return once(body, State.COMPLETED, referral, "completion", (row, act) -> {
            var done = new Command.Complete(act.agency(), body.outcome(), act.at());
            return desk.end(referral, row.pathway(), done, act);
        });
    }

    @POST
    @Path("cancellation")
    @Rule(roles = {Role.NGO_CASEWORKER, Role.SHELTER_WORKER, Role.LAWYER, Role.RECEIVING_NGO, Role.HEALTH_PROVIDER})
    @Operation(summary = "End the referral early, as its sender or its recipient")
    public Response cancel(@PathParam("referralId") ReferralId referral) {
        return once(null, State.CANCELLED, referral, "cancellation", (row, act) -> {
            var reason =
                    referrals.sentBy(referral, act.agency()) ? CancelReason.BY_REQUESTER : CancelReason.BY_RECIPIENT;
            return desk.end(referral, row.pathway(), new Command.Cancel(act.agency(), reason, act.at()), act);
        });
    }

    private Response once(Object body, State leadsTo, ReferralId referral, String step, Step taken) {
        return idempotency.once(body, () -> {
            var row = door.enter(referral, "POST /referrals/{referralId}/" + step);
            var position = taken.take(row, caller.act());
            return Response.ok(new Standing(referral, leadsTo.code(), position)).build();
        });
    }

    /** What a party does with the referral; returns the position of the grants after it. */
    private interface Step {
        long take(ReferralView.Row row, Act act);
    }
}
