package org.parley.app.simulate;

import java.util.List;

/// The long table of an outcome: every figure that there is, its percentiles after it where
/// elasticities were drawn, and every flow.
final class LongTable {
    static final List<String> COLUMNS =
            List.of(
                    "scenario",
                    "economy",
                    "partner",
                    "sector",
                    "variable",
                    "unit",
                    "value",
                    "basis");

    private LongTable() {}

    static void rows(Findings findings, MeasureRows.Sink sink) {
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
