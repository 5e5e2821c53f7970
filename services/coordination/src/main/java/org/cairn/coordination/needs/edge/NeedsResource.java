package org.cairn.coordination.needs.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Shows what a person needs, how that changed, and which kinds of service could be thought of. */
@Path("/pathways/{caseId}/needs")
@RunOnVirtualThread
public class NeedsResource {

    private final NeedsView needs;
    private final ScopedView scoped;
    private final Etag etag;

    NeedsResource(NeedsView needs, ScopedView scoped, Etag etag) {
        this.needs = needs;
        this.scoped = scoped;
        this.etag = etag;
    }

    @GET
    @Rule(
            roles = {
                Role.PERSON,
                Role.GUARDIAN,
                Role.INDEPENDENT_ADVOCATE,
                Role.NGO_CASEWORKER,
                Role.PATHWAY_COORDINATOR,
                Role.IDENTIFICATION_AUTHORITY,
                Role.SHELTER_WORKER,
                Role.LAWYER,
                Role.REPATRIATION_WORKER,
                Role.RECEIVING_NGO,
                Role.HEALTH_PROVIDER
            })
    @Transactional
    @Operation(
            summary = "Read what the person needs and how that changed, as far as your agency may",
            description = "The suggestions rank nobody and refuse nobody; an element that was not spoken of is absent.")
    public Response read(@PathParam("caseId") PathwayId pathway) {
        var scope = needs.read(pathway, "GET /pathways/{caseId}/needs");
        return etag.answer(scoped.of(needs.shown(pathway), scope));
    }
}
