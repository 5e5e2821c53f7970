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

/** Settles how old a person is. */
@Path("/cases/{caseId}/age")
@RunOnVirtualThread
public class AgeResource {

    private final CaseDoor door;
    private final CaseDesk desk;

    AgeResource(CaseDoor door, CaseDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    @POST
    @Rule(roles = Role.IDENTIFICATION_AUTHORITY)
    @Operation(
            summary = "Determine the age",
            description =
                    "For the authority. Until then a doubt counts as childhood (CETS 197 Art. 10(3); UK: Modern Slavery Act 2015 s.51). Its finding and method stay with who may know IDENTITY.")
    public Response determine(@PathParam("caseId") PathwayId pathway, DetermineAge body) {
        return door.note(
                pathway,
                "POST /cases/{caseId}/age",
                body,
                (act, law) -> desk.take(
                        pathway, new Command.DetermineAge(body.finding(), body.method(), act.agency(), act.at()), act));
    }
}
