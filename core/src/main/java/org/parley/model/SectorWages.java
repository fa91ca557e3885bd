package org.parley.model;

import org.parley.economy.Axes;

/// What wages by sector come to, relative to the average of their economy. With labour fixed in its
/// sector each sector's labour earns the share γ of that sector's cost C, so that
///
///     ŵⱼₙ = ŵₙ · (C′ⱼₙ / Cⱼₙ) / (Σₖ γₖ C′ₖₙ / VAₙ)
///
/// where ŵₙ is what all labour of the economy earns over what it earned. Once trade balances as it
/// must, Σ γC′ = ŵ VA, and the wage of a sector moves exactly as its cost does. Written this way the
/// unknowns stay those of mobile labour, where every relative wage is 1.
final class SectorWages {
    private final Axes axes;
    private final Baseline base;
    private final Labour labour;
    private final boolean fixed;

    SectorWages(Baseline base, Labour labour) {
        this.base = base;
        axes = base.axes;
        this.labour = labour;
        fixed =
                switch (labour) {
                    case MOBILE -> false;
                    case FIXED_IN_SECTOR -> true;
                };
    }

    Labour labour() {
        return labour;
    }

    /// Whether wages differ by sector.
    boolean differ() {
        return fixed;
    }

    private boolean has(int at, double cost) {
        return base.output[at] > 0 && cost > 0;
    }

    /// log (ŵⱼₙ/ŵₙ) of one economy.
    ///
    /// @param cost C′ by sector. Not modified.
    /// @param factorDemand Σ γC′
    /// @param relative by sector; 0 where nothing was or is made. Modified.
    void apply(int economy, double[] cost, double factorDemand, double[] relative) {
        if (fixed) {
            double average = factorDemand / base.valueAdded[economy];
            for (int j = 0; j < axes.sectors(); j++) {
                int at = axes.at(j, economy);
                relative[j] = has(at, cost[j]) ? Math.log(cost[j] / base.output[at] / average) : 0;
            }
        }
    }

    /// Its change for a change of cost.
    ///
    /// @param cost C′ by sector. Not modified.
    /// @param costChange dC′ by sector. Not modified.
    /// @param relativeChange by sector. Modified.
    void derive(
            int economy,
            double[] cost,
            double factorDemand,
            double[] costChange,
            double[] relativeChange) {
        if (fixed) {
            double factorChange = 0;
            for (int j = 0; j < axes.sectors(); j++) {
                factorChange += base.valueAddedShare[axes.at(j, economy)] * costChange[j];
            }
            for (int j = 0; j < axes.sectors(); j++) {
                relativeChange[j] =
                        has(axes.at(j, economy), cost[j])
                                ? costChange[j] / cost[j] - factorChange / factorDemand
                                : 0;
            }
        }
    }

    /// The transpose of [#derive]: what weights on relative wages come to as weights on cost.
    ///
    /// @param cost C′ by sector. Not modified.
    /// @param relativeWeight by sector. Not modified.
    /// @param costWeight by sector; 0 with mobile labour. Modified.
    void pull(
            int economy,
            double[] cost,
            double factorDemand,
            double[] relativeWeight,
            double[] costWeight) {
        if (fixed) {
            double sum = 0;
            for (int j = 0; j < axes.sectors(); j++) {
                boolean weighs = has(axes.at(j, economy), cost[j]);
                costWeight[j] = weighs ? relativeWeight[j] / cost[j] : 0;
                sum += weighs ? relativeWeight[j] : 0;
            }
            for (int j = 0; j < axes.sectors(); j++) {
                costWeight[j] -= sum * base.valueAddedShare[axes.at(j, economy)] / factorDemand;
            }
        }
    }
}
