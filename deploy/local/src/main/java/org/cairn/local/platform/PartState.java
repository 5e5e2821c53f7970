package org.cairn.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How one part or errand stands, as {@code status} shows it; times are null until they come. */
public record PartState(
        String name,
        Stage stage,
        int port,
        long pid,
        Instant pidStart,
        Instant begun,
        Instant ready,
        int restarts,
        String note) {

    /** From waiting for others to being of use. */
    public enum Stage {
        WAITING,
        PREPARING,
        STARTING,
        FURNISHING,
        READY,
        RESTARTING,
        FAILED,
        STOPPED
    }

    static PartState waiting(String name, int port) {
        return new PartState(name, Stage.WAITING, port, 0, null, null, null, 0, "");
    }

    PartState at(Stage next) {
        return new PartState(name, next, port, pid, pidStart, begun, ready, restarts, note);
    }

    PartState begun(Instant now) {
        return new PartState(name, Stage.PREPARING, port, pid, pidStart, now, null, restarts, note);
    }

    PartState running(ProcessHandle process) {
        var start = process.info().startInstant().orElse(null);
        return new PartState(name, Stage.STARTING, port, process.pid(), start, begun, null, restarts, note);
    }

    PartState ready(Instant now) {
        return new PartState(name, Stage.READY, port, pid, pidStart, begun, now, restarts, note);
    }

    /** The process has ended; one that ends again and again before it was ever ready has failed. */
    PartState ended(String reason) {
        var next = ready == null && restarts >= 2 ? Stage.FAILED : Stage.RESTARTING;
        return new PartState(name, next, port, 0, null, begun, null, restarts + 1, reason);
    }

    PartState failed(String reason) {
        return new PartState(name, Stage.FAILED, port, pid, pidStart, begun, null, restarts, reason);
    }

    /** How long it took to become ready, without the waiting for others. */
    public Duration took() {
        return begun == null || ready == null ? Duration.ZERO : Duration.between(begun, ready);
    }

    /** Whether the very process that was started still runs (a number alone could have been given to another). */
    public boolean alive() {
        return pid != 0 && process().isPresent();
    }

    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(found -> pidStart == null
                        || found.info().startInstant().map(pidStart::equals).orElse(true))
                .filter(found -> !defunct());
    }

    /** A killed process whose end nobody has taken note of yet still has a number. */
    private boolean defunct() {
        var stat = Path.of("/proc", Long.toString(pid), "stat");
        try {
            return Files.exists(stat) && Files.readString(stat).matches("(?s).*\\) Z .*");
        } catch (IOException gone) {
            return true;
        }
    }
}
