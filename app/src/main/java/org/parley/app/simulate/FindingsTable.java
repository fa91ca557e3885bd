package org.parley.app.simulate;

import org.parley.app.table.LongTable;

import java.util.List;
import java.util.function.Consumer;

/// Every figure that there is of outcomes, its percentiles after it where elasticities were drawn,
/// and every flow. The basis is `before`, `after`, `change`, `first order`, and for average tariffs
/// which weights they have; a percentile adds itself, as in `change, p95`.
public record FindingsTable(List<Findings> all) implements LongTable {
    public FindingsTable {
        all = List.copyOf(all);
    }

    @Override
    public void rows(Consumer<Row> sink) {
        for (Findings one : all) {
            rows(
                    one,
                    (economy, partner, sector, variable, unit, basis, value) ->
                            sink.accept(
                                    new Row(
                                            one.name(),
                                            economy,
                                            partner,
                                            sector,
                                            variable,
                                            unit,
                                            value,
                                            basis)));
        }
    }

    private static void rows(Findings findings, MeasureRows.Sink sink) {
        MeasureRows.main(
                findings,
                (economy, partner, sector, variable, unit, basis, value) -> {
                    if (!Double.isNaN(value)) {
                        sink.row(economy, partner, sector, variable, unit, basis, value);
                    }
                    findings.percentiles()
                            .flatMap(all -> all.find(economy, partner, sector, variable, basis))
                            .ifPresent(
                                    found -> {
                                        for (int k = 0; k < Percentiles.PERCENTS.size(); k++) {
                                            String label =
                                                    basis + ", p" + Percentiles.PERCENTS.get(k);
                                            sink.row(
                                                    economy,
                                                    partner,
                                                    sector,
                                                    variable,
                                                    unit,
                                                    label,
                                                    found.get(k));
                                        }
                                    });
                });
        MeasureRows.flows(findings, sink);
    }
}
