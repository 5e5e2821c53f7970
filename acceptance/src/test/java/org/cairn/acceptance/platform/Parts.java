package org.cairn.acceptance.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** The processes behind the parts, as the supervisor's state file names them: to kill, to freeze, to wait for. */
public final class Parts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration RECOVERY = Duration.ofSeconds(150);

    private final Platform platform;

    Parts(Platform platform) {
        this.platform = platform;
    }

    /** Ends a part as a crash would; the supervisor starts it again. */
    public void kill(String part) {
        signal("KILL", pid(part));
    }

    /** Ends a part as a crash would and waits until its successor is ready. */
    public void crash(String part) {
        var before = pid(part);
        signal("KILL", before);
        awaitReady(part, before);
    }

    /** Freezes a part until the returned value is closed. */
    public Frozen freeze(String part) {
        return frozen(pid(part));
    }

    /** Freezes the supervisor, so that what ends stays ended until the returned value is closed. */
    public Frozen freezeSupervisor() {
        return frozen(state().path("supervisor").asLong());
    }

    /** Asks PostgreSQL to end at once and in order. */
    public void endPostgres() {
        var pid = pid("postgres");
        signal("INT", pid);
        Awaitility.await("PostgreSQL ends").atMost(RECOVERY).until(() -> ended(pid));
    }

    private static boolean ended(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty() || defunct(pid);
    }

    /** A process whose frozen parent has not taken note of its end is dead all the same. */
    private static boolean defunct(long pid) {
        try {
            return Files.readString(java.nio.file.Path.of("/proc", Long.toString(pid), "stat"))
                    .matches("(?s).*\\) Z .*");
        } catch (IOException gone) {
            return true;
        }
    }

    private static Frozen frozen(long pid) {
        signal("STOP", pid);
        return new Frozen(pid);
    }

    /** A process that stands still until it is let go. */
    public record Frozen(long pid) implements AutoCloseable {
        @Override
        public void close() {
            if (!ended(pid)) signal("CONT", pid);
        }
    }

    /** The process id of a part that runs. */
    public long pid(String part) {
        var pid = part(part).path("pid").asLong();
        if (pid == 0) throw new AssertionError(part + " does not run\n" + platform.logTail(part, 30));
        return pid;
    }

    /** Waits until a part runs in another process than {@code before} and is ready. */
    public void awaitReady(String part, long before) {
        Awaitility.await(part + " comes back").atMost(RECOVERY).until(() -> {
            var now = part(part);
            return now.path("stage").asText().equals("READY") && now.path("pid").asLong() != before;
        });
    }

    private JsonNode part(String name) {
        return StreamSupport.stream(state().path("parts").spliterator(), false)
                .filter(part -> part.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the supervisor knows no part " + name));
    }

    private JsonNode state() {
        try {
            return JSON.readTree(Files.readString(platform.data().resolve("run/state.json")));
        } catch (IOException failure) {
            throw new UncheckedIOException("the platform does not run", failure);
        }
    }

    private static void signal(String signal, long pid) {
        try {
            var code = new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (code != 0) throw new AssertionError("cannot send " + signal + " to process " + pid);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
