package org.parley.model;

import org.parley.economy.Policy;

/// What happens to the price of a flow on its way: at the exporter's border, and as it arrives.
/// Ratios, 1 = no change; the importer's own tariff excluded.
final class BorderPrices {
    private final Outcome outcome;
    private final Policy policy;

    BorderPrices(Outcome outcome) {
        this.outcome = outcome;
        policy = outcome.policy();
    }

    /// p̂ˣ = ĉ (1 + tˣ): what the exporting economy is paid, its export tax included.
    double exportHat(int sector, int importer, int exporter) {
        return outcome.costHat(sector, exporter)
                * (1 + policy.exportTax(sector, importer, exporter));
    }

    /// p̂ᵐ = p̂ˣ κ̂ (1 − b)^(−1/θ): what a unit costs that arrives, non-tariff costs and the lost
    /// variety of a ban on the share b included; infinite under a full ban.
    double importHat(int sector, int importer, int exporter) {
        return exportHat(sector, importer, exporter) * accessHat(sector, importer, exporter);
    }

    /// κ̂ (1 − b)^(−1/θ), which is nobody's income.
    double accessHat(int sector, int importer, int exporter) {
        double costs = policy.tradeCostHat(sector, importer, exporter);
        double open = 1 - policy.bannedShare(sector, importer, exporter);
        return open == 1 ? costs : costs * Math.pow(open, -1 / outcome.elasticities().of(sector));
    }
}
