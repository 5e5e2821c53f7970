package org.cairn.local.platform;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A data folder of PostgreSQL in which Keycloak has made its tables, kept in the user's cache: making them takes
 * Keycloak longer than all else in a first start. It holds no realm of ours.
 */
public final class Template {

    private static final List<String> PARTS = List.of("postgres", "keycloak");

    private final Path home;

    private Template(Path home) {
        this.home = home;
    }

    /** The template for these versions of PostgreSQL and Keycloak. */
    public static Template ofThisBuild() throws IOException {
        var keycloak = Path.of(System.getProperty("cairn.keycloak", "keycloak")).getFileName();
        return new Template(Site.cache()
                .resolve("template-" + keycloak + "-" + PostgresBinaries.home().getFileName()));
    }

    public boolean exists() {
        return Files.exists(home);
    }

    Path postgres() {
        return home.resolve("postgres");
    }

    /** The launcher's secret at that Keycloak. */
    String secret() throws IOException {
        return Files.readString(home.resolve("secrets").resolve(Site.LAUNCHER)).strip();
    }

    /** Starts PostgreSQL and Keycloak once, for nothing but their tables. */
    public void make() throws IOException, InterruptedException {
        Files.createDirectories(home.getParent());
        var fresh = Files.createTempDirectory(home.getParent(), ".template");
        var site = Site.of(fresh, freeOffset());
        var supervisor = new Supervisor(site, Parts.of(site, PARTS), List.of());
        supervisor.start();
        try {
            supervisor.awaitReady(PARTS);
        } finally {
            supervisor.stop();
        }
        for (var needless : List.of("keys", "kafka", "logs", "programs", "replay", "run")) {
            DataFolder.remove(fresh.resolve(needless));
        }
        if (!exists()) Files.move(fresh, home);
    }

    /** An offset at which nobody listens; another program could still be quicker, then the start fails and is repeated. */
    private static int freeOffset() throws IOException {
        while (true) {
            try (var socket = new ServerSocket(0)) {
                var offset = socket.getLocalPort() - new Ports(0).of("postgres");
                if (free(new Ports(offset).of("keycloak"))) return offset;
            }
        }
    }

    private static boolean free(int port) {
        if (port > 65_535) return false;
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
