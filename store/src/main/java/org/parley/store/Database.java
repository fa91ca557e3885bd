package org.parley.store;

import org.sqlite.JDBC;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/// The two databases, and all that differs between them. SQLite's driver is called by name: to ask
/// [DriverManager] is to search every jar, at each start.
enum Database {
    SQLITE {
        @Override
        Connection connect(String address) throws SQLException {
            Path file = Path.of(address.replaceFirst("^sqlite:(//)?", "")).toAbsolutePath();
            Connection connection = JDBC.createConnection("jdbc:sqlite:" + file, new Properties());
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA busy_timeout = " + WAIT_MILLIS);
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
            }
            return connection;
        }

        @Override
        void begin(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
            }
        }
    },
    POSTGRESQL {
        @Override
        Connection connect(String address) throws SQLException {
            var properties = new Properties();
            properties.setProperty("reWriteBatchedInserts", "true");
            properties.setProperty("connectTimeout", "10");
            return DriverManager.getConnection(
                    "jdbc:postgresql:" + address.replaceFirst("^postgres(ql)?:", ""), properties);
        }

        @Override
        void begin(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("BEGIN");
                statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            }
        }
    };

    private static final int WAIT_MILLIS = 60_000;

    /// The name of the lock that writers take, agreed among all versions.
    private static final long LOCK = 0x7061726c6579L;

    /// The database that an address names: `postgresql://...`, else a file.
    static Database of(String address) {
        return address.startsWith("postgresql:") || address.startsWith("postgres:")
                ? POSTGRESQL
                : SQLITE;
    }

    abstract Connection connect(String address) throws SQLException;

    /// Begins a transaction that no other writer can be in.
    abstract void begin(Connection connection) throws SQLException;

    static void end(Connection connection, boolean commit) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(commit ? "COMMIT" : "ROLLBACK");
        }
    }
}
