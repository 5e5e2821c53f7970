package org.cairn.coordination.referral.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.Role;
import org.cairn.coordination.referral.Command;
import org.cairn.coordination.referral.edge.Counter.Step;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Lets a coordinator note that a dead end is one no more. */
@Path("/referrals/{referralId}/dead-end-settlement")
@RunOnVirtualThread
@Rule(roles = Role.PATHWAY_COORDINATOR)
public class DeadEndSettlementResource {

    private final StepDesk desk;
    private final Counter counter;

    DeadEndSettlementResource(StepDesk desk, Counter counter) {
        this.desk = desk;
        this.counter = counter;
    }

    @POST
    @Operation(summary = "Note what became of a referral that nobody took on")
    public Response settle(@PathParam("referralId") ReferralId referral, Bodies.DeadEndSettlement body) {
        Fields.required("body", body);
        return counter.coordinated(
                body,
                new Step(referral, "dead-end-settlement", null),
                (row, act) -> desk.take(row, new Command.Settle(body.settlement(), act.at()), act));
    }
}
