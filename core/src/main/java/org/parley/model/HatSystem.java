package org.parley.model;

import org.parley.economy.Axes;
import org.parley.economy.Policy;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;

/// The equilibrium conditions in changes as one system of equations F(u) = 0: its constants and the
/// layout of its unknowns. Nothing here moves during a solve.
///
/// The unknowns u, all equal to 0 or 1 in the base:
///
///     q = log ĉ      producer's price, by sector and economy
///     x = X′/X       spending, by sector and economy
///     ω = log ŵ      price of the composite factor, by economy
///
/// The residuals F are each the unknown less what one sweep through the equations makes of it, so
/// that F is dimensionless and its derivative is close to the identity:
///
///     q − [ γω + Σₖ (1−γ) gₖ log P̂ₖ + log(1−s) ]                      unit costs
///     x − [ αI′ + Σⱼ gₖⱼ (1−γⱼ) Cⱼ ] / X                               goods markets
///     (1 + spread)⁻¹ (1 − Σⱼ γⱼCⱼ / (ŵ VA)) + (Σ ŵ VA / Σ VA − 1)      factor markets, numeraire
///
/// By Walras' law the factor markets and the numeraire hold together only if each does.
final class HatSystem {
    final Axes axes;
    final double[] theta; // θ by sector
    final FlowWeights weights;
    final double[] valueAddedShare; // γ by sector and economy
    final double[] materials; // (1−γⱼ) gₖⱼ, see Axes.input
    final double[] consumptionShare; // α by sector and economy
    final double[] subsidy; // s by sector and economy
    final double[] logSubsidyFactor; // log(1−s)
    final double[] scale; // X in the base, 1 where it is 0; by sector and economy
    final boolean[] market; // whether anything is bought; by sector and economy
    final double[] valueAdded; // VA by economy
    final double[] deficit; // D′ by economy
    final int[] bloc; // economies that trade with each other, directly or not, share a number
    final double[] blocValueAdded; // VA by bloc
    final double[] wageStep; // 1/(1 + spread): how far to trust one factor market; by economy

    HatSystem(
            World world,
            TradeElasticities elasticities,
            Policy policy,
            double[] deficit,
            double stretch) {
        axes = world.axes();
        weights = new FlowWeights(world, elasticities, policy, stretch);
        theta = new double[axes.sectors()];
        valueAddedShare = new double[axes.size()];
        materials = new double[axes.inputSize()];
        consumptionShare = new double[axes.size()];
        subsidy = new double[axes.size()];
        logSubsidyFactor = new double[axes.size()];
        scale = new double[axes.size()];
        market = new boolean[axes.size()];
        valueAdded = new double[axes.economies()];
        this.deficit = new double[axes.economies()];
        for (int economy = 0; economy < axes.economies(); economy++) {
            valueAdded[economy] = world.valueAdded(economy);
            double base = world.deficit(economy);
            this.deficit[economy] = base + stretch * (deficit[economy] - base);
        }
        for (int sector = 0; sector < axes.sectors(); sector++) {
            theta[sector] = elasticities.of(sector);
            for (int economy = 0; economy < axes.economies(); economy++) {
                copy(world, policy, sector, economy, stretch);
            }
        }
        var blocs = new TradeBlocs(weights);
        bloc = blocs.bloc();
        blocValueAdded = new double[axes.economies()];
        for (int economy = 0; economy < axes.economies(); economy++) {
            blocValueAdded[bloc[economy]] += valueAdded[economy];
        }
        wageStep = wageSteps(world);
    }

    private void copy(World world, Policy policy, int sector, int economy, double stretch) {
        int at = axes.at(sector, economy);
        double expenditure = world.expenditure(sector, economy);
        market[at] = expenditure > 0;
        scale[at] = expenditure > 0 ? expenditure : 1;
        valueAddedShare[at] = world.valueAddedShare(sector, economy);
        consumptionShare[at] = world.consumptionShare(sector, economy);
        subsidy[at] = stretch * policy.productionSubsidy(sector, economy);
        logSubsidyFactor[at] = Math.log1p(-subsidy[at]);
        for (int input = 0; input < axes.sectors(); input++) {
            materials[axes.input(economy, input, sector)] =
                    (1 - valueAddedShare[at]) * world.inputShare(economy, input, sector);
        }
    }

    /// How much an economy's demand for its factor falls when its own price rises, to first order
    /// and with costs taken to move with it: θ(1−π) on each sale, and the whole of each sale
    /// abroad.
    private double[] wageSteps(World world) {
        double[] step = new double[axes.economies()];
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int importer = 0; importer < axes.economies(); importer++) {
                for (int exporter = 0; exporter < axes.economies(); exporter++) {
                    double share = world.expenditureShare(sector, importer, exporter);
                    double earned =
                            world.flow(sector, importer, exporter)
                                    * valueAddedShare[axes.at(sector, exporter)];
                    step[exporter] +=
                            earned * (theta[sector] * (1 - share) + (importer == exporter ? 0 : 1));
                }
            }
        }
        for (int economy = 0; economy < axes.economies(); economy++) {
            step[economy] = step[economy] > 0 ? valueAdded[economy] / step[economy] : 1;
        }
        return step;
    }

    /// Number of unknowns.
    int size() {
        return 2 * axes.size() + axes.economies();
    }

    /// Where spending begins among the unknowns; producer prices begin at 0.
    int spendingAt() {
        return axes.size();
    }

    /// Where wages begin among the unknowns.
    int wageAt() {
        return 2 * axes.size();
    }

    /// The base year's values of the unknowns.
    double[] base() {
        double[] u = new double[size()];
        java.util.Arrays.fill(u, spendingAt(), wageAt(), 1);
        return u;
    }
}
