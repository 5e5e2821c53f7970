package org.cairn.acceptance.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An open connection of server-sent events, and what came over it so far. */
public final class Followed implements AutoCloseable {

    private final InputStream bytes;
    private final List<Line> came = new CopyOnWriteArrayList<>();
    private volatile boolean over;

    private Followed(InputStream bytes) {
        this.bytes = bytes;
    }

    /** Some data that came, and when, by this machine's nanosecond clock. */
    public record Line(long nanos, String data) {}

    /** Follows an address from after that event on; {@code lastEventId} may be null. */
    public static Followed of(Agency agency, String service, String path, String lastEventId) {
        var response = agency.stream(service, path, lastEventId);
        if (response.statusCode() != 200) {
            throw new AssertionError("GET " + path + " answered " + response.statusCode());
        }
        var followed = new Followed(response.body());
        Thread.ofVirtual().start(followed::read);
        return followed;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    came.add(new Line(System.nanoTime(), line.substring(5).strip()));
                }
            }
        } catch (IOException closed) {
            // the test has seen enough, or the service has ended the connection
        } finally {
            over = true;
        }
    }

    /** Whether the connection has ended. */
    public boolean isOver() {
        return over;
    }

    /** All data so far. */
    public List<Line> lines() {
        return List.copyOf(came);
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
