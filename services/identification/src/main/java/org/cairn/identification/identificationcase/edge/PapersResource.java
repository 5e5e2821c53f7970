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

/** Notes on whom a decision's papers were served. */
@Path("/cases/{caseId}/papers")
@RunOnVirtualThread
public class PapersResource {

    private final CaseDoor door;
    private final CaseDesk desk;
    private final Pathways pathways;

    PapersResource(CaseDoor door, CaseDesk desk, Pathways pathways) {
        this.door = door;
        this.desk = desk;
        this.pathways = pathways;
    }

    @POST
    @Rule(roles = Role.IDENTIFICATION_AUTHORITY)
    @Operation(
            summary = "Serve the papers of a decision",
            description =
                    "For an adult on the PERSON, for a child on the GUARDIAN and on nobody else; without an appointed guardian 409 (CETS 197 Art. 10(4)).")
    public Response serve(@PathParam("caseId") PathwayId pathway, ServePapers body) {
        return door.note(
                pathway,
                "POST /cases/{caseId}/papers",
                body,
                (act, law) -> desk.take(
                        pathway,
                        new Command.ServePapers(body.on(), pathways.hasGuardian(pathway), act.agency(), act.at()),
                        act));
    }
}
