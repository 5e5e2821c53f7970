package org.cairn.timeline.pathway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import org.cairn.chassis.time.PlatformClock;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Opens the connections on which readers follow; each ends with the token that opened it. */
@ApplicationScoped
public class Wires {

    private final JsonWebToken token;
    private final PlatformClock clock;

    Wires(JsonWebToken token, PlatformClock clock) {
        this.token = token;
        this.clock = clock;
    }

    /** A connection for the caller; the reader comes again with a fresh token and Last-Event-ID. */
    public Wire open(SseEventSink sink, Sse sse) {
        var until = Instant.ofEpochSecond(token.getExpirationTime());
        return new Wire(sink, sse, () -> clock.now().isBefore(until));
    }
}
