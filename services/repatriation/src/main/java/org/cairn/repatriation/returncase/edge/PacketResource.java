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

/** Lets a consulate know what it needs, and nothing else. */
@Path("/cases/{caseId}/returns/{returnId}/consular-packet")
@RunOnVirtualThread
public class PacketResource {

    @Inject
    ReturnDoor door;

    @Inject
    ReturnDesk desk;

    @Inject
    Approaches approaches;

    @POST
    @Rule(roles = Role.REPATRIATION_WORKER)
    @Operation(
            summary = "Let a consulate know what it needs for a travel document",
            description =
                    "Only with the person's explicit consent that it knows IDENTITY for RETURN_DOCS. A packet that tells why the person is abroad, or who helps them, is refused.")
    public Response send(@PathParam("caseId") PathwayId pathway, @PathParam("returnId") ReturnId id, SendPacket body) {
        Fields.required("body", body);
        return door.step(new Place(pathway, id), "consular-packet", body, in -> {
            var at = in.act().at();
            var packet = body.packet();
            approaches.country("nationality", packet.nationality());
            approaches.past("born", packet.born(), pathway, at);
            var approach = approaches.of(pathway, packet.consulate(), false, at);
            return desk.send(
                    in.row(), new Command.SendPacket(packet, approaches.namesOfAgencies(), approach, at), in.act());
        });
    }
}
