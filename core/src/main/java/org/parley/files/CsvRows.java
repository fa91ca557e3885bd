package org.parley.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import java.util.ArrayList;
import java.util.List;

/// The rows of a CSV file with their line numbers; the first is the header. Empty lines do not
/// count.
final class CsvRows {
    /// Rows of any length, so that a ragged one is reported here with the others.
    static final CsvReader.CsvReaderBuilder BUILDER =
            CsvReader.builder()
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE);

    final List<String> header;
    final List<CsvRecord> rows;

    private CsvRows(List<String> header, List<CsvRecord> rows) {
        this.header = header;
        this.rows = rows;
    }

    /// The rows that have as many cells as the header; others are problems.
    ///
    /// @param problems where defects go. Modified.
    static CsvRows parse(String file, String text, List<Problem> problems) {
        List<String> header = List.of();
        var rows = new ArrayList<CsvRecord>();
        try {
            for (CsvRecord row : BUILDER.ofCsvRecord(text)) {
                if (header.isEmpty()) {
                    header = stripped(row);
                } else if (row.getFieldCount() == header.size()) {
                    rows.add(row);
                } else {
                    int line = (int) row.getStartingLineNumber();
                    problems.add(ragged(file, line, row.getFieldCount(), header.size()));
                }
            }
        } catch (CsvParseException e) {
            problems.add(unparsable(file, e));
        }
        if (header.isEmpty()) {
            problems.add(Problem.in(file, "The file is empty."));
        }
        return new CsvRows(header, rows);
    }

    /// The cells of a header; none in an empty line.
    static List<String> header(String line) {
        return line.isBlank() ? List.of() : stripped(BUILDER.ofSingleCsvRecord(line));
    }

    private static List<String> stripped(CsvRecord row) {
        return row.getFields().stream().map(String::strip).toList();
    }

    static Problem ragged(String file, int line, int cells, int expected) {
        return new Problem(
                file,
                line,
                0,
                "",
                "This row has %d cells, the header %d. Maybe the file was cut off, or a comma is too many or too few."
                        .formatted(cells, expected));
    }

    static Problem unparsable(String file, CsvParseException e) {
        return Problem.in(file, "Not CSV: %s. Maybe a quote is open.".formatted(e.getMessage()));
    }
}
