package org.cairn.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/** One Kafka broker in KRaft mode, in which a service may do only what the topic table allows. */
final class KafkaPart implements Part {

    private static final String ADMIN = "admin";
    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    private final Site site;
    private final TopicTable table;

    KafkaPart(Site site, TopicTable table) {
        this.site = site;
        this.table = table;
    }

    static String secretName(String user) {
        return "kafka-" + user;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        DataFolder.writePrivately(settingsFile(), settings());
        if (Files.exists(log().resolve("meta.properties"))) return;
        var format = new ProcessBuilder(java("kafka.tools.StorageTool"));
        format.command()
                .addAll(List.of(
                        "format", "--standalone", "-t", Uuid.randomUuid().toString()));
        format.command().addAll(List.of("-c", settingsFile().toString()));
        var output = site.data().log("kafka-format").toFile();
        var process = format.redirectErrorStream(true).redirectOutput(output).start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("Kafka's storage could not be formatted: see " + output);
        }
    }

    private Path settingsFile() {
        return site.data().kafka().resolve("server.properties");
    }

    private Path log() {
        return site.data().kafka().resolve("log");
    }

    private String settings() throws IOException {
        try (var template = KafkaPart.class.getResourceAsStream("kafka.properties")) {
            var broker = Integer.toString(site.ports().of("kafka"));
            var controller = Integer.toString(site.ports().of("kafka-controller"));
            return new String(template.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .replace("@broker@", broker)
                    .replace("@controller@", controller)
                    .replace("@log@", log().toString())
                    .replace("@logins@", logins());
        }
    }

    private String logins() {
        var logins = new StringBuilder(LOGIN)
                .append(" username=\"" + ADMIN + "\" password=\"" + password(ADMIN) + "\"")
                .append(" user_" + ADMIN + "=\"" + password(ADMIN) + "\"");
        for (var service : table.services()) logins.append(" user_" + service + "=\"" + password(service) + "\"");
        return logins.append(';').toString();
    }

    private String password(String user) {
        return site.secrets().of(secretName(user));
    }

    private static List<String> java(String main) throws IOException {
        return new java.util.ArrayList<>(List.of(
                Site.java(),
                "-Xms96m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                ClassPaths.kafka(),
                main));
    }

    @Override
    public ProcessBuilder command() throws IOException {
        var command = java("kafka.Kafka");
        command.addAll(1, Site.classArchive("kafka"));
        command.add(settingsFile().toString());
        return new ProcessBuilder(command);
    }

    @Override
    public boolean ready() throws Exception {
        try (var admin = Admin.create(connection())) {
            return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
        }
    }

    @Override
    public void furnish() throws Exception {
        new TopicRights(table).apply(connection());
    }

    private Properties connection() {
        var login = LOGIN + " username=\"" + ADMIN + "\" password=\"" + password(ADMIN) + "\";";
        var properties = new Properties();
        properties.putAll(Map.of(
                "bootstrap.servers", "127.0.0.1:" + site.ports().of("kafka"),
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", login,
                "request.timeout.ms", "20000",
                "default.api.timeout.ms", "30000"));
        return properties;
    }
}
