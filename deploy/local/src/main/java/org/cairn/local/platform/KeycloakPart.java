package org.cairn.local.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keycloak 26, started from the copy that the launcher script has built; its data live in PostgreSQL. */
final class KeycloakPart implements Part {

    private final Site site;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    KeycloakPart(Site site) {
        this.site = site;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public List<String> needs() {
        return List.of("postgres");
    }

    @Override
    public ProcessBuilder command() {
        var home = Path.of(System.getProperty("cairn.keycloak"));
        var command = new ArrayList<>(List.of(Site.java(), "-Xms96m", "-Xmx448m", "-XX:+UseSerialGC"));
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(Site.classArchive(home.getFileName().toString()));
        for (var opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized"));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment());
        return builder;
    }

    private Map<String, String> environment() {
        return Map.of(
                "KC_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + site.ports().of("postgres") + "/keycloak",
                "KC_DB_USERNAME",
                "keycloak",
                "KC_DB_PASSWORD",
                site.secrets().of(Database.secretName("keycloak")),
                "KC_HTTP_ENABLED",
                "true",
                "KC_HTTP_HOST",
                "127.0.0.1",
                "KC_HTTP_PORT",
                Integer.toString(site.ports().of("keycloak")),
                "KC_HOSTNAME",
                site.ports().url("keycloak"),
                "KC_CACHE",
                "local",
                "KC_BOOTSTRAP_ADMIN_CLIENT_ID",
                Site.LAUNCHER,
                "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET",
                site.secrets().of(Site.LAUNCHER));
    }

    @Override
    public boolean ready() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(site.ports().url("keycloak") + "/realms/master"))
                .timeout(Duration.ofSeconds(3))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }
}
