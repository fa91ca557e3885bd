package org.parley.model;

import org.parley.economy.Axes;

import java.util.Arrays;

/// The derivative of a [Sweep] where it was last evaluated, as a product F′(u)·du: a pass of the same
/// shape without exponentials or logarithms.
///
///     d log P̂ₙ = Σᵢ π′ₙᵢ dqᵢ
///     dX′/S    + θ X′/S · d log P̂     change of demand, S = Σ W ĉ^(−θ)
///     dCᵢ = −θ Cᵢ dqᵢ + ĉᵢ^(−θ) Σₙ Vₙᵢ d demandₙ
final class LinearSweep {
    private final HatSystem system;
    private final Sweep point;
    private final LinearWeights weights;
    private final double[] push; // ĉ^(−θ) dq by sector and economy
    private final double[] priceChange; // d log P̂ by sector and economy
    private final double[] borderPush; // Σ U ĉ^(−θ) dq by sector and economy
    private final double[] demandChange; // by sector and economy
    private final double[] salesChange; // by sector and economy
    private final double[] tariffRevenueChange; // by economy
    private final double[] exportTaxChange; // by economy
    private final double[] subsidyChange; // by economy
    private final double[] incomeChange; // before the deficit, by economy
    private final double[] deficitChange; // by economy
    private final double[] imbalanceChange; // by economy
    private final double[] received;
    private final double[] exportChange; // export tax on one sector, by economy
    private final double[] costChange;
    private final double[] costIndex;
    private final double[] material;
    private final double[] priceColumn;
    private final double[] cost;
    private final double[] relativeWageChange;
    private final double[] blocWages;

    LinearSweep(Sweep point) {
        this.point = point;
        system = point.system;
        weights = new LinearWeights(system);
        Axes axes = system.axes;
        push = new double[axes.size()];
        priceChange = new double[axes.size()];
        borderPush = new double[axes.size()];
        demandChange = new double[axes.size()];
        salesChange = new double[axes.size()];
        tariffRevenueChange = new double[axes.economies()];
        exportTaxChange = new double[axes.economies()];
        subsidyChange = new double[axes.economies()];
        incomeChange = new double[axes.economies()];
        deficitChange = new double[axes.economies()];
        imbalanceChange = new double[axes.economies()];
        received = new double[axes.economies()];
        exportChange = new double[axes.economies()];
        costChange = new double[axes.sectors()];
        costIndex = new double[axes.sectors()];
        material = new double[axes.sectors()];
        priceColumn = new double[axes.sectors()];
        cost = new double[axes.sectors()];
        relativeWageChange = new double[axes.sectors()];
        blocWages = new double[axes.economies()];
    }

    /// out = F′ · du.
    ///
    /// @param du change of the unknowns, from `duAt`. Not modified.
    /// @param out from `outAt`. Modified.
    void apply(double[] du, int duAt, double[] out, int outAt) {
        Axes axes = system.axes;
        Arrays.fill(tariffRevenueChange, 0);
        Arrays.fill(exportTaxChange, 0);
        Arrays.fill(subsidyChange, 0);
        Arrays.fill(imbalanceChange, 0);
        for (int sector = 0; sector < axes.sectors(); sector++) {
            trade(sector, du, duAt);
        }
        Arrays.fill(blocWages, 0);
        for (int economy = 0; economy < axes.economies(); economy++) {
            double earned = point.wage[economy] * system.base.valueAdded[economy];
            double earnedChange = earned * du[duAt + system.wageAt() + economy];
            blocWages[system.bloc[economy]] += earnedChange;
            incomeChange[economy] =
                    earnedChange
                            + tariffRevenueChange[economy]
                            + exportTaxChange[economy]
                            - subsidyChange[economy];
        }
        system.deficits.derive(point.ownIncome, incomeChange, deficitChange);
        for (int economy = 0; economy < axes.economies(); economy++) {
            production(economy, du, duAt, out, outAt);
            int bloc = system.bloc[economy];
            double earned = point.wage[economy] * system.base.valueAdded[economy];
            double wageChange = du[duAt + system.wageAt() + economy];
            out[outAt + system.wageAt() + economy] =
                    system.wageStep[economy]
                                    * (imbalanceChange[economy]
                                            - deficitChange[economy]
                                            - point.imbalance[economy] * wageChange)
                                    / earned
                            + blocWages[bloc] / system.blocValueAdded[bloc];
        }
    }

