package org.parley.app.simulate;

import de.siegmar.fastcsv.writer.CsvWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Outcomes as one long table, a value a row:
/// `scenario,economy,partner,sector,variable,unit,value,basis`. The basis is `before`, `after`,
/// `change`, `first order`, and for average tariffs which weights they have; where elasticities
/// were drawn, it is followed by the percentile, as in `change, p95`.
public final class SimulateCsv {
    private SimulateCsv() {}

    /// Writes the table, UTF-8.
    public static void write(OutputStream out, List<Findings> all) throws IOException {
        try (CsvWriter csv =
                CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(LongTable.COLUMNS);
            for (Findings one : all) {
                LongTable.rows(
                        one,
                        (economy, partner, sector, variable, unit, basis, value) ->
                                csv.writeRecord(
                                        one.name(),
                                        economy,
                                        partner,
                                        sector,
                                        variable,
                                        unit,
                                        Double.toString(value),
                                        basis));
            }
        }
    }
}
