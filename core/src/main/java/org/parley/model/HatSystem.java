package org.parley.model;

import org.parley.economy.Axes;
import org.parley.economy.Policy;
import org.parley.economy.TradeElasticities;

import java.util.Arrays;

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
///     (imports − exports − D′) / (spread · ŵ VA) + (Σ ŵ VA / Σ VA − 1)   balances, numeraire
///
/// Imbalances sum to 0 over economies whatever the unknowns are, so balances and numeraire hold
/// together only if each does. The balances are taken from trade and not from the factor markets,
/// which by Walras' law come to the same: where trade is small against output, the factor markets
/// would drown it in what spending is still off.
final class HatSystem {
    final Baseline base;
    final Axes axes;
    final double[] theta; // θ by sector
    final FlowWeights weights;
    final double[] subsidy; // s by sector and economy
    final double[] logSubsidyFactor; // log(1−s)
    final boolean subsidised; // whether any s is not 0
    final DeficitRule deficits;
    final int[] bloc; // economies that trade with each other, directly or not, share a number
    final double[] blocValueAdded; // VA by bloc
    final double[] wageStep; // 1/spread, see WageSteps; by economy

    HatSystem(
            Baseline base,
            TradeElasticities elasticities,
            Policy policy,
            Closure closure,
            double stretch) {
        this.base = base;
        axes = base.axes;
        weights = new FlowWeights(base, elasticities, policy, stretch);
        theta = new double[axes.sectors()];
        subsidy = new double[axes.size()];
        logSubsidyFactor = new double[axes.size()];
        boolean anySubsidy = false;
        for (int sector = 0; sector < axes.sectors(); sector++) {
            theta[sector] = elasticities.of(sector);
            for (int economy = 0; economy < axes.economies(); economy++) {
                int at = axes.at(sector, economy);
                subsidy[at] = stretch * policy.productionSubsidy(sector, economy);
                logSubsidyFactor[at] = subsidy[at] == 0 ? 0 : Math.log1p(-subsidy[at]);
                anySubsidy |= subsidy[at] != 0;
            }
        }
        subsidised = anySubsidy;
        bloc = new TradeBlocs(weights).bloc();
        deficits = DeficitRule.of(closure, base, bloc, stretch);
        blocValueAdded = new double[axes.economies()];
        for (int economy = 0; economy < axes.economies(); economy++) {
            blocValueAdded[bloc[economy]] += base.valueAdded[economy];
        }
        wageStep = base.wageSteps.of(weights, theta);
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
    double[] start() {
        double[] u = new double[size()];
        Arrays.fill(u, spendingAt(), wageAt(), 1);
        return u;
    }
}
