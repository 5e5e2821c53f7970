package org.cairn.identification.identificationcase.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.identification.identificationcase.IdentificationCase.Command;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes the authority's conclusive decision. */
@Path("/cases/{caseId}/conclusive-grounds")
@RunOnVirtualThread
public class ConclusiveGroundsResource {

    private final CaseDoor door;
    private final CaseDesk desk;
    private final Intake intake;

    ConclusiveGroundsResource(CaseDoor door, CaseDesk desk, Intake intake) {
        this.door = door;
        this.desk = desk;
        this.intake = intake;
    }

    @POST
    @Rule(roles = Role.IDENTIFICATION_AUTHORITY)
    @Operation(
            summary = "Decide conclusively whether the person is a victim",
            description =
                    "For the authority that was asked, after a positive decision on reasonable grounds and after the recovery minimum; a positive decision may come before its end with beforeMinimumAtPersonsWish.")
    public Response conclude(@PathParam("caseId") PathwayId pathway, ConcludeCase body) {
        return door.note(
                pathway,
                "POST /cases/{caseId}/conclusive-grounds",
                body,
                (act, law) -> desk.take(
                        pathway,
                        new Command.DecideConclusiveGrounds(intake.conclusion(body, law, act), act.agency(), act.at()),
                        act));
    }
}
