package org.cairn.coordination.referral.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.ReferralId;
import org.cairn.coordination.referral.Command;
import org.cairn.coordination.referral.edge.Counter.Step;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Lets an addressee ask for more before it answers. */
@Path("/referrals/{referralId}/information-request")
@RunOnVirtualThread
@Recipients
public class InformationRequestResource {

    private final StepDesk desk;
    private final Counter counter;

    InformationRequestResource(StepDesk desk, Counter counter) {
        this.desk = desk;
        this.counter = counter;
    }

    @POST
    @Operation(summary = "Ask the sender what your agency needs to know before it can answer; nobody else learns of it")
    public Response ask(@PathParam("referralId") ReferralId referral, Bodies.InformationRequest body) {
        Fields.required("body", body);
        return counter.once(
                body,
                new Step(referral, "information-request", null),
                (row, act) -> desk.take(row, new Command.AskInformation(act.agency(), body.question(), act.at()), act));
    }
}
