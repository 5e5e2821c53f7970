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

/** The plea that the person must not be punished for what they were compelled to do (CETS 197 Art. 26). */
@Path("/cases/{caseId}/matters/{matterId}/non-punishment")
@RunOnVirtualThread
@Rule(roles = Role.LAWYER)
public class NonPunishmentResource {

    private final MatterDoor matters;

    NonPunishmentResource(MatterDoor matters) {
        this.matters = matters;
    }

    @POST
    @Operation(
            summary = "Note that it was put to an authority that the person must not be punished",
            description = "Nothing is asked in return: whether the person helps an investigation plays no part.")
    public Response put(@PathParam("caseId") PathwayId pathway, @PathParam("matterId") MatterId matter, PutPlea body) {
        return matters.work(
                new Which(pathway, matter),
                "non-punishment",
                body,
                entered -> new Command.RaiseNonPunishment(
                        body.authority(), entered.act().at()));
    }

    @POST
    @Path("decision")
    @Operation(summary = "Note what that authority did", description = "After a refusal it may be put to another one.")
    public Response answer(
            @PathParam("caseId") PathwayId pathway, @PathParam("matterId") MatterId matter, AnswerPlea body) {
        return matters.step(
                new Which(pathway, matter),
                "non-punishment/decision",
                body,
                entered -> new Command.DecideNonPunishment(
                        body.outcome(), entered.act().at()));
    }
}
