package org.cairn.chassis.http;

import java.time.Duration;
import java.time.Instant;

/** A token bucket: so many requests at once, then so many a second. */
final class Bucket {

    private static final double NANOS = 1e9;

    private final int perSecond;
    private final int burst;
    private double tokens;
    private Instant filledAt;

    Bucket(int perSecond, int burst, Instant now) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.tokens = burst;
        this.filledAt = now;
    }

    /** Takes one; zero when there was one, or else how long until there will be. */
    synchronized Duration take(Instant now) {
        fill(now);
        if (tokens >= 1) {
            tokens--;
            return Duration.ZERO;
        }
        return Duration.ofNanos((long) Math.ceil((1 - tokens) / perSecond * NANOS));
    }

    /** A clock that is set back fills nothing. */
    private void fill(Instant now) {
        if (now.isAfter(filledAt)) {
            var passed = Duration.between(filledAt, now).toNanos() / NANOS;
            tokens = Math.min(burst, tokens + passed * perSecond);
        }
        filledAt = now;
    }
}
