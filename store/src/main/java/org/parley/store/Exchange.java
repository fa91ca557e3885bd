package org.parley.store;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.parley.ledger.Chain;
import org.parley.ledger.Entry;
import org.parley.ledger.EntryForm;
import org.parley.ledger.Recorded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Ledgers as JSON Lines and as CSV: one record a line, the same bytes for the same ledger. Both
/// carry the chain, which is recomputed as it is read. Into an empty ledger an import gives the
/// same head hash; into another it adds what is not there yet, at the end of that ledger's own
/// chain.
public final class Exchange {
    private static final List<String> COLUMNS =
            List.of("sequence", "entry", "account", "recorded", "kind", "line", "previous", "hash");

    private Exchange() {}

    /// Writes all records as JSON Lines.
    public static void writeJsonLines(LedgerStore store, Writer out) throws IOException {
        try {
            store.forEach(Long.MAX_VALUE, record -> write(out, RecordLine.exported(record) + "\n"));
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void write(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes all records as CSV, the content of each as its canonical line.
    public static void writeCsv(LedgerStore store, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(COLUMNS);
        store.rows(
                Long.MAX_VALUE,
                row ->
                        csv.writeRecord(
                                Long.toString(row.sequence()),
                                row.entry(),
                                row.account(),
                                recorded(row),
                                row.kind(),
                                row.line(),
                                row.previous(),
                                row.hash()));
        csv.flush();
    }

    private static String recorded(RecordTable.Row row) {
        return String.valueOf(
                EntryForm.fields(RecordLine.entry(row.line(), "Record " + row.sequence()))
                        .get("recorded"));
    }

    /// Reads what [#writeJsonLines] wrote; all of it is added or none.
    ///
    /// @param where name of the file, for messages
    /// @return how many records were added
    public static long readJsonLines(LedgerStore store, BufferedReader in, String where) {
        Stream<Recorded> records =
                numbered(in.lines(), where)
                        .map(line -> RecordLine.recorded(line.text(), line.where()));
        return add(store, records, where);
    }

    /// Reads what [#writeCsv] wrote; all of it is added or none.
    ///
    /// @param where name of the file, for messages
    /// @return how many records were added
    public static long readCsv(LedgerStore store, Reader in, String where) {
        CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(in);
        Stream<Recorded> records =
                csv.stream().filter(row -> !isHeader(row, where)).map(row -> recorded(row, where));
        return add(store, records, where);
    }

    private static boolean isHeader(CsvRecord row, String where) {
        if (row.getStartingLineNumber() == 1 && !row.getFields().equals(COLUMNS)) {
            throw new IllegalArgumentException(
                    "%s, line 1: the columns are %s. Maybe it was not exported from a ledger: %s."
                            .formatted(where, row.getFields(), COLUMNS));
        }
        return row.getStartingLineNumber() == 1;
    }

    private static Recorded recorded(CsvRecord row, String where) {
        String place = "%s, line %d".formatted(where, row.getStartingLineNumber());
        if (row.getFieldCount() != COLUMNS.size() || !row.getField(0).matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException(place + ": not the columns of a record.");
        }
        Entry entry = RecordLine.entry(row.getField(5), place);
        var record =
                new Recorded(
                        Long.parseLong(row.getField(0)), entry, row.getField(6), row.getField(7));
        var fields = EntryForm.fields(entry);
        boolean agrees =
                Chain.hash(record.previous(), row.getField(5)).equals(record.hash())
                        && row.getField(1).equals(entry.id())
                        && row.getField(2).equals(entry.account())
                        && row.getField(3).equals(fields.get("recorded"))
                        && row.getField(4).equals(fields.get("kind"));
        if (!agrees) {
            throw new IllegalArgumentException(
                    place + ": the hash is not that of the record. Maybe the line was edited.");
        }
        return record;
    }

    private record Line(String text, String where) {}

    private static Stream<Line> numbered(Stream<String> lines, String where) {
        var number = new int[1];
        return lines.sequential()
                .map(text -> new Line(text, "%s, line %d".formatted(where, ++number[0])));
    }

    private static long add(LedgerStore store, Stream<Recorded> records, String where) {
        var chain = new ChainCheck(where);
        Stream<Entry> entries = records.sequential().peek(chain::next).map(Recorded::entry);
        return store.exclusively(
                () ->
                        store.append(
                                store.head().sequence() == 0
                                        ? entries.iterator()
                                        : fresh(store, entries).iterator()));
    }

    /// Those that the ledger does not hold.
    private static Stream<Entry> fresh(LedgerStore store, Stream<Entry> entries) {
        Set<String> known = new HashSet<>();
        store.rows(Long.MAX_VALUE, row -> known.add(Chain.hash("", row.line())));
        return entries.filter(entry -> known.add(Chain.hash("", RecordLine.of(entry))));
    }

    /// Adds entries that are not in the ledger yet, in order of when they were learnt.
    ///
    /// @return how many were added
    public static long addNew(LedgerStore store, List<Entry> entries) {
        return store.exclusively(() -> store.append(fresh(store, entries.stream()).iterator()));
    }

    private static final class ChainCheck {
        private final String where;
        private long sequence;
        private String hash = Chain.GENESIS;

        ChainCheck(String where) {
            this.where = where;
        }

        void next(Recorded record) {
            if (record.sequence() != sequence + 1 || !record.previous().equals(hash)) {
                throw new IllegalArgumentException(
                        "%s: record %d does not follow record %d. Maybe a line was taken out or moved."
                                .formatted(where, record.sequence(), sequence));
            }
            sequence = record.sequence();
            hash = record.hash();
        }
    }
}
