package org.cairn.local;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cairn.local.platform.Parts;
import org.cairn.local.platform.PlatformState;
import org.cairn.local.platform.Site;
import org.cairn.local.platform.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./cairn up}: brings the platform up in the background and waits until it is ready. */
@Command(
        name = "up",
        description = "Starts PostgreSQL, Kafka, Keycloak and every service, and waits until all are ready.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Mixin
    private Where where;

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            description = "Starts only these: postgres, kafka, keycloak, coordination, identification, shelter,"
                    + " legal-aid, immigration, repatriation, timeline, portal.")
    private List<String> only = List.of();

    @Override
    public Integer call() throws Exception {
        var asked = where.asked();
        var running = PlatformState.read(asked.data()).filter(PlatformState::alive);
        if (running.isPresent() && running.get().phase() == PlatformState.Phase.READY) {
            System.out.println("The platform runs already; nothing was changed.");
            new Welcome(where.site(), running.get()).print();
            return 0;
        }
        if (running.isEmpty()) start(asked);
        var state = new Progress(where.asked().data()).follow();
        new Welcome(where.site(), state).printWithTimes();
        return 0;
    }

    private void start(Site site) throws IOException, InterruptedException {
        var parts = chosen(site);
        Leftovers.clear(site.data());
        requireFreePorts(site, parts);
        prepareTemplate(parts);
        site.data().make();
        System.out.println("Starting Cairn: data in " + site.data().root());
        launchSupervisor(site, parts);
    }

    private static void prepareTemplate(List<String> parts) throws IOException, InterruptedException {
        if (!parts.contains("keycloak") || Template.ofThisBuild().exists()) return;
        System.out.println("Letting Keycloak make its tables, once (up to a minute)");
        Template.ofThisBuild().make();
    }

    private List<String> chosen(Site site) {
        for (var name : only) {
            if (!Parts.names().contains(name)) {
                throw new Refusal("There is no part " + name + "; there are " + String.join(", ", Parts.names()));
            }
        }
        var wanted = only.isEmpty() ? Parts.names() : only;
        var missing =
                wanted.stream().filter(name -> !Parts.available(site, name)).toList();
        if (!missing.isEmpty()) {
            throw new Refusal("Not built: " + String.join(", ", missing)
                    + ". See the messages of the build above, or start others with --only.");
        }
        return wanted;
    }

    private static void requireFreePorts(Site site, List<String> parts) {
        var taken = new ArrayList<String>();
        for (var part : parts) {
            for (var port : site.ports().allOf(part)) {
                if (!free(port)) taken.add("port " + port + " for " + part);
            }
        }
        if (taken.isEmpty()) return;
        throw new Refusal("Something else listens on " + String.join(", ", taken)
                + ".\nStop it, or shift all of Cairn's ports, for example: ./cairn up --offset 1000");
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

    /** In a session of its own, so that it outlives this shell and does not hear its Ctrl-C. */
    private static void launchSupervisor(Site site, List<String> parts) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Files.isExecutable(Path.of("/usr/bin/setsid")) ? "setsid" : "nohup");
        command.addAll(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx96m"));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        for (var property : List.of("cairn.checkout", "cairn.keycloak", "org.slf4j.simpleLogger.defaultLogLevel")) {
            command.add("-D" + property + "=" + System.getProperty(property, ""));
        }
        command.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", classPath(site)));
        command.addAll(List.of(Cairn.class.getName(), "supervise", "--only", String.join(",", parts)));
        command.addAll(List.of("--data", site.data().root().toString()));
        command.addAll(List.of("--offset", Integer.toString(site.ports().offset())));
        var log = site.data().log("supervisor").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        while (PlatformState.read(site.data()).filter(PlatformState::alive).isEmpty()) {
            if (!process.isAlive()) throw new Refusal("The supervisor did not start: see " + log);
            Thread.sleep(50);
        }
    }

    /** The launcher's own classes from a copy: the supervisor outlives many builds of this checkout. */
    private static String classPath(Site site) throws IOException {
        var built = site.checkout().resolve("deploy/local/target/local-0.1.0.jar");
        var copy = site.data().root().resolve("run").resolve("launcher.jar");
        Files.copy(built, copy, StandardCopyOption.REPLACE_EXISTING);
        var own = System.getProperty("java.class.path");
        return copy + own.substring(own.indexOf(File.pathSeparatorChar));
    }
}
