package org.parley.economy;

import org.jspecify.annotations.Nullable;

/// What follows from flows, tariffs and technology in the base year, as accounts:
///
///     Yⱼᵢ = Σₙ Xⱼₙᵢ                              output
///     Eⱼₙ = Σᵢ Xⱼₙᵢ (1 + τⱼₙᵢ)                   expenditure, tariff included
///     Fₖₙ = Eₖₙ − Σⱼ gₙₖⱼ (1 − γⱼₙ) Yⱼₙ          final demand: what is not bought as material
///     VAₙ = Σⱼ γⱼₙ Yⱼₙ,  Rₙ = Σ τ X,  Dₙ = imports − exports
///
/// From these, Σₖ Fₖₙ = VAₙ + Rₙ + Dₙ identically: the budget needs no balancing.
///
/// Where a table states its shares of final demand instead, Fₖₙ is that share of VAₙ + Rₙ + Dₙ, and
/// what is spent may differ from what is used: by `gap`, relative to spending.
final class BaseAccounts {
    /// A final demand below 0 by less than this share of expenditure is rounding, and is 0.
    private static final double ROUNDING = 1e-9;

    final double[] output;
    final double[] expenditure;
    final double[] finalDemand;
    final double[] valueAdded;
    final double[] tariffRevenue;
    final double[] deficit;
    final double[] consumption;
    double gap;

    private final Axes axes;

    BaseAccounts(
            Axes axes,
            double[] flow,
            double[] tariff,
            double[] valueAddedShare,
            double[] inputShare,
            double @Nullable [] consumptionShare) {
        this.axes = axes;
        output = new double[axes.size()];
        expenditure = new double[axes.size()];
        finalDemand = new double[axes.size()];
        valueAdded = new double[axes.economies()];
        tariffRevenue = new double[axes.economies()];
        deficit = new double[axes.economies()];
        consumption = new double[axes.economies()];
        trade(flow, tariff);
        double[] materials = new double[axes.size()];
        for (int economy = 0; economy < axes.economies(); economy++) {
            production(economy, valueAddedShare, inputShare, materials);
            if (consumptionShare == null) {
                finalDemandLeft(economy, materials);
            } else {
                finalDemandStated(economy, consumptionShare, materials);
            }
            if (!(valueAdded[economy] > 0 && consumption[economy] > 0)) {
                throw new IllegalArgumentException(
                        "Economy %d has value added %s and final demand %s; both must be above 0."
                                .formatted(economy + 1, valueAdded[economy], consumption[economy]));
            }
        }
    }

    private void trade(double[] flow, double[] tariff) {
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int importer = 0; importer < axes.economies(); importer++) {
                for (int exporter = 0; exporter < axes.economies(); exporter++) {
                    int at = axes.at(sector, importer, exporter);
                    output[axes.at(sector, exporter)] += flow[at];
                    expenditure[axes.at(sector, importer)] += flow[at] * (1 + tariff[at]);
                    tariffRevenue[importer] += flow[at] * tariff[at];
                    if (importer != exporter) {
                        deficit[importer] += flow[at];
                        deficit[exporter] -= flow[at];
                    }
                }
            }
        }
    }

    /// @param materials what is bought as material, by sector and economy. Modified.
    private void production(
            int economy, double[] valueAddedShare, double[] inputShare, double[] materials) {
        for (int sector = 0; sector < axes.sectors(); sector++) {
            int at = axes.at(sector, economy);
            valueAdded[economy] += valueAddedShare[at] * output[at];
        }
        for (int input = 0; input < axes.sectors(); input++) {
            double used = 0;
            for (int user = 0; user < axes.sectors(); user++) {
                int at = axes.at(user, economy);
                used +=
                        inputShare[axes.input(economy, input, user)]
                                * (1 - valueAddedShare[at])
                                * output[at];
            }
            materials[axes.at(input, economy)] = used;
        }
    }

    private void finalDemandLeft(int economy, double[] materials) {
        for (int sector = 0; sector < axes.sectors(); sector++) {
            int at = axes.at(sector, economy);
            double left = expenditure[at] - materials[at];
            if (left < -ROUNDING * expenditure[at]) {
                throw new IllegalArgumentException(
                        "Sector %d of economy %d is used as material for %s but only %s is spent on it. Maybe the input shares or value-added shares belong to another table."
                                .formatted(
                                        sector + 1, economy + 1, materials[at], expenditure[at]));
            }
            finalDemand[at] = Math.max(0, left);
            consumption[economy] += finalDemand[at];
        }
    }

    private void finalDemandStated(int economy, double[] share, double[] materials) {
        consumption[economy] = valueAdded[economy] + tariffRevenue[economy] + deficit[economy];
        for (int sector = 0; sector < axes.sectors(); sector++) {
            int at = axes.at(sector, economy);
            finalDemand[at] = share[at] * consumption[economy];
            double used = materials[at] + finalDemand[at];
            if (expenditure[at] > 0 || used > 0) {
                gap =
                        Math.max(
                                gap,
                                Math.abs(used - expenditure[at]) / Math.max(used, expenditure[at]));
            }
        }
    }
}
