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

/** Asks a State whether the person is its national. */
@Path("/cases/{caseId}/returns/{returnId}/nationality-verification")
@RunOnVirtualThread
public class NationalityVerificationResource {

    @Inject
    ReturnDoor door;

    @Inject
    ReturnDesk desk;

    @Inject
    Approaches approaches;

    @POST
    @Rule(roles = Role.REPATRIATION_WORKER)
    @Operation(
            summary = "Ask the State whether the person is its national",
            description =
                    "Only with the person's explicit consent that the named consulate knows IDENTITY for RETURN_DOCS, or where none is on this platform with their noted word (Palermo Protocol Art. 8(3)).")
    public Response ask(
            @PathParam("caseId") PathwayId pathway, @PathParam("returnId") ReturnId id, VerifyNationality body) {
        Fields.required("body", body);
        return door.step(new Place(pathway, id), "nationality-verification", body, in -> {
            var approach = approaches.of(
                    pathway, body.consulate(), body.personAgreed(), in.act().at());
            var country = approaches.country("country", body.country());
            return desk.take(
                    in.row(),
                    new Command.RequestVerification(country, approach, in.act().at()),
                    in.act());
        });
    }
}
