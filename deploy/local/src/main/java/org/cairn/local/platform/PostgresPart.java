package org.cairn.local.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** PostgreSQL 18 with durability on, one database and one login role for each service and for Keycloak. */
final class PostgresPart implements Part {

    private final Site site;
    private final List<String> databases;
    private Cluster cluster;

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
        cluster = new Cluster(PostgresBinaries.unpacked(), site.data().postgres());
        if (cluster.exists()) return;
        var password = site.secrets().of("postgres-admin");
        var log = site.data().log("postgres-init");
        var template = Template.ofThisBuild();
        if (template.exists()) {
            cluster.copy(template.postgres(), password, log);
            site.secrets().adopt(Site.LAUNCHER, template.secret());
        } else {
            cluster.initialise(password, log);
        }
    }

    @Override
    public ProcessBuilder command() {
        var command = cluster.command("postgres");
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
        return DriverManager.getConnection(url, Cluster.ADMIN, site.secrets().of("postgres-admin"));
    }

    /** Fast: ends sessions instead of waiting for them. */
    @Override
    public String stopSignal() {
        return "INT";
    }
}