    private void trade(int sector, double[] du, int duAt) {
        Axes axes = system.axes;
        int economies = axes.economies();
        int at = axes.at(sector, 0);
        double theta = system.theta[sector];
        for (int i = at; i < at + economies; i++) {
            push[i] = point.power[i] * du[duAt + i];
        }
        weights.buy(sector, push, priceChange);
        boolean tariffed = system.weights.tariffed[sector];
        if (tariffed) {
            weights.buyAtBorder(sector, push, borderPush);
        }
        for (int n = at; n < at + economies; n++) {
            double border = tariffed ? borderPush[n] : priceChange[n];
            priceChange[n] = system.base.market[n] ? priceChange[n] / point.shareSum[n] : 0;
            double spendingChange =
                    system.base.market[n]
                            ? du[duAt + system.spendingAt() + n] * system.base.scale[n]
                            : 0;
            demandChange[n] =
                    spendingChange / point.shareSum[n] + theta * point.demand[n] * priceChange[n];
            double atBorder =
                    demandChange[n] * point.borderSum[n] - theta * point.demand[n] * border;
            tariffRevenueChange[n - at] += spendingChange - atBorder;
            imbalanceChange[n - at] += atBorder;
        }
        weights.sell(sector, demandChange, received);
        for (int i = 0; i < economies; i++) {
            salesChange[at + i] =
                    point.power[at + i] * received[i]
                            - theta * point.sales[at + i] * du[duAt + at + i];
            imbalanceChange[i] -= salesChange[at + i];
        }
        if (system.subsidised) {
            for (int i = 0; i < economies; i++) {
                double subsidy = system.subsidy[at + i];
                subsidyChange[i] += salesChange[at + i] * subsidy / (1 - subsidy);
            }
        }
        if (system.weights.exportTaxed) {
            exportTax(sector, du, duAt);
        }
    }

    private void exportTax(int sector, double[] du, int duAt) {
        Axes axes = system.axes;
        int at = axes.at(sector, 0);
        double theta = system.theta[sector];
        weights.sellAtBorder(sector, demandChange, received);
        for (int i = 0; i < axes.economies(); i++) {
            exportChange[i] = point.power[at + i] * received[i] - salesChange[at + i];
        }
        weights.sellAtBorder(sector, point.demand, received);
        for (int i = 0; i < axes.economies(); i++) {
            exportChange[i] -= theta * point.power[at + i] * received[i] * du[duAt + at + i];
            exportTaxChange[i] += exportChange[i];
            imbalanceChange[i] -= exportChange[i];
        }
    }

    private void production(int economy, double[] du, int duAt, double[] out, int outAt) {
        Axes axes = system.axes;
        int sectors = axes.sectors();
        for (int j = 0; j < sectors; j++) {
            int at = axes.at(j, economy);
            cost[j] = point.sales[at] / (1 - system.subsidy[at]);
            costChange[j] = salesChange[at] / (1 - system.subsidy[at]);
            priceColumn[j] = priceChange[at];
        }
        double wageChange = du[duAt + system.wageAt() + economy];
        system.base.wages.derive(
                economy, cost, point.factorDemand[economy], costChange, relativeWageChange);
        double income = incomeChange[economy] + deficitChange[economy];
        system.base.materialDemand.multiply(economy, costChange, 0, material, 0);
        system.base.materialCost.multiply(economy, priceColumn, 0, costIndex, 0);
        for (int j = 0; j < sectors; j++) {
            int at = axes.at(j, economy);
            out[outAt + at] =
                    du[duAt + at]
                            - system.base.valueAddedShare[at] * (wageChange + relativeWageChange[j])
                            - costIndex[j];
            int spendingAt = system.spendingAt() + at;
            out[outAt + spendingAt] =
                    du[duAt + spendingAt]
                            - (system.base.market[at]
                                    ? (system.base.consumptionShare[at] * income + material[j])
                                            / system.base.scale[at]
                                    : 0);
        }
    }
}
