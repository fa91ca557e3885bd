package org.parley.store;

import org.parley.ledger.Chain;
import org.parley.ledger.Entry;
import org.parley.ledger.EntryForm;
import org.parley.ledger.Ledger;
import org.parley.ledger.Recorded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
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
    private static final int BATCH = 1000;

    private final Database database;
    private final Connection connection;
    private final String address;

    /// Whether a transaction is under way.
    private boolean exclusive;

    private LedgerStore(Database database, Connection connection, String address) {
        this.database = database;
        this.connection = connection;
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
                                    insert(entries, written);
                                    return true;
                                }));
    }

    private void insert(Iterator<Entry> entries, Consumer<Recorded> written) throws SQLException {
        Head head = head();
        long sequence = head.sequence();
        String hash = head.hash();
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            while (entries.hasNext()) {
                Entry entry = entries.next();
                String line = RecordLine.of(entry);
                String previous = hash;
                sequence++;
                hash = Chain.hash(previous, line);
                insert.setLong(1, sequence);
                insert.setString(2, entry.id());
                insert.setString(3, entry.account());
                insert.setLong(4, entry.recordedAt().toEpochMilli());
                insert.setString(5, kind(entry));
                insert.setString(6, line);
                insert.setString(7, previous);
                insert.setString(8, hash);
                insert.addBatch();
                if (sequence % BATCH == 0) {
                    insert.executeBatch();
                }
                written.accept(new Recorded(sequence, entry, previous, hash));
            }
            insert.executeBatch();
        }
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE head SET sequence = ?, hash = ?")) {
            update.setLong(1, sequence);
            update.setString(2, hash);
            update.execute();
        }
    }

    static String kind(Entry entry) {
        return String.valueOf(EntryForm.fields(entry).get("kind"));
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

    /// A record as the table has it, unchecked.
    record Row(
            long sequence,
            String entry,
            String account,
            long recorded,
            String kind,
            String line,
            String previous,
            String hash) {}

    void rows(long lastSequence, Consumer<Row> consumer) {
        run(
                () -> {
                    // In pages, since PostgreSQL's driver holds a whole result outside a
                    // transaction.
                    long last = 0;
                    for (int read = BATCH; read == BATCH; ) {
                        read = 0;
                        for (Row row : page(last, lastSequence)) {
                            last = row.sequence();
                            read++;
                            consumer.accept(row);
                        }
                    }
                    return last;
                });
    }

    private List<Row> page(long after, long lastSequence) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        """
                        SELECT sequence, entry, account, recorded, kind, line, previous, hash
                        FROM record WHERE sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ?
                        """)) {
            select.setLong(1, after);
            select.setLong(2, lastSequence);
            select.setInt(3, BATCH);
            var page = new ArrayList<Row>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    page.add(
                            new Row(
                                    row.getLong(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getLong(4),
                                    row.getString(5),
                                    row.getString(6),
                                    row.getString(7),
                                    row.getString(8)));
                }
            }
            return page;
        }
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

    private static String firstLine(SQLException e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
