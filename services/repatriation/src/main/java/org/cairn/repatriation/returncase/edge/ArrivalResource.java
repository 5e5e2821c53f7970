package org.cairn.repatriation.returncase.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.ReturnId;
import org.cairn.contracts.Role;
import org.cairn.repatriation.returncase.Command;
import org.cairn.repatriation.returncase.edge.ReturnDoor.Place;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Confirms that somebody has arrived. */
@Path("/cases/{caseId}/returns/{returnId}/arrival")
@RunOnVirtualThread
public class ArrivalResource {

    @Inject
    ReturnDoor door;

    @Inject
    ReturnDesk desk;

    @POST
    @Rule(roles = {Role.RECEIVING_NGO, Role.REPATRIATION_WORKER})
    @Operation(summary = "Confirm that the person has arrived and was met")
    public Response confirm(@PathParam("caseId") PathwayId pathway, @PathParam("returnId") ReturnId id) {
        return door.step(
                new Place(pathway, id),
                "arrival",
                null,
                in -> desk.take(in.row(), new Command.ConfirmArrival(in.act().at()), in.act()));
    }
}
