package org.cairn.timeline.pathway.edge;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import org.cairn.chassis.http.ResponseEnd;
import org.cairn.chassis.time.PlatformClock;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Opens the connections on which readers follow; each ends with the token that opened it. */
@ApplicationScoped
public class Wires {

    private final SecurityIdentity identity;
    private final PlatformClock clock;
    private final ResponseEnd responseEnd;
    private volatile boolean closing;

    Wires(SecurityIdentity identity, PlatformClock clock, ResponseEnd responseEnd) {
        this.identity = identity;
        this.clock = clock;
        this.responseEnd = responseEnd;
    }

    /** Lets the connections go as soon as the process is told to stop, so that stopping does not wait for readers. */
    void start(@Observes StartupEvent started) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closing = true, "wires"));
    }

    /** A connection for the caller; the reader comes again with a fresh token and Last-Event-ID. */
    public Wire open(SseEventSink sink, Sse sse) {
        var until = end();
        return new Wire(sink, sse, () -> !closing && clock.now().isBefore(until), responseEnd.cut());
    }

    private Instant end() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.EPOCH;
    }
}
