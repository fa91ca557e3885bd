package org.parley.economy;

import java.util.ArrayList;
import java.util.List;

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
///
/// A set of figures whose accounts do not close has faults, each a sentence naming the economy.
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
    private final WorldBuilder figures;
    private final List<String> faults = new ArrayList<>();

    BaseAccounts(WorldBuilder figures) {
        this.figures = figures;
        axes = figures.axes;
        output = new double[axes.size()];
        expenditure = new double[axes.size()];
        finalDemand = new double[axes.size()];
        valueAdded = new double[axes.economies()];
        tariffRevenue = new double[axes.economies()];
        deficit = new double[axes.economies()];
        consumption = new double[axes.economies()];
        trade(figures.flow, figures.tariff);
        double[] materials = new double[axes.size()];
        double[] stated = figures.consumptionShare;
        for (int economy = 0; economy < axes.economies(); economy++) {
            production(economy, figures.valueAddedShare, figures.inputShare, materials);
            if (stated == null) {
                finalDemandLeft(economy, materials);
            } else {
                finalDemandStated(economy, stated, materials);
            }
            if (!(valueAdded[economy] > 0 && consumption[economy] > 0)) {
                faults.add(
                        "Economy %s has value added %s and final demand %s million USD; both must be above 0. Maybe its rows are empty."
                                .formatted(
                                        figures.economies.get(economy),
                                        valueAdded[economy],
                                        consumption[economy]));
            }
        }
    }

    /// Why the accounts do not close; empty where they do.
    List<String> faults() {
        return faults;
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
                faults.add(
                        "Sector %s is used as material for %s million USD in %s, but only %s is spent on it. Maybe the input shares or value-added shares belong to another table."
                                .formatted(
                                        figures.sectors.get(sector),
                                        materials[at],
                                        figures.economies.get(economy),
                                        expenditure[at]));
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
