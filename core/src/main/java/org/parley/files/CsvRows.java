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
    final List<String> header;
    final List<CsvRecord> rows;

    private CsvRows(List<String> header, List<CsvRecord> rows) {
        this.header = header;
        this.rows = rows;
    }

    /// The rows as long as each has as many cells as the header; others are problems.
    ///
    /// @param problems where defects go. Modified.
    static CsvRows parse(String file, String text, List<Problem> problems) {
        List<String> header = List.of();
        var rows = new ArrayList<CsvRecord>();
        var builder =
                CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
        try {
            for (CsvRecord row : builder.ofCsvRecord(text)) {
                if (header.isEmpty()) {
                    header = row.getFields().stream().map(String::strip).toList();
                } else if (row.getFieldCount() == header.size()) {
                    rows.add(row);
                } else {
                    problems.add(
                            new Problem(
                                    file,
                                    (int) row.getStartingLineNumber(),
                                    0,
                                    "",
                                    "This row has %d cells, the header %d. Maybe the file was cut off, or a comma is too many or too few."
                                            .formatted(row.getFieldCount(), header.size())));
                }
            }
        } catch (CsvParseException e) {
            problems.add(
                    Problem.in(
                            file, "Not CSV: %s. Maybe a quote is open.".formatted(e.getMessage())));
        }
        if (header.isEmpty()) {
            problems.add(Problem.in(file, "The file is empty."));
        }
        return new CsvRows(header, rows);
    }
}
