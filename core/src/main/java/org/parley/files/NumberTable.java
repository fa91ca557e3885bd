package org.parley.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

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

        /// The place of each code.
        Map<String, Integer> places() {
            var places = new HashMap<String, Integer>();
            for (int place = 0; place < codes.size(); place++) {
                places.put(codes.get(place), place);
            }
            return places;
        }

        /// The message that a code is none of these.
        String unknown(String code) {
            return "No %s '%s' is known.%s".formatted(what, code, Nearest.hint(code, codes));
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
        int[] columnOf = new NumberHeader(file, keys, columns, problems).read(text);
        if (columnOf.length == 0) {
            return;
        }
        List<Map<String, Integer>> places = keys.stream().map(Names::places).toList();
        var seen = new BitSet();
        CsvReader<NumberRow> csv = CsvRows.BUILDER.build(new NumberRowHandler(keys.size()), text);
        try {
            csv.skipLines(1);
            for (NumberRow row : csv) {
                int at = place(row, columnOf.length, places);
                if (at >= 0 && seen.get(at)) {
                    add(row, 1, row.key(0), "This row is there twice. Maybe one is another's.");
                } else if (at >= 0) {
                    seen.set(at);
                    numbers(row, at, columnOf, receiver);
                }
            }
        } catch (CsvParseException e) {
            problems.add(CsvRows.unparsable(file, e));
        }
        missingRows(seen);
    }

    /// The place of a row, or -1 after noting why it has none.
    private int place(NumberRow row, int cells, List<Map<String, Integer>> places) {
        if (row.cells() != cells) {
            problems.add(CsvRows.ragged(file, row.line(), row.cells(), cells));
            return -1;
        }
        int at = 0;
        for (int key = 0; key < keys.size(); key++) {
            String code = row.key(key);
            Integer place = places.get(key).get(code);
            if (place == null) {
                add(row, key + 1, code, keys.get(key).unknown(code));
                return -1;
            }
            at = at * keys.get(key).codes().size() + place;
        }
        return at;
    }

    private void numbers(NumberRow row, int at, int[] columnOf, Receiver receiver) {
        for (int field = keys.size(); field < columnOf.length; field++) {
            if (columnOf[field] < 0) {
                continue;
            }
            String refusal = row.refusal(field);
            if (refusal != null) {
                add(row, field + 1, row.text(field), refusal);
                continue;
            }
            double value = row.value(field);
            try {
                receiver.put(at, columnOf[field], value);
            } catch (IllegalArgumentException e) {
                add(row, field + 1, Decimals.toString(value), String.valueOf(e.getMessage()));
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

    private void add(NumberRow row, int field, String value, String message) {
        problems.add(new Problem(file, row.line(), field, value, message));
    }
}
