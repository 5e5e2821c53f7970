package org.cairn.local.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts and tells how fast the replay goes. */
final class Meter {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final int whole;
    private final int before;
    private final Instant began = Instant.now();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private Instant told = began;

    Meter(int whole, int before) {
        this.whole = whole;
        this.before = before;
    }

    void done() {
        done.incrementAndGet();
        tellSometimes();
    }

    void failed(Referral referral, Exception failure) {
        var count = failed.incrementAndGet();
        if (count <= 10) System.out.println("  line " + referral.cell().line() + ": " + failure.getMessage());
    }

    int failures() {
        return failed.get();
    }

    private synchronized void tellSometimes() {
        if (Duration.between(told, Instant.now()).compareTo(EVERY) < 0) return;
        told = Instant.now();
        System.out.println("  " + line());
    }

    /** How much of all is submitted, and the rate of this run. */
    String line() {
        var seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        return String.format(
                Locale.ROOT,
                "%d of %d submitted, %.0f a second, %.0f s",
                before + done.get(),
                whole,
                done.get() / Math.max(0.001, seconds),
                seconds);
    }
}
