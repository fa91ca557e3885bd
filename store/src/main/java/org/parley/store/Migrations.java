package org.parley.store;

import org.parley.ledger.Chain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Brings a database to the newest version of its tables, each script once and in order. A script
/// that was run is never edited: its hash is kept, and another one is refused.
final class Migrations {
    private static final List<String> SCRIPTS = List.of("V1__records.sql", "V2__documents.sql");

    private Migrations() {}

    static void run(Database database, Connection connection) throws SQLException {
        if (version(connection) == SCRIPTS.size()) {
            return;
        }
        database.begin(connection);
        boolean done = false;
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS migration (version INTEGER NOT NULL PRIMARY KEY,"
                            + " hash TEXT NOT NULL)");
            for (int next = version(connection); next < SCRIPTS.size(); next++) {
                String script = script(SCRIPTS.get(next));
                for (String command : script.split(";\\s*\\n")) {
                    statement.execute(command);
                }
                try (PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO migration VALUES (?, ?)")) {
                    insert.setInt(1, next + 1);
                    insert.setString(2, Chain.hash(Chain.GENESIS, script));
                    insert.execute();
                }
            }
            done = true;
        } finally {
            Database.end(connection, done);
        }
    }

    /// How many scripts were run; none where there are no tables yet.
    private static int version(Connection connection) throws SQLException {
        try (ResultSet tables =
                connection
                        .getMetaData()
                        .getTables(null, null, "migration", new String[] {"TABLE"})) {
            if (!tables.next()) {
                return 0;
            }
        }
        int version = 0;
        try (Statement statement = connection.createStatement();
                ResultSet run =
                        statement.executeQuery("SELECT hash FROM migration ORDER BY version")) {
            while (run.next()) {
                if (version == SCRIPTS.size()) {
                    throw new StoreException(
                            "The ledger was written by a newer Parley. Maybe update this one.");
                }
                if (!run.getString(1)
                        .equals(Chain.hash(Chain.GENESIS, script(SCRIPTS.get(version))))) {
                    throw new StoreException(
                            "The ledger's tables were made by another script than %s. Maybe it is no ledger of this Parley."
                                    .formatted(SCRIPTS.get(version)));
                }
                version++;
            }
        }
        return version;
    }

    private static String script(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new StoreException(
                        "There is no %s. Maybe the jar is damaged.".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StoreException("Cannot read %s: %s".formatted(name, e.getMessage()), e);
        }
    }
}
