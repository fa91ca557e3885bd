package org.parley.store;

import org.parley.ledger.Entry;
import org.parley.ledger.Ledger;
import org.parley.ledger.Recorded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A ledger in a database. One connection; not thread-safe. Any number of stores, in any number of
/// processes, may write to one database.
public final class LedgerStore implements AutoCloseable {
    private final Database database;
    private final Connection connection;
    private final RecordTable records;
    private final String address;

    /// Whether a transaction is under way.
    private boolean exclusive;

    private LedgerStore(Database database, Connection connection, String address) {
        this.database = database;
        this.connection = connection;
        records = new RecordTable(connection);
        this.address = address;
    }

    /// Opens a ledger, made where there is none.
    ///
    /// @param address a file, or `postgresql://user@host:port/database`
    /// @throws StoreException saying why it cannot be opened
    public static LedgerStore open(String address) {
        Database database = Database.of(address);
        try {
            Connection connection = database.connect(address);
            try {
                Migrations.run(database, connection);
                return new LedgerStore(database, connection, address);
            } catch (SQLException | StoreException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreException(
                    "Cannot open the ledger %s: %s. Maybe it is no ledger, or its folder or server is not there."
                            .formatted(address, firstLine(e)),
                    e);
        }
    }

    /// Opens a ledger that must be there already.
    public static LedgerStore openExisting(String address) {
        if (Database.of(address) == Database.SQLITE
                && !Files.exists(Path.of(address.replaceFirst("^sqlite:(//)?", "")))) {
            throw new StoreException(
                    "There is no ledger %s. Maybe make one: parley ledger load us-china-2018-2020 --ledger %s."
                            .formatted(address, address));
        }
        return open(address);
    }

    /// Writes entries at the end of the chain, all of them or none.
    ///
    /// @return the records as written
    public List<Recorded> append(List<Entry> entries) {
        var written = new ArrayList<Recorded>();
        write(entries.iterator(), written::add);
        return written;
    }

    /// Writes entries as they come, all of them or none, without holding them in memory.
    ///
    /// @return how many were written
    public long append(Iterator<Entry> entries) {
        return exclusively(
                () -> {
                    Head before = head();
                    write(entries, _ -> {});
                    return head().sequence() - before.sequence();
                });
    }

    /// Does several things as one: no other writer comes between them, and all that they write is
    /// kept or nothing. What is to be added to what is there belongs in one of these.
    ///
    /// @param work may use this store, these among its methods
    public <T> T exclusively(Supplier<T> work) {
        if (exclusive) {
            return work.get();
        }
        return run(
                () -> {
                    database.begin(connection);
                    exclusive = true;
                    boolean done = false;
                    try {
                        T result = work.get();
                        done = true;
                        return result;
                    } finally {
                        exclusive = false;
                        Database.end(connection, done);
                    }
                });
    }

    private void write(Iterator<Entry> entries, Consumer<Recorded> written) {
        exclusively(
                () ->
                        run(
                                () -> {
                                    records.insert(head(), entries, written);
                                    return true;
                                }));
    }

    /// The end of the chain.
    public Head head() {
        return run(
                () -> {
                    try (Statement statement = connection.createStatement();
                            ResultSet row =
                                    statement.executeQuery("SELECT sequence, hash FROM head")) {
                        if (!row.next()) {
                            throw new StoreException(
                                    "The ledger %s has lost its head. Maybe restore a copy."
                                            .formatted(address));
                        }
                        return new Head(row.getLong(1), row.getString(2));
                    }
                });
    }

    /// The whole ledger.
    public Ledger read() {
        var records = new ArrayList<Recorded>();
        forEach(Long.MAX_VALUE, records::add);
        return new Ledger(records);
    }

    /// The ledger as it was when its head had a sequence.
    public Ledger read(long lastSequence) {
        var records = new ArrayList<Recorded>();
        forEach(lastSequence, records::add);
        return new Ledger(records);
    }

    /// All records in order up to a sequence, one at a time. Nothing is recomputed; that is what
    /// [Verification] does.
    public void forEach(long lastSequence, Consumer<Recorded> consumer) {
        rows(
                lastSequence,
                row ->
                        consumer.accept(
                                new Recorded(
                                        row.sequence(),
                                        RecordLine.trusted(row.line(), "Record " + row.sequence()),
                                        row.previous(),
                                        row.hash())));
    }

    void rows(long lastSequence, Consumer<RecordTable.Row> consumer) {
        run(
                () -> {
                    records.forEach(lastSequence, consumer);
                    return true;
                });
    }

    /// What the database itself says about the state of its file.
    String integrity() {
        return run(
                () -> {
                    if (database != Database.SQLITE) {
                        return "ok";
                    }
                    try (Statement statement = connection.createStatement();
                            ResultSet row = statement.executeQuery("PRAGMA integrity_check(1)")) {
                        return row.next() ? row.getString(1) : "no answer";
                    }
                });
    }

    /// The documents kept beside the ledger, through the same connection.
    public DocumentStore documents() {
        return new DocumentStore(this, connection);
    }

    /// Where the ledger is kept, as it was opened.
    public String address() {
        return address;
    }

    @Override
    public void close() {
        run(
                () -> {
                    connection.close();
                    return true;
                });
    }

    /// Something that speaks to the database.
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    <T> T run(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new StoreException(
                    "The ledger %s: %s. Maybe another program holds it, or the disk is full."
                            .formatted(address, firstLine(e)),
                    e);
        }
    }

    /// What the driver says first, without its full stop.
    private static String firstLine(SQLException e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }
}
