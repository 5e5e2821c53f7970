package org.cairn.coordination.operation.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.coordination.pathway.edge.PathwayView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Gives a person who wants no help now a code to come back with. */
@Path("/pathways/{caseId}/leaflet")
@RunOnVirtualThread
public class LeafletResource {

    private final LeafletDesk desk;
    private final PathwayView pathways;
    private final Disclosure disclosure;
    private final Caller caller;
    private final Idempotency idempotency;

    LeafletResource(
            LeafletDesk desk, PathwayView pathways, Disclosure disclosure, Caller caller, Idempotency idempotency) {
        this.desk = desk;
        this.pathways = pathways;
        this.disclosure = disclosure;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    /** The code, which is told once; absent when the same request is sent again. */
    public record Given(PathwayId caseId, String code, Instant codeValidUntil) {}

    @POST
    @Rule(roles = {Role.NGO_CASEWORKER, Role.FIRST_RESPONDER})
    @Operation(
            summary = "Give the person a code to come back with, good for twelve months",
            description =
                    "By the agency that opened the pathway. A code that they had before is good for nothing from then on.")
    public Response give(@PathParam("caseId") PathwayId pathway) {
        var fresh = new AtomicReference<Given>();
        var kept = idempotency.once(null, () -> {
            var scope = disclosure.party(pathway, "POST /pathways/{caseId}/leaflet");
            if (!pathways.courseOf(pathway)
                    .opening()
                    .openedBy()
                    .equals(scope.who().agency())) {
                throw Problem.notFound();
            }
            var code = desk.give(pathway, caller.act());
            fresh.set(new Given(pathway, code.code(), code.until()));
            return created(new Given(pathway, null, code.until()));
        });
        return fresh.get() == null ? kept : created(fresh.get());
    }

    private static Response created(Given given) {
        return Response.status(Response.Status.CREATED).entity(given).build();
    }
}
