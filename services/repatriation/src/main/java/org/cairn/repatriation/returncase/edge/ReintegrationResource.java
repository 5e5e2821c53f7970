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

/** Notes how somebody begins anew. */
@Path("/cases/{caseId}/returns/{returnId}/reintegration-steps")
@RunOnVirtualThread
public class ReintegrationResource {

    @Inject
    ReturnDoor door;

    @Inject
    ReturnDesk desk;

    @POST
    @Rule(roles = {Role.RECEIVING_NGO, Role.REPATRIATION_WORKER})
    @Operation(summary = "Note a step of the plan")
    public Response note(@PathParam("caseId") PathwayId pathway, @PathParam("returnId") ReturnId id, RecordStep body) {
        Fields.required("body", body);
        return door.step(
                new Place(pathway, id),
                "reintegration-steps",
                body,
                in -> desk.take(
                        in.row(), new Command.RecordStep(body.step(), in.act().at()), in.act()));
    }
}
