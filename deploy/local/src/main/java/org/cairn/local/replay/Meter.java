package org.cairn.local.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** Counts and tells how fast a replay goes. */
final class Meter {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final int whole;
    private final int before;
    private final IntSupplier waits;
    private final Instant began = Instant.now();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private Instant told = began;

    /** {@code waits}: how often a service asked for time, so that slowness can be told from waiting. */
    Meter(int whole, int before, IntSupplier waits) {
        this.whole = whole;
        this.before = before;
        this.waits = waits;
    }

    void done() {
        done.incrementAndGet();
        tellSometimes();
    }

    void failed(Object what, Exception failure) {
        var count = failed.incrementAndGet();
        if (count <= 10) System.out.println("  " + what + ": " + failure.getMessage());
    }

    int failures() {
        return failed.get();
    }

    private synchronized void tellSometimes() {
        if (Duration.between(told, Instant.now()).compareTo(EVERY) < 0) return;
        told = Instant.now();
        System.out.println("  " + line());
    }

    /** How much of all is done, and the rate of this run. */
    String line() {
        var seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        return String.format(
                Locale.ROOT,
                "%d of %d done, %.0f a second, %.0f s, asked to wait %d times",
                before + done.get(),
                whole,
                done.get() / Math.max(0.001, seconds),
                seconds,
                waits.getAsInt());
    }
}
