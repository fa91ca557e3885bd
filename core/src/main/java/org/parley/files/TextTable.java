package org.parley.files;

import de.siegmar.fastcsv.reader.CsvRecord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A CSV table of texts with named columns, in any order.
public final class TextTable {
    private TextTable() {}

    /// One row of the table.
    public static final class Row {
        private final String file;
        private final CsvRecord cells;
        private final Map<String, Integer> fieldOf;

        private Row(String file, CsvRecord cells, Map<String, Integer> fieldOf) {
            this.file = file;
            this.cells = cells;
            this.fieldOf = fieldOf;
        }

        /// The text in a column, without spaces around it; empty where the column is left out.
        public String get(String column) {
            Integer field = fieldOf.get(column);
            return field == null ? "" : cells.getField(field).strip();
        }

        /// Line of the file where the row begins, from 1.
        public int line() {
            return (int) cells.getStartingLineNumber();
        }

        /// A defect of a cell.
        public Problem problem(String column, String message) {
            int field = fieldOf.getOrDefault(column, -1) + 1;
            return new Problem(file, line(), field, get(column), message);
        }
    }

    /// Reads a table. A column that is missing or not known is a problem; without all the required
    /// ones there are no rows.
    ///
    /// @param required columns that must be there
    /// @param optional columns that may be
    /// @param problems where defects go. Modified.
    public static List<Row> read(
            String file,
            String text,
            List<String> required,
            List<String> optional,
            List<Problem> problems) {
        CsvRows csv = CsvRows.parse(file, text, problems);
        var known = new ArrayList<>(required);
        known.addAll(optional);
        var fieldOf = new HashMap<String, Integer>();
        for (int field = 0; field < csv.header.size(); field++) {
            String name = csv.header.get(field);
            if (!known.contains(name)) {
                problems.add(
                        new Problem(
                                file,
                                1,
                                field + 1,
                                name,
                                "No column '%s' is known here.%s"
                                        .formatted(name, Nearest.hint(name, known))));
            } else if (fieldOf.putIfAbsent(name, field) != null) {
                problems.add(
                        new Problem(
                                file,
                                1,
                                field + 1,
                                name,
                                "Column '%s' is there twice. Maybe leave out one."
                                        .formatted(name)));
            }
        }
        List<String> missing = required.stream().filter(c -> !fieldOf.containsKey(c)).toList();
        if (!missing.isEmpty() && !csv.header.isEmpty()) {
            problems.add(
                    new Problem(
                            file,
                            1,
                            0,
                            String.join(",", missing),
                            "Column '%s' is missing. Maybe the cells are not separated by commas."
                                    .formatted(String.join("', '", missing))));
        }
        return missing.isEmpty()
                ? csv.rows.stream().map(row -> new Row(file, row, fieldOf)).toList()
                : List.of();
    }
}
