package org.cairn.timeline.pathway.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.cairn.chassis.access.Permits;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells who looks at a timeline that it is another now: its new tag and nothing of what changed. */
@Path("/timelines/{caseId}/changes")
@RunOnVirtualThread
public class ChangesResource {

    private final ChangesView changes;
    private final Permits permits;
    private final News news;
    private final Wires wires;

    ChangesResource(ChangesView changes, Permits permits, News news, Wires wires) {
        this.changes = changes;
        this.permits = permits;
        this.news = news;
        this.wires = wires;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
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
    @Operation(summary = "Follow a pathway's timeline: each event \"changed\" carries its new ETag")
    public void follow(
            @PathParam("caseId") PathwayId caseId,
            @HeaderParam("Last-Event-ID") String known,
            @Context SseEventSink sink,
            @Context Sse sse) {
        changes.tag(caseId).orElseThrow(Problem::notFound);
        try (var wire = wires.open(sink, sse);
                var ear = news.listen(caseId)) {
            follow(caseId, known, wire, ear);
        }
    }

    private void follow(PathwayId caseId, String known, Wire wire, Bell<PathwayId>.Ear ear) {
        var told = known;
        var stamp = "";
        while (wire.isOpen()) {
            var now = news.stamp(caseId);
            if (!now.equals(stamp)) {
                told = tell(caseId, told, wire);
                stamp = now;
            }
            wire.await(ear);
        }
    }

    /** The permit makes a revocation wait until this is out; where access has ended, the connection ends without a word. */
    private String tell(PathwayId caseId, String told, Wire wire) {
        try (var _ = permits.open(caseId)) {
            var tag = changes.tag(caseId);
            if (tag.isEmpty()) {
                wire.close();
                return told;
            }
            if (!tag.get().equals(told)) {
                wire.send(tag.get(), "changed", tag.get());
            }
            return tag.get();
        }
    }
}
