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

/** Takes what an NGO thinks. */
@Path("/cases/{caseId}/assessments")
@RunOnVirtualThread
public class AssessmentResource {

    private final CaseDoor door;
    private final CaseDesk desk;

    AssessmentResource(CaseDoor door, CaseDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    @POST
    @Rule(roles = {Role.NGO_CASEWORKER, Role.INDEPENDENT_ADVOCATE, Role.SHELTER_WORKER})
    @Operation(summary = "Record an opinion", description = "It binds nobody; the authority may read it.")
    public Response assess(@PathParam("caseId") PathwayId pathway, RecordAssessment body) {
        return door.note(
                pathway,
                "POST /cases/{caseId}/assessments",
                body,
                (act, law) -> desk.take(pathway, new Command.Assess(act.agency(), body.assessment(), act.at()), act));
    }
}
