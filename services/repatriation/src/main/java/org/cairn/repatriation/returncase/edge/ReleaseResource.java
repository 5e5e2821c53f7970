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

/** Says that somebody who was detained is free. */
@Path("/cases/{caseId}/returns/{returnId}/release")
@RunOnVirtualThread
public class ReleaseResource {

    @Inject
    ReturnDoor door;

    @Inject
    ReturnDesk desk;

    @POST
    @Rule(roles = {Role.REPATRIATION_WORKER, Role.LAWYER, Role.GUARDIAN, Role.PERSON})
    @Operation(summary = "Note that the person is free again")
    public Response report(@PathParam("caseId") PathwayId pathway, @PathParam("returnId") ReturnId id) {
        return door.step(
                new Place(pathway, id),
                "release",
                null,
                in -> desk.take(in.row(), new Command.ReportRelease(in.act().at()), in.act()));
    }
}
