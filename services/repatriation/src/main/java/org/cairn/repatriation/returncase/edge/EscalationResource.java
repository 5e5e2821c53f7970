package org.cairn.repatriation.returncase.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.ReturnId;
import org.cairn.contracts.Role;
import org.cairn.repatriation.returncase.Command;
import org.cairn.repatriation.returncase.edge.ReturnDoor.Place;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tries another way while no answer comes. */
@Path("/cases/{caseId}/returns/{returnId}/escalation")
@RunOnVirtualThread
public class EscalationResource {

    @Inject
    ReturnDoor door;

    @Inject
    ReturnDesk desk;

    @POST
    @Rule(roles = Role.REPATRIATION_WORKER)
    @Operation(
            summary = "Note which other way is tried while no answer comes",
            description =
                    "The foreign ministry, IOM, a travel document of the ICRC, or the representation of a third State.")
    public Response escalate(
            @PathParam("caseId") PathwayId pathway, @PathParam("returnId") ReturnId id, EscalateReturn body) {
        Fields.required("body", body);
        return door.step(
                new Place(pathway, id),
                "escalation",
                body,
                in -> desk.take(
                        in.row(), new Command.Escalate(body.to(), in.act().at()), in.act()));
    }
}
