package org.cairn.coordination.referral.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.ReferralId;
import org.cairn.coordination.referral.Command;
import org.cairn.coordination.referral.edge.Counter.Step;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Lets a sender answer an addressee's question. */
@Path("/referrals/{referralId}/information")
@RunOnVirtualThread
@Senders
public class InformationResource {

    private final StepDesk desk;
    private final Counter counter;
    private final Sending sending;

    InformationResource(StepDesk desk, Counter counter, Sending sending) {
        this.desk = desk;
        this.counter = counter;
        this.sending = sending;
    }

    @POST
    @Operation(summary = "Answer the question of one addressee, within what the person's consent covers")
    public Response give(@PathParam("referralId") ReferralId referral, Bodies.Information body) {
        Fields.required("body", body);
        return counter.once(body, new Step(referral, "information", null), (row, act) -> {
            sending.checkWords("answer", row, List.of(body.to()), act);
            return desk.take(row, new Command.GiveInformation(act.agency(), body.to(), body.answer(), act.at()), act);
        });
    }
}
