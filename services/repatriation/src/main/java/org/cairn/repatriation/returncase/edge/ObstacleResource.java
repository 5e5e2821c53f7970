package org.cairn.repatriation.returncase.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.ReturnId;
import org.cairn.contracts.Role;
import org.cairn.repatriation.returncase.DepartureGate;
import org.cairn.repatriation.returncase.edge.ReturnDoor.Place;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What stands in the way of a departure. */
@Path("/cases/{caseId}/returns/{returnId}/obstacles")
@RunOnVirtualThread
public class ObstacleResource {

    @Inject
    ReturnDoor door;

    @Inject
    ReturnDesk desk;

    @Inject
    Standpoints standpoints;

    @Inject
    Etag etag;

    /** One thing in the way, its source in law, and the way out. */
    public record InTheWay(String code, String what, String source, String wayOut) {}

    /** One thing to know that holds nobody back. */
    public record ToKnow(String code, String what, String source) {}

    /** All that stands in the way now, the gravest first. */
    public record Found(List<InTheWay> obstacles, List<ToKnow> warnings) {}

    @GET
    @Rule(roles = {Role.REPATRIATION_WORKER, Role.PERSON, Role.GUARDIAN, Role.LAWYER})
    @Transactional
    @Operation(
            summary = "List what stands in the way of the departure, each with its source and the way out",
            description = "Found anew at every reading, from what is true now. Warnings hold nobody back.")
    public Response list(@PathParam("caseId") PathwayId pathway, @PathParam("returnId") ReturnId id) {
        var entered = door.enter(new Place(pathway, id), "GET /cases/{caseId}/returns/{returnId}/obstacles");
        var state = desk.stateOf(entered.row());
        var now = standpoints.of(entered.row(), state, entered.act().at());
        var obstacles = DepartureGate.obstacles(state, now).stream()
                .map(found -> new InTheWay(found.code(), found.what() + ".", found.source(), found.wayOut()))
                .toList();
        var warnings = DepartureGate.warnings(state, now.around()).stream()
                .map(found -> new ToKnow(found.code(), found.what(), found.source()))
                .toList();
        return etag.answer(new Found(obstacles, warnings));
    }
}
