package org.cairn.timeline.stream.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Role;
import org.cairn.timeline.pathway.edge.Wires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** An agency's own stream for those who stay connected: server-sent events, numbered, to be taken up where they broke off. */
@Path("/streams/mine")
@RunOnVirtualThread
public class LiveStreamResource {

    private final LiveStream stream;
    private final Caller caller;
    private final Wires wires;

    LiveStreamResource(LiveStream stream, Caller caller, Wires wires) {
        this.stream = stream;
        this.caller = caller;
        this.wires = wires;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
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
            summary =
                    "Follow your agency's stream; Last-Event-ID takes it up after that number, else it begins with the first")
    public void follow(
            @HeaderParam("Last-Event-ID") @DefaultValue("0") long after, @Context SseEventSink sink, @Context Sse sse) {
        try (var wire = wires.open(sink, sse)) {
            stream.follow(caller.who(), after, wire);
        }
    }
}
