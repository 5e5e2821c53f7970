package org.cairn.chassis.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one place that reads the time and makes up ids, so that everything else can be replayed. */
@ApplicationScoped
public class PlatformClock {

    private final Clock clock = Clock.systemUTC();
    private final Ahead ahead;

    /** The time of day. */
    public PlatformClock() {
        ahead = Ahead.NOT;
    }

    /** The time of day, or as far ahead of it as the file says, where a platform is told to have one: for showing what months bring. */
    @Inject
    PlatformClock(@ConfigProperty(name = "cairn.time-ahead-file") Optional<Path> file) {
        ahead = file.map(Ahead::new).orElse(Ahead.NOT);
    }

    /** Now, to the microsecond that the database keeps. */
    public Instant now() {
        return clock.instant().plus(ahead.amount()).truncatedTo(ChronoUnit.MICROS);
    }

    /** A new random id. */
    public UUID newId() {
        return UUID.randomUUID();
    }
}
