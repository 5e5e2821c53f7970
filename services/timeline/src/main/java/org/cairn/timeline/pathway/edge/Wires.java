package org.cairn.timeline.pathway.edge;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Limits;
import org.cairn.chassis.http.ResponseEnd;
import org.cairn.chassis.time.PlatformClock;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Opens the connections on which readers follow; each ends with the token that opened it. */
@ApplicationScoped
public class Wires {

    private final SecurityIdentity identity;
    private final PlatformClock clock;
    private final ResponseEnd responseEnd;
    private final Caller caller;
    private final Limits limits;
    private volatile boolean closing;

    Wires(SecurityIdentity identity, PlatformClock clock, ResponseEnd responseEnd, Caller caller, Limits limits) {
        this.identity = identity;
        this.clock = clock;
        this.responseEnd = responseEnd;
        this.caller = caller;
        this.limits = limits;
    }

    /** Lets the connections go as soon as the process is told to stop, so that stopping does not wait for readers. */
    void start(@Observes StartupEvent started) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closing = true, "wires"));
    }

    /**
     * A connection for the caller, who comes again with a fresh token and Last-Event-ID. It ends with the token, and at once
     * when the agency is suspended or the person has left it.
     */
    public Wire open(SseEventSink sink, Sse sse) {
        var until = end();
        var welcome = caller.welcome();
        var seat = limits.seat(caller.who().agency());
        return new Wire(
                sink,
                sse,
                () -> !closing && clock.now().isBefore(until) && welcome.getAsBoolean(),
                new Wire.End(responseEnd.cut(), seat::close));
    }

    private Instant end() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.EPOCH;
    }
}
