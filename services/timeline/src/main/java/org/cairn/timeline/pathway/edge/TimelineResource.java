package org.cairn.timeline.pathway.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One pathway's timeline: what happened, and what is next, late or blocked, as its reader may see it. */
@Path("/timelines/{caseId}")
@RunOnVirtualThread
public class TimelineResource {

    private final Disclosure disclosure;
    private final TimelineView timelines;
    private final Etag etag;

    TimelineResource(Disclosure disclosure, TimelineView timelines, Etag etag) {
        this.disclosure = disclosure;
        this.timelines = timelines;
        this.etag = etag;
    }

    @GET
    @Transactional
    @Rule(
            roles = {
                Role.PATHWAY_COORDINATOR,
                Role.NGO_CASEWORKER,
                Role.SHELTER_WORKER,
                Role.IDENTIFICATION_AUTHORITY,
                Role.LAWYER,
                Role.RECEIVING_NGO,
                Role.HEALTH_PROVIDER,
                Role.STATUS_CASEWORKER,
                Role.REPATRIATION_WORKER,
                Role.GUARDIAN,
                Role.INDEPENDENT_ADVOCATE,
                Role.AUDITOR,
                Role.FIRST_RESPONDER
            })
    @Operation(
            summary = "Read a pathway's timeline; after your access ended, only the bare facts that you had been told")
    public Response read(@PathParam("caseId") PathwayId caseId) {
        return etag.answer(timelines.shown(disclosure.of(caseId, "GET /timelines/{caseId}")));
    }
}
