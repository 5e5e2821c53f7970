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

/** Ends a return that the person does not want. */
@Path("/cases/{caseId}/returns/{returnId}/cancellation")
@RunOnVirtualThread
public class CancellationResource {

    @Inject
    ReturnDoor door;

    @Inject
    ReturnDesk desk;

    @POST
    @Rule(
            roles = {
                Role.PERSON,
                Role.GUARDIAN,
                Role.LAWYER,
                Role.INDEPENDENT_ADVOCATE,
                Role.PATHWAY_COORDINATOR,
                Role.REPATRIATION_WORKER
            })
    @Operation(
            summary = "Cancel the return at the wish of the person",
            description =
                    "At once, and in every state before the departure; it is never refused, and a second time changes nothing.")
    public Response cancel(
            @PathParam("caseId") PathwayId pathway, @PathParam("returnId") ReturnId id, CancelReturn body) {
        Fields.required("body", body);
        return door.step(
                new Place(pathway, id),
                "cancellation",
                body,
                in -> desk.take(in.row(), new Command.Cancel(in.act().at()), in.act()));
    }
}
