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

/** Takes an adult's no to formal identification. */
@Path("/cases/{caseId}/formal-refusal")
@RunOnVirtualThread
public class FormalRefusalResource {

    private final CaseDoor door;
    private final CaseDesk desk;
    private final Intake intake;

    FormalRefusalResource(CaseDoor door, CaseDesk desk, Intake intake) {
        this.door = door;
        this.desk = desk;
        this.intake = intake;
    }

    @POST
    @Rule(roles = {Role.NGO_CASEWORKER, Role.FIRST_RESPONDER})
    @Operation(
            summary = "Note that an adult does not want to be identified formally",
            description =
                    "By a first responder, or who knows the exploitation in full. Help goes on (CETS 197 Art. 12(6) and (7)). With notify the authority is told of somebody and not of whom: the published label of the exploitation is counted and nothing else is kept (UK: duty to notify, Modern Slavery Act 2015 s.52). The person may submit later.")
    public Response decline(@PathParam("caseId") PathwayId pathway, RefuseFormal body) {
        return door.noteInTheirName(
                pathway,
                "POST /cases/{caseId}/formal-refusal",
                body,
                (act, law) -> desk.decline(
                        pathway,
                        new Command.DeclineFormal(body.notified(), act.at()),
                        intake.notification(body, law, act),
                        act));
    }
}
