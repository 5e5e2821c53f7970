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

/** Notes a travel document. */
@Path("/cases/{caseId}/returns/{returnId}/document")
@RunOnVirtualThread
public class DocumentResource {

    @Inject
    ReturnDoor door;

    @Inject
    ReturnDesk desk;

    @Inject
    Laws laws;

    @POST
    @Rule(roles = Role.REPATRIATION_WORKER)
    @Operation(
            summary = "Note that the person has a travel document",
            description = "One that they had all the time counts, too.")
    public Response issue(@PathParam("caseId") PathwayId pathway, @PathParam("returnId") ReturnId id) {
        return door.step(new Place(pathway, id), "document", null, in -> {
            var zone = laws.of(pathway).zone();
            return desk.take(in.row(), new Command.IssueDocument(zone, in.act().at()), in.act());
        });
    }
}
