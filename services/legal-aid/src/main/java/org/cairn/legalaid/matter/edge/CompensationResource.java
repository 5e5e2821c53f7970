package org.cairn.legalaid.matter.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.MatterId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.legalaid.matter.Matter.Command;
import org.cairn.legalaid.matter.edge.MatterDesk.Which;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is claimed and awarded for what was done to the person (CETS 197 Art. 15(3) and (4)). */
@Path("/cases/{caseId}/matters/{matterId}/compensation")
@RunOnVirtualThread
@Rule(roles = Role.LAWYER)
public class CompensationResource {

    private final MatterDoor matters;

    CompensationResource(MatterDoor matters) {
        this.matters = matters;
    }

    @POST
    @Path("claim")
    @Operation(
            summary = "Note that compensation was claimed",
            description =
                    "compensationIs in the matter says what the law gives: a possibility, or access to the schemes that exist"
                            + " (Directive 2011/36/EU Art. 17). Neither is a promise.")
    public Response claim(@PathParam("caseId") PathwayId pathway, @PathParam("matterId") MatterId matter, Claim body) {
        return matters.work(
                new Which(pathway, matter),
                "compensation/claim",
                body,
                entered -> new Command.ClaimCompensation(
                        body.source(), entered.act().at()));
    }

    @POST
    @Path("award")
    @Operation(summary = "Note that compensation was awarded", description = "The band stays with you and the person.")
    public Response award(@PathParam("caseId") PathwayId pathway, @PathParam("matterId") MatterId matter, Award body) {
        return matters.step(
                new Which(pathway, matter),
                "compensation/award",
                body,
                entered -> new Command.AwardCompensation(
                        body.source(), body.amountBand(), entered.act().at()));
    }
}
