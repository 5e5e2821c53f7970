package org.cairn.local.platform;

import java.sql.Connection;
import java.sql.SQLException;

/** One service's database and the only login role that may enter it. */
record Database(String name, Secrets secrets) {

    static String secretName(String database) {
        return "postgres-" + database;
    }

    void ensure(Connection admin) throws SQLException {
        var password = secrets.of(secretName(name)); // base64url: needs no quoting
        var quoted = '"' + name + '"'; // a name may have a hyphen
        if (!exists(admin, "SELECT 1 FROM pg_roles WHERE rolname = ?")) {
            run(admin, "CREATE ROLE " + quoted + " LOGIN");
        }
        run(admin, "ALTER ROLE " + quoted + " PASSWORD '" + password + "'");
        if (!exists(admin, "SELECT 1 FROM pg_database WHERE datname = ?")) {
            run(admin, "CREATE DATABASE " + quoted + " OWNER " + quoted + " STRATEGY file_copy");
        }
        run(admin, "REVOKE CONNECT ON DATABASE " + quoted + " FROM PUBLIC");
    }

    private boolean exists(Connection admin, String query) throws SQLException {
        try (var statement = admin.prepareStatement(query)) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void run(Connection admin, String command) throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute(command);
        }
    }
}
