package org.cairn.chassis.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How far a platform's time is ahead of the day's, as an ISO 8601 duration in a file that all its services read: for demonstrations
 * and tests, never where real people are helped. It only grows: a file that says less, or nothing readable, leaves it as it was.
 */
final class Ahead {

    /** The platform keeps the time of day. */
    static final Ahead NOT = new Ahead(null);

    private static final long LOOK_EVERY = Duration.ofMillis(100).toNanos();

    private final Path file;
    private final AtomicReference<Duration> amount = new AtomicReference<>(Duration.ZERO);
    private volatile long nextLook = Long.MIN_VALUE;

    Ahead(Path file) {
        this.file = file;
    }

    Duration amount() {
        if (file == null) return Duration.ZERO;
        var now = System.nanoTime();
        if (nextLook == Long.MIN_VALUE || now - nextLook > 0) {
            nextLook = now + LOOK_EVERY;
            var said = read();
            amount.accumulateAndGet(said, (before, more) -> more.compareTo(before) > 0 ? more : before);
        }
        return amount.get();
    }

    private Duration read() {
        try {
            var text = Files.exists(file) ? Files.readString(file).strip() : "";
            return text.matches("PT\\d+H") ? Duration.parse(text) : Duration.ZERO;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
