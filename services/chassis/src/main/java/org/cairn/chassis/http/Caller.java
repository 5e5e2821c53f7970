package org.cairn.chassis.http;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.time.PlatformClock;

/** Who calls, read from the token and the Cairn-Role and Cairn-Purpose headers and checked against the route's {@link Rule}. */
@RequestScoped
public class Caller {

    private static final String POSITION = "Cairn-Position";

    private final PlatformClock clock;
    private final UUID request;
    private Who who;
    private String path;
    private UnaryOperator<String> headers;
    private BooleanSupplier welcome = () -> true;

    Caller(PlatformClock clock) {
        this.clock = clock;
        this.request = clock.newId();
    }

    /** Tells who calls which path with which headers; the {@link Door} does so once, before anything else runs. */
    void enter(Who admitted, String requestPath, UnaryOperator<String> requestHeaders) {
        this.who = admitted;
        this.path = requestPath;
        this.headers = requestHeaders;
    }

    /** Leaves word how to find out, while a long answer is under way, whether the bearer would still be let in. */
    void welcomeWhile(BooleanSupplier stillWelcome) {
        this.welcome = stillWelcome;
    }

    /** Asks, as often as it is called and also after the request's own time, whether the bearer would still be let in. */
    public BooleanSupplier welcome() {
        return welcome;
    }

    /** Who, in the one role that counts for this request. */
    public Who who() {
        if (who == null) {
            throw new IllegalStateException("nobody was admitted in this request");
        }
        return who;
    }

    /** The act of a command of this request, now. */
    public Act act() {
        return new Act(who().agency(), who().actor(), clock.now(), request, request);
    }

    /** The Cairn-Position header of this request: the access version to wait for; 0 when absent. */
    public long position() {
        return header(POSITION).map(Caller::number).orElse(0L);
    }

    /** A header of this request. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.apply(name));
    }

    /** Method and path of this request, with the ids as the agency knows them. */
    public String path() {
        return path;
    }

    private static long number(String text) {
        try {
            return Math.max(0, Long.parseLong(text.strip()));
        } catch (NumberFormatException unreadable) {
            throw Problem.badField(POSITION, "This is no position.", "Send the number that the write gave you.");
        }
    }
}
