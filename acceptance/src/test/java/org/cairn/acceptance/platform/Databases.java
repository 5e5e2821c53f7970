package org.cairn.acceptance.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL as its super user: to look for what must not stand there, and to hold a service up at a chosen point. */
public final class Databases {

    private final Platform platform;

    Databases(Platform platform) {
        this.platform = platform;
    }

    /** A connection to a service's database. */
    public Connection connect(String database) {
        var url = "jdbc:postgresql://127.0.0.1:" + platform.port("postgres") + "/" + database;
        try {
            return DriverManager.getConnection(url, "cairn", platform.secret("postgres-admin"));
        } catch (SQLException refused) {
            throw new IllegalStateException("cannot reach the database " + database, refused);
        }
    }

    /** The first column of what a query finds. */
    public List<String> column(String database, String query) {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(query, failure);
        }
    }

    /** The one number that a query finds. */
    public long number(String database, String query) {
        return Long.parseLong(column(database, query).getFirst());
    }

    /** Runs a statement. */
    public void run(String database, String sql) {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Takes locks with a statement, and keeps them until closed. */
    public Held hold(String database, String sql) {
        try {
            var connection = connect(database);
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
            return new Held(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Locks that are let go at the end of a block. */
    public record Held(Connection connection) implements AutoCloseable {
        @Override
        public void close() {
            try {
                connection.rollback();
                connection.close();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
