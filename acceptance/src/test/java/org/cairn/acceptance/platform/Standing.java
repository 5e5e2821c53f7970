package org.cairn.acceptance.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The platform as this run brought it up, or found it: {@code -Dcairn.data} and {@code -Dcairn.offset} name one that stands. */
final class Standing implements AutoCloseable {

    private static final Pattern TIME = Pattern.compile("\"timestamp\":\"([^\"]+)\"");
    private static final int START_PATIENCE = 300;
    private static final int STOP_PATIENCE = 120;
    private static final List<Integer> PORTS =
            List.of(8100, 8101, 8102, 8103, 8104, 8105, 8106, 8107, 8180, 9192, 9193, 5532);

    private final Platform platform;
    private final boolean ours;
    private final Thread lastResort = new Thread(this::takeDown);
    private boolean down;

    private Standing(Platform platform, boolean ours) {
        this.platform = platform;
        this.ours = ours;
        if (ours) Runtime.getRuntime().addShutdownHook(lastResort);
    }

    static Standing up() {
        var checkout = checkout();
        var given = System.getProperty("cairn.data");
        if (given != null) {
            var offset = Integer.getInteger("cairn.offset", 0);
            var data = Path.of(given);
            return new Standing(new Platform(data, offset, new Launcher(checkout, data, offset)), false);
        }
        requireBuilt(checkout);
        var data = newFolder();
        var offset = freeOffset();
        var standing = new Standing(new Platform(data, offset, new Launcher(checkout, data, offset)), true);
        standing.start();
        return standing;
    }

    private void start() {
        var began = System.nanoTime();
        var outcome = platform.launcher().run(START_PATIENCE, "up");
        if (outcome.code() != 0) {
            var logs = new StringBuilder(outcome.output());
            Stream.concat(
                            Platform.SERVICES.stream(),
                            Stream.of("portal", "keycloak", "kafka", "postgres", "supervisor"))
                    .forEach(part -> logs.append('\n').append(platform.logTail(part, 15)));
            takeDown();
            throw new IllegalStateException("./cairn up failed:\n" + logs);
        }
        System.out.printf("The platform is up after %.1f s%n", (System.nanoTime() - began) / 1e9);
    }

    Platform platform() {
        return platform;
    }

    /** What a part wrote of errors since then, at the end of its log. */
    List<String> complaints(String part, Instant since) {
        return platform.logTail(part, 400)
                .lines()
                .filter(line -> line.contains("\"level\":\"ERROR\""))
                .filter(line -> timeOf(line).isAfter(since))
                .limit(3)
                .map(line -> part + ": " + line.substring(0, Math.min(700, line.length())))
                .toList();
    }

    private static Instant timeOf(String line) {
        var time = TIME.matcher(line);
        return time.find() ? Instant.parse(time.group(1)) : Instant.MIN;
    }

    @Override
    public void close() {
        if (!ours) return;
        takeDown();
        Runtime.getRuntime().removeShutdownHook(lastResort);
        var left = processesLeft();
        if (!left.isEmpty()) throw new IllegalStateException("./cairn down left processes behind: " + left);
        if (Files.exists(platform.data())) throw new IllegalStateException("./cairn down --erase left data behind");
    }

    private synchronized void takeDown() {
        if (down) return;
        down = true;
        var outcome = platform.launcher().run(STOP_PATIENCE, "down", "--erase");
        if (outcome.code() != 0) System.err.println("./cairn down failed:\n" + outcome.output());
    }

    private List<String> processesLeft() {
        var folder = platform.data().toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(folder))
                .toList();
    }

    /** The tests run in the module's folder; the checkout is the one above. */
    private static Path checkout() {
        return Path.of("").toAbsolutePath().getParent();
    }

    private static void requireBuilt(Path checkout) {
        var missing = Stream.concat(Platform.SERVICES.stream(), Stream.of("portal"))
                .filter(service -> !Files.exists(checkout.resolve("services/" + service + "/target/quarkus-app")))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Not built: " + String.join(", ", missing)
                    + ". Run ./cairn test, or mvn package -DskipTests first.");
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("cairn-acceptance");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freeOffset() {
        return IntStream.iterate(2000, offset -> offset < 20_000, offset -> offset + 171)
                .filter(offset -> PORTS.stream().allMatch(port -> free(port + offset)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free ports for the platform"));
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
