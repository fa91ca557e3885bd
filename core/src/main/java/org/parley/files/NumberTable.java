package org.parley.files;

import de.siegmar.fastcsv.reader.CsvRecord;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// A CSV table of numbers: one or more columns that say what a row is about, then one column of
/// numbers for each name of a set, in any order. Rows may come in any order too.
///
/// Every cell must be there once and hold a finite number that its receiver accepts; each that does
/// not is a problem of its own, and rows and columns that are missing or unknown are problems.
public final class NumberTable {
    private final String file;
    private final List<Names> keys;
    private final Names columns;
    private final List<Problem> problems;
    private IntPredicate required = row -> true;

    /// What a column of keys, or the header of the numbers, may name.
    ///
    /// @param what `sector`, which is also the header of the key column
    /// @param codes every code that is known, in order
    public record Names(String what, List<String> codes) {
        public Names {
            codes = List.copyOf(codes);
        }
    }

    /// Takes a number.
    @FunctionalInterface
    public interface Receiver {
        /// @param row place of the row's keys, the last key running fastest
        /// @param column place of the column's name
        /// @throws IllegalArgumentException if the number cannot be, saying what can
        void put(int row, int column, double value);
    }

    /// @param problems where defects go. Modified.
    public NumberTable(String file, List<Names> keys, Names columns, List<Problem> problems) {
        this.file = file;
        this.keys = List.copyOf(keys);
        this.columns = columns;
        this.problems = problems;
    }

    /// Lets rows be left out where `required` is false.
    public NumberTable requiring(IntPredicate rows) {
        required = rows;
        return this;
    }

    /// Reads the table.
    public void read(String text, Receiver receiver) {
        CsvRows csv = CsvRows.parse(file, text, problems);
        int[] columnOf = columns(csv.header);
        if (columnOf.length == 0) {
            return;
        }
        List<Map<String, Integer>> places = keys.stream().map(key -> places(key.codes())).toList();
        var seen = new BitSet();
        for (CsvRecord row : csv.rows) {
            int at = row(row, places);
            if (at >= 0 && seen.get(at)) {
                add(row, 1, row.getField(0), "This row is there twice. Maybe one is another's.");
            } else if (at >= 0) {
                seen.set(at);
                numbers(row, at, columnOf, receiver);
            }
        }
        missingRows(seen);
    }

    private static Map<String, Integer> places(List<String> codes) {
        var places = new HashMap<String, Integer>();
        for (int place = 0; place < codes.size(); place++) {
            places.put(codes.get(place), place);
        }
        return places;
    }

    /// For each column of the file the place of its name, -1 for one to be skipped; empty if the
    /// header is of no use.
    private int[] columns(List<String> header) {
        List<String> expected = keys.stream().map(Names::what).toList();
        if (header.size() < expected.size()
                || !header.subList(0, expected.size()).equals(expected)) {
            if (!header.isEmpty()) {
                problems.add(
                        new Problem(
                                file,
                                1,
                                1,
                                String.join(",", header),
                                "The header begins '%s'; it must begin '%s' and go on with one column for each %s. Maybe the cells are not separated by commas."
                                        .formatted(
                                                header.getFirst(),
                                                String.join(",", expected),
                                                columns.what())));
            }
            return new int[0];
        }
        Map<String, Integer> places = places(columns.codes());
        var seen = new BitSet();
        int[] columnOf = new int[header.size()];
        for (int field = 0; field < header.size(); field++) {
            columnOf[field] = -1;
            Integer place = field < keys.size() ? null : places.get(header.get(field));
            if (place != null && !seen.get(place)) {
                columnOf[field] = place;
                seen.set(place);
            } else if (field >= keys.size()) {
                problems.add(badColumn(header.get(field), field + 1, place != null));
            }
        }
        missingColumns(seen);
        return columnOf;
    }

    private Problem badColumn(String name, int field, boolean known) {
        String message =
                known
                        ? "Column '%s' is there twice. Maybe one is another's.".formatted(name)
                        : "No %s '%s' is known.%s"
                                .formatted(
                                        columns.what(), name, Nearest.hint(name, columns.codes()));
        return new Problem(file, 1, field, name, message);
    }

    private void missingColumns(BitSet seen) {
        for (int place = seen.nextClearBit(0);
                place < columns.codes().size();
                place = seen.nextClearBit(place + 1)) {
            String name = columns.codes().get(place);
            problems.add(
                    new Problem(
                            file,
                            1,
                            0,
                            name,
                            "The column of %s %s is missing. Maybe add it, with 0 where there is nothing."
                                    .formatted(columns.what(), name)));
        }
    }

    /// The place of a row, or -1 after noting why it has none.
    private int row(CsvRecord row, List<Map<String, Integer>> places) {
        int at = 0;
        for (int key = 0; key < keys.size(); key++) {
            String code = row.getField(key).strip();
            Integer place = places.get(key).get(code);
            if (place == null) {
                Names names = keys.get(key);
                add(
                        row,
                        key + 1,
                        code,
                        "No %s '%s' is known.%s"
                                .formatted(names.what(), code, Nearest.hint(code, names.codes())));
                return -1;
            }
            at = at * keys.get(key).codes().size() + place;
        }
        return at;
    }

    private void numbers(CsvRecord row, int at, int[] columnOf, Receiver receiver) {
        for (int field = keys.size(); field < columnOf.length; field++) {
            if (columnOf[field] < 0) {
                continue;
            }
            String text = row.getField(field);
            try {
                receiver.put(at, columnOf[field], Decimals.parse(text));
            } catch (IllegalArgumentException e) {
                add(row, field + 1, text, String.valueOf(e.getMessage()));
            }
        }
    }

    private void missingRows(BitSet seen) {
        int rows = keys.stream().mapToInt(key -> key.codes().size()).reduce(1, (a, b) -> a * b);
        int missing = 0;
        int first = -1;
        for (int at = 0; at < rows; at++) {
            if (!seen.get(at) && required.test(at)) {
                first = missing++ == 0 ? at : first;
            }
        }
        if (missing > 0) {
            problems.add(
                    Problem.in(
                            file,
                            missing == 1
                                    ? "The row of %s is missing. Maybe add it, with 0 where there is nothing."
                                            .formatted(name(first))
                                    : "%,d rows are missing, the first is that of %s. Maybe the file was cut off."
                                            .formatted(missing, name(first))));
        }
    }

    /// `sector C19, importer USA`.
    private String name(int row) {
        var name = new StringBuilder();
        int rest = row;
        for (int key = keys.size() - 1; key >= 0; key--) {
            Names names = keys.get(key);
            name.insert(0, names.what() + " " + names.codes().get(rest % names.codes().size()));
            name.insert(0, key > 0 ? ", " : "");
            rest /= names.codes().size();
        }
        return name.toString();
    }

    private void add(CsvRecord row, int field, String value, String message) {
        problems.add(new Problem(file, (int) row.getStartingLineNumber(), field, value, message));
    }
}
