package org.cairn.acceptance.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The launcher of the checkout, run as a user would run it, on one data folder and one shift of the ports. */
public final class Launcher {

    private final Path checkout;
    private final Path data;
    private final int offset;

    Launcher(Path checkout, Path data, int offset) {
        this.checkout = checkout;
        this.data = data;
        this.offset = offset;
    }

    /** What a command printed, both streams together, and how it ended. */
    public record Outcome(int code, String output) {}

    /** Runs {@code ./cairn} with these arguments on this platform. */
    public Outcome run(int patienceSeconds, String... arguments) {
        var command = new ArrayList<>(List.of(checkout.resolve("cairn").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString(), "--offset", Integer.toString(offset)));
        return runAsIs(patienceSeconds, command);
    }

    /** Runs any command in the checkout, with the platform's place in the environment. */
    public Outcome runAsIs(int patienceSeconds, List<String> command) {
        try {
            var printed = Files.createTempFile("cairn-acceptance", ".out");
            try {
                return finished(start(command, printed), printed, patienceSeconds);
            } finally {
                Files.delete(printed);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Process start(List<String> command, Path printed) throws IOException {
        var builder = new ProcessBuilder(command).directory(checkout.toFile()).redirectErrorStream(true);
        builder.redirectOutput(printed.toFile());
        builder.environment().put("CAIRN_DATA", data.toString());
        builder.environment().put("CAIRN_OFFSET", Integer.toString(offset));
        return builder.start();
    }

    private static Outcome finished(Process process, Path printed, int patienceSeconds) throws IOException {
        try {
            if (!process.waitFor(patienceSeconds, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
                return new Outcome(
                        -1, Files.readString(printed) + "\n(not ended within " + patienceSeconds + " s, and killed)");
            }
            return new Outcome(process.exitValue(), Files.readString(printed));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    Path checkout() {
        return checkout;
    }
}
