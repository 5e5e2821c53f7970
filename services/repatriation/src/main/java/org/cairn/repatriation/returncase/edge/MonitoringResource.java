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

/** Tells how somebody fares after a return. */
@Path("/cases/{caseId}/returns/{returnId}/monitoring")
@RunOnVirtualThread
public class MonitoringResource {

    @Inject
    ReturnDoor door;

    @Inject
    ReturnDesk desk;

    @POST
    @Rule(roles = {Role.RECEIVING_NGO, Role.REPATRIATION_WORKER})
    @Operation(
            summary = "Tell how the person fares, 1, 3, 6 and 12 months later or at any time",
            description =
                    "reRisk true ends this return and tells everybody who has to help again; refer the person back in coordination as an emergency.")
    public Response report(
            @PathParam("caseId") PathwayId pathway, @PathParam("returnId") ReturnId id, ReportMonitoring body) {
        Fields.required("body", body);
        return door.step(
                new Place(pathway, id),
                "monitoring",
                body,
                in -> desk.take(
                        in.row(),
                        new Command.Report(
                                body.month(),
                                body.wellbeing(),
                                body.reRisk(),
                                in.act().at()),
                        in.act()));
    }
}
