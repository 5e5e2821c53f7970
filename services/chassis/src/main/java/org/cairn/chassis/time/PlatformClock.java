package org.cairn.chassis.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The one place that reads the time and makes up ids, so that everything else can be replayed. */
@ApplicationScoped
public class PlatformClock {

    private final Clock clock = Clock.systemUTC();

    /** Now, to the microsecond that the database keeps. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A new random id. */
    public UUID newId() {
        return UUID.randomUUID();
    }
}
