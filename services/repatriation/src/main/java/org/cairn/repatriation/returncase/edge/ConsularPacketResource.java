package org.cairn.repatriation.returncase.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.http.Rule;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.ReturnId;
import org.cairn.contracts.Role;
import org.cairn.repatriation.returncase.ReturnCase.State;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** All that a consulate ever reads here: who asks for a travel document. */
@Path("/consular-packets")
@RunOnVirtualThread
public class ConsularPacketResource {

    @Inject
    Standpoints standpoints;

    @Inject
    ReturnView view;

    @Inject
    Disclosure disclosure;

    @Inject
    Grants grants;

    @Inject
    PlatformClock clock;

    @Inject
    Caller caller;

    @Inject
    Etag etag;

    /** One request for a document. */
    public record Line(ReturnId packetId) {}

    /** The requests that are open. */
    public record Lines(List<Line> items) {}

    /** Who asks. */
    public record Packet(String name, LocalDate born, String nationality, String photo) {}

    @GET
    @Rule(roles = Role.CONSULATE)
    @Transactional
    @Operation(summary = "List the open requests for a document that your consulate got")
    public Response list() {
        var me = caller.who().agency();
        var lines = standpoints.packetsOf(me).stream()
                .flatMap(id -> standpoints.packetOf(me, id).stream())
                .filter(ConsularPacketResource::isOpen)
                .filter(row -> mayRead(row, me))
                .map(row -> new Line(row.returnId()))
                .toList();
        return etag.answer(new Lines(lines));
    }

    @GET
    @Path("{packetId}")
    @Rule(roles = Role.CONSULATE)
    @Transactional
    @Operation(
            summary = "Read who asks for a document",
            description = "For as long as the person lets your consulate know, and the request is open.")
    public Response read(@PathParam("packetId") ReturnId packet) {
        var me = caller.who().agency();
        var row = standpoints
                .packetOf(me, packet)
                .filter(ConsularPacketResource::isOpen)
                .orElseThrow(Problem::notFound);
        var scope = disclosure.live(row.pathway(), "GET /consular-packets/{packetId}");
        if (!scope.allows(Category.IDENTITY)) {
            throw Problem.notFound();
        }
        var sent = view.packet(row, me);
        return etag.answer(new Packet(sent.name(), sent.born(), sent.nationality(), sent.photo()));
    }

    private static boolean isOpen(Returns.Row row) {
        return row.state().compareTo(State.CANCELLED) < 0;
    }

    private boolean mayRead(Returns.Row row, AgencyId me) {
        return grants.of(row.pathway(), me).stream().anyMatch(grant -> grant.liveAt(clock.now()));
    }
}
