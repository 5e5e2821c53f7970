package org.cairn.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL 18 with durability on, one database and one login role for each service and for Keycloak. */
final class PostgresPart implements Part {

    private static final String ADMIN = "cairn";
    private static final String SUPERUSER = "root";

    private final Site site;
    private final List<String> databases;
    private Path binaries;

    PostgresPart(Site site, List<String> databases) {
        this.site = site;
        this.databases = databases;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public void prepare() throws Exception {
        binaries = PostgresBinaries.unpacked();
        if (Files.exists(site.data().postgres().resolve("PG_VERSION"))) return;
        var password = site.secrets().of("postgres-admin");
        var passwordFile = Files.createTempFile("cairn", ".pw");
        try {
            Files.writeString(passwordFile, password);
            initialise(passwordFile);
        } finally {
            Files.delete(passwordFile);
        }
    }

    private void initialise(Path passwordFile) throws IOException, InterruptedException {
        var command = unprivileged("initdb");
        command.addAll(List.of("-D", site.data().postgres().toString(), "-U", ADMIN, "--auth=scram-sha-256"));
        command.addAll(List.of("--pwfile=" + passwordFile, "--encoding=UTF8", "--no-instructions"));
        command.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        var log = site.data().log("postgres-init").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("initdb failed: see " + log);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace without a mapping it is nobody. */
    private List<String> unprivileged(String program) {
        var command = new ArrayList<String>();
        if (SUPERUSER.equals(System.getProperty("user.name"))) command.addAll(List.of("unshare", "-U"));
        command.add(binaries.resolve("bin").resolve(program).toString());
        return command;
    }

    @Override
    public ProcessBuilder command() {
        var command = unprivileged("postgres");
        command.addAll(List.of("-D", site.data().postgres().toString()));
        command.addAll(List.of("-p", Integer.toString(site.ports().of("postgres"))));
        for (var setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=200",
                "shared_buffers=256MB",
                "max_wal_size=2GB",
                "log_min_error_statement=panic", // a failing statement may carry data; keep it out of the log
                "log_error_verbosity=terse")) {
            command.addAll(List.of("-c", setting));
        }
        return new ProcessBuilder(command);
    }

    @Override
    public boolean ready() throws SQLException {
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        }
    }

    @Override
    public void furnish() throws SQLException {
        try (var connection = connect("postgres")) {
            requireDurability(connection);
            for (var database : databases) new Database(database, site.secrets()).ensure(connection);
        }
    }

    private static void requireDurability(Connection connection) throws SQLException {
        for (var setting : List.of("fsync", "synchronous_commit")) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SHOW " + setting)) {
                row.next();
                if (!"on".equals(row.getString(1))) {
                    throw new IllegalStateException("PostgreSQL runs with " + setting + " off: commits could be lost");
                }
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + site.ports().of("postgres") + "/" + database;
        return DriverManager.getConnection(url, ADMIN, site.secrets().of("postgres-admin"));
    }

    /** Fast: ends sessions instead of waiting for them. */
    @Override
    public String stopSignal() {
        return "INT";
    }
}
