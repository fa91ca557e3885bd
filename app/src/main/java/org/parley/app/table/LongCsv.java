package org.parley.app.table;

import de.siegmar.fastcsv.writer.CsvWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/// A long table as CSV.
public final class LongCsv {
    private LongCsv() {}

    /// Writes the table, UTF-8.
    public static void write(OutputStream out, LongTable table) throws IOException {
        try (CsvWriter csv =
                CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(LongTable.COLUMNS);
            table.rows(row -> csv.writeRecord(row.texts()));
        }
    }
}
