package org.parley.store;

import org.parley.ledger.Chain;
import org.parley.ledger.Entry;
import org.parley.ledger.EntryForm;
import org.parley.ledger.Recorded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/// The tables of the chain, `record` and `head`, in SQL that SQLite and PostgreSQL both take.
/// Transactions are the caller's.
final class RecordTable {
    private static final int BATCH = 1000;

    private final Connection connection;

    RecordTable(Connection connection) {
        this.connection = connection;
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

    /// Writes entries at the end of the chain, as they come, and the new end.
    ///
    /// @param head the end before
    /// @param written is given the records as written
    void insert(Head head, Iterator<Entry> entries, Consumer<Recorded> written)
            throws SQLException {
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

    /// All rows in order up to a sequence, in pages, since PostgreSQL's driver holds a whole result
    /// outside a transaction.
    void forEach(long lastSequence, Consumer<Row> consumer) throws SQLException {
        long last = 0;
        for (int read = BATCH; read == BATCH; ) {
            read = 0;
            for (Row row : page(last, lastSequence)) {
                last = row.sequence();
                read++;
                consumer.accept(row);
            }
        }
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
}
