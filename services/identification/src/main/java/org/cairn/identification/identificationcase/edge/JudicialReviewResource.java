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

/** Takes what a court was asked and answered. */
@Path("/cases/{caseId}/judicial-review")
@RunOnVirtualThread
public class JudicialReviewResource {

    private final CaseDoor door;
    private final CaseDesk desk;

    JudicialReviewResource(CaseDoor door, CaseDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    @POST
    @Rule(roles = {Role.PERSON, Role.GUARDIAN, Role.LAWYER, Role.NGO_CASEWORKER, Role.INDEPENDENT_ADVOCATE})
    @Operation(
            summary = "Note that a court was asked to review what was upheld",
            description =
                    "By the person, their lawyer, their guardian, or who supports them at their wish and knows the exploitation in full.")
    public Response open(@PathParam("caseId") PathwayId pathway, GoToCourt body) {
        return door.noteInTheirName(
                pathway,
                "POST /cases/{caseId}/judicial-review",
                body,
                (act, law) -> desk.take(pathway, new Command.OpenJudicialReview(act.at()), act));
    }

    @POST
    @Path("decision")
    @Rule(roles = Role.IDENTIFICATION_AUTHORITY)
    @Operation(
            summary = "Note what the court did",
            description = "By the authority that the court told: SENT_BACK looks again, STANDS upholds.")
    public Response decide(@PathParam("caseId") PathwayId pathway, DecideReview body) {
        return door.note(
                pathway,
                "POST /cases/{caseId}/judicial-review/decision",
                body,
                (act, law) -> desk.take(
                        pathway, new Command.DecideJudicialReview(body.outcome(), act.agency(), act.at()), act));
    }
}
