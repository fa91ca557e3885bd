package org.parley.app.table;

import org.parley.app.table.LongTable.Row;
import org.parley.app.table.ParquetTable.Column;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// A long table as Parquet, with the columns of the CSV.
final class LongParquet {
    private LongParquet() {}

    static void write(OutputStream out, LongTable table) throws IOException {
        List<Column> columns =
                LongTable.COLUMNS.stream()
                        .map(
                                name ->
                                        new Column(
                                                name,
                                                name.equals(LongTable.VALUE)
                                                        ? ParquetTable.Type.DOUBLE
                                                        : ParquetTable.Type.TEXT))
                        .toList();
        ParquetTable.write(
                out, "results", columns, sink -> table.rows(row -> sink.accept(cells(row))));
    }

    private static List<?> cells(Row row) {
        return List.of(
                row.scenario(),
                row.economy(),
                row.partner(),
                row.sector(),
                row.variable(),
                row.unit(),
                row.value(),
                row.basis());
    }
}
