package org.cairn.local.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.local.Words;

/** One of Cairn's own services, with its own database login, its own broker login and its own keys. */
final class ServicePart implements Part {

    /** The services in the order in which they are listed to people. */
    static final List<String> ALL = List.of(
            "coordination",
            "identification",
            "shelter",
            "legal-aid",
            "immigration",
            "repatriation",
            "timeline",
            "portal");

    private static final String PAGES = "portal";

    private final Site site;
    private final String name;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    ServicePart(Site site, String name) {
        this.site = site;
        this.name = name;
    }

    /** The services that keep data: all but the pages. */
    static List<String> keepingData() {
        return ALL.stream().filter(service -> !service.equals(PAGES)).toList();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> needs() {
        return name.equals(PAGES) ? List.of("realm") : List.of("postgres", "kafka");
    }

    private Path build() {
        return site.checkout().resolve("services/" + name + "/target/quarkus-app");
    }

    boolean built() {
        return Files.exists(build().resolve("quarkus-run.jar"));
    }

    @Override
    public ProcessBuilder command() {
        var program = new ProgramCopy(build(), site.data().program(name)).fresh();
        var builder = new ProcessBuilder(
                Site.java(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // half the processor time to start, and two cores carry everything
                "-XX:+ExitOnOutOfMemoryError",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                program.resolve("quarkus-run.jar").toString());
        builder.environment().putAll(environment());
        return builder;
    }

    private Map<String, String> environment() {
        var ports = site.ports();
        var environment = new HashMap<String, String>();
        environment.put("CAIRN_HTTP_PORT", Integer.toString(ports.of(name)));
        environment.put("CAIRN_OIDC_URL", ports.realm());
        environment.put("CAIRN_TIME_AHEAD_FILE", site.data().timeAhead().toString());
        for (var service : ALL) {
            environment.put("CAIRN_" + Words.variable(service) + "_URL", ports.url(service));
        }
        if (name.equals(PAGES)) {
            environment.put("CAIRN_PORTAL_SECRET", site.secrets().of("portal"));
        } else {
            environment.putAll(stores());
        }
        return environment;
    }

    private Map<String, String> stores() {
        var ports = site.ports();
        var keys = site.keys();
        return Map.of(
                "CAIRN_PG_URL", "jdbc:postgresql://127.0.0.1:" + ports.of("postgres") + "/" + name,
                "CAIRN_PG_USER", name,
                "CAIRN_PG_PASSWORD", site.secrets().of(Database.secretName(name)),
                "CAIRN_KAFKA", "127.0.0.1:" + ports.of("kafka"),
                "CAIRN_KAFKA_USER", name,
                "CAIRN_KAFKA_PASSWORD", site.secrets().of(KafkaPart.secretName(name)),
                "CAIRN_KEK_FILE", keys.keyEncryption(name).toString(),
                "CAIRN_HMAC_KEY_FILE", keys.bodyHash(name).toString(),
                "CAIRN_BOUNDARY_KEY_FILE", keys.boundary().toString());
    }

    @Override
    public boolean ready() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(site.ports().url(name) + "/q/health/ready"))
                .timeout(Duration.ofSeconds(3))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }
}
