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

/** Asks for a travel document. */
@Path("/cases/{caseId}/returns/{returnId}/document-request")
@RunOnVirtualThread
public class DocumentRequestResource {

    @Inject
    ReturnDoor door;

    @Inject
    ReturnDesk desk;

    @Inject
    Approaches approaches;

    @POST
    @Rule(roles = Role.REPATRIATION_WORKER)
    @Operation(
            summary = "Ask for a travel document",
            description =
                    "With the same consent as a nationality verification (Palermo Protocol Art. 8(4)). It may be asked for elsewhere while a State does not answer; the wait counts from the first question.")
    public Response ask(
            @PathParam("caseId") PathwayId pathway, @PathParam("returnId") ReturnId id, RequestDocument body) {
        Fields.required("body", body);
        return door.step(new Place(pathway, id), "document-request", body, in -> {
            var approach = approaches.of(
                    pathway, body.consulate(), body.personAgreed(), in.act().at());
            return desk.take(
                    in.row(),
                    new Command.RequestDocument(body.kind(), approach, in.act().at()),
                    in.act());
        });
    }
}
