package org.cairn.coordination.referral.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.CancelReason;
import org.cairn.coordination.referral.Command;
import org.cairn.coordination.referral.Referral.State;
import org.cairn.coordination.referral.edge.Counter.Step;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Reads a referral, answers it and carries it to its end. */
@Path("/referrals/{referralId}")
@RunOnVirtualThread
@Recipients
public class ReferralResource {

    @Inject
    StepDesk desk;

    @Inject
    ReferralView referrals;

    @Inject
    ReferralDoor door;

    @Inject
    Counter counter;

    @Inject
    Sending sending;

    @Inject
    Etag etag;

    @GET
    @EitherSide
    @Transactional
    @Operation(
            summary = "Read a referral",
            description = "Addressees read the minimum set while they consider, the agreed fields once they have"
                    + " accepted, and nothing new after its end.")
    public Response read(@PathParam("referralId") ReferralId referral) {
        return etag.answer(door.shown(referral, "GET /referrals/{referralId}"));
    }

    @POST
    @Path("dispatch")
    @Senders
    @Operation(summary = "Send a draft; consent must cover it now")
    public Response dispatch(@PathParam("referralId") ReferralId referral) {
        return sending.dispatch(referral);
    }

    @POST
    @Path("acceptance")
    @Operation(summary = "Take the referral on; of several addressees the first wins")
    public Response accept(@PathParam("referralId") ReferralId referral, Bodies.Acceptance body) {
        Fields.required("body", body);
        return counter.once(body, new Step(referral, "acceptance", State.ACCEPTED), (row, act) -> {
            var start = body.expectedStart() == null ? act.at() : body.expectedStart();
            var until = desk.consentUntil(referral, act.agency());
            return desk.take(row, new Command.Accept(act.agency(), body.holdId(), start, until, act.at()), act);
        });
    }

    @POST
    @Path("rejection")
    @Operation(summary = "Say no, with the reason")
    public Response reject(@PathParam("referralId") ReferralId referral, Bodies.Rejection body) {
        Fields.required("body", body);
        var no = new Command.No(body.reason(), body.capacityStatus(), body.text());
        return counter.once(
                body,
                new Step(referral, "rejection", State.REJECTED),
                (row, act) -> desk.take(row, onward -> new Command.Reject(act.agency(), no, onward, act.at()), act));
    }

    @POST
    @Path("amendment")
    @Senders
    @Operation(summary = "Change what is asked for, as its sender, while it waits for an answer")
    public Response amend(@PathParam("referralId") ReferralId referral, Bodies.Amendment body) {
        Fields.required("body", body);
        return counter.once(body, new Step(referral, "amendment", State.REQUESTED), (row, act) -> {
            sending.check(row, body, act);
            return desk.amend(row, new Command.Change(body.priority(), body.region(), body.note(), null), act);
        });
    }

    @POST
    @Path("start")
    @Operation(summary = "Note that the service has begun")
    public Response start(@PathParam("referralId") ReferralId referral) {
        return counter.once(
                null,
                new Step(referral, "start", State.IN_PROGRESS),
                (row, act) -> desk.take(row, new Command.Start(act.agency(), act.at()), act));
    }

    @POST
    @Path("hold")
    @Operation(summary = "Let the service wait")
    public Response hold(@PathParam("referralId") ReferralId referral, Bodies.Hold body) {
        Fields.required("body", body);
        return counter.once(
                body,
                new Step(referral, "hold", State.ON_HOLD),
                (row, act) -> desk.take(row, new Command.Hold(act.agency(), body.reason(), act.at()), act));
    }

    @POST
    @Path("resumption")
    @Operation(summary = "Go on with a service that waited")
    public Response resume(@PathParam("referralId") ReferralId referral) {
        return counter.once(
                null,
                new Step(referral, "resumption", State.IN_PROGRESS),
                (row, act) -> desk.take(row, new Command.Resume(act.agency(), act.at()), act));
    }

    @POST
    @Path("completion")
    @Operation(summary = "Note that the service has ended, and how")
    public Response complete(@PathParam("referralId") ReferralId referral, Bodies.Completion body) {
        Fields.required("body", body);
        return counter.once(
                body,
                new Step(referral, "completion", State.COMPLETED),
                (row, act) -> desk.complete(row, body.outcome(), act));
    }

    @POST
    @Path("failure")
    @Operation(summary = "Note that the service could not be given, and why")
    public Response fail(@PathParam("referralId") ReferralId referral, Bodies.Failure body) {
        Fields.required("body", body);
        return counter.once(
                body,
                new Step(referral, "failure", State.FAILED),
                (row, act) -> desk.take(row, new Command.Fail(act.agency(), body.reason(), act.at()), act));
    }

    @POST
    @Path("cancellation")
    @EitherSide
    @Operation(summary = "End the referral early, as its sender or its recipient; a draft is discarded")
    public Response cancel(@PathParam("referralId") ReferralId referral) {
        return counter.once(null, new Step(referral, "cancellation", State.CANCELLED), (row, act) -> {
            var sender = row.requester().equals(act.agency());
            var reason = sender ? CancelReason.BY_REQUESTER : CancelReason.BY_RECIPIENT;
            return desk.take(row, new Command.Cancel(act.agency(), reason, act.at()), act);
        });
    }

    @POST
    @Path("entered-in-error")
    @Senders
    @Operation(summary = "Note that the referral should never have been sent; all access that rests on it ends")
    public Response enterInError(@PathParam("referralId") ReferralId referral) {
        return counter.once(
                null,
                new Step(referral, "entered-in-error", State.ENTERED_IN_ERROR),
                (row, act) -> desk.take(row, new Command.EnterInError(act.agency(), act.at()), act));
    }
}
