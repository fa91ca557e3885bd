package org.parley.model;

import org.parley.economy.Axes;

import java.util.Arrays;

/// One pass through the equilibrium conditions at given unknowns: prices and demand along each
/// sector's trade, costs and spending within each economy, and how far each condition is from
/// holding. Caliendo and Parro (2015), eqs. (10)-(14), with the instruments of [FlowWeights]:
///
///     P̂ⱼₙ = [ Σᵢ Wⱼₙᵢ ĉⱼᵢ^(−θⱼ) ]^(−1/θⱼ)                               (10), (11)
///     π′ⱼₙᵢ = Wⱼₙᵢ (ĉⱼᵢ / P̂ⱼₙ)^(−θⱼ)                                    (12)
///     X′ⱼₙ = αⱼₙ I′ₙ + Σₖ gₙⱼₖ (1−γₖₙ) C′ₖₙ                               (13)
///     imports − exports = D′                                             (14)
///
/// Since (ĉ κ̂)^(−θ) = ĉ^(−θ) κ̂^(−θ), a pass costs one exponential and one logarithm per sector and
/// economy, and two matrix-vector products per block.
final class Sweep {
    /// Importers whose rows of weights are read for their purchases and, while these are still in
    /// the nearest cache, for their suppliers' sales.
    static final int TOGETHER = 4;

    final HatSystem system;
    final double[] power; // ĉ^(−θ) over the sector's largest, by sector and economy
    final double[] logPrice; // log P̂ by sector and economy
    final double[] shareSum; // Σ W ĉ^(−θ), scaled as power; 1 where nothing is bought
    final double[] borderSum; // Σ U ĉ^(−θ), scaled as power
    final double[] demand; // X′/shareSum by sector and economy
    final double[] spending; // X′ by sector and economy, million USD
    final double[] sales; // what producers receive, by sector and economy, million USD
    final double[] exportTaxRevenue; // by economy, million USD
    final double[] tariffRevenue; // by economy, million USD
    final double[] subsidyCost; // by economy, million USD
    final double[] ownIncome; // income before the deficit, by economy, million USD
    final double[] deficit; // D′ by economy, million USD
    final double[] imbalance; // imports − exports − D′ by economy, million USD
    final double[] wage; // ŵ by economy
    final double[] factorDemand; // Σ γC by economy, million USD
    final double[] residual; // F

    private final double[] received; // what each seller has of one sector, over its price
    private final double[] receivedAtBorder; // the same with export tax
    private final double[] cost; // C of one economy, by sector
    private final double[] costIndex; // Σ (1−γ) g log P̂ of one economy, by sector
    private final double[] material; // Σ (1−γ) g C of one economy, by input
    private final double[] priceColumn;
    private final double[] relativeWage; // log (ŵⱼₙ/ŵₙ) of one economy, by sector

    Sweep(HatSystem system) {
        this.system = system;
        Axes axes = system.axes;
        power = new double[axes.size()];
        logPrice = new double[axes.size()];
        shareSum = new double[axes.size()];
        borderSum = new double[axes.size()];
        demand = new double[axes.size()];
        spending = new double[axes.size()];
        sales = new double[axes.size()];
        exportTaxRevenue = new double[axes.economies()];
        tariffRevenue = new double[axes.economies()];
        subsidyCost = new double[axes.economies()];
        ownIncome = new double[axes.economies()];
        deficit = new double[axes.economies()];
        imbalance = new double[axes.economies()];
        wage = new double[axes.economies()];
        factorDemand = new double[axes.economies()];
        residual = new double[system.size()];
        received = new double[axes.economies()];
        receivedAtBorder = new double[axes.economies()];
        cost = new double[axes.sectors()];
        costIndex = new double[axes.sectors()];
        material = new double[axes.sectors()];
        priceColumn = new double[axes.sectors()];
        relativeWage = new double[axes.sectors()];
    }

    /// Evaluates everything at `u` and leaves it in the fields.
    ///
    /// @param u unknowns, see [HatSystem]. Not modified.
    void evaluate(double[] u) {
        Axes axes = system.axes;
        Arrays.fill(exportTaxRevenue, 0);
        Arrays.fill(tariffRevenue, 0);
        Arrays.fill(subsidyCost, 0);
        Arrays.fill(imbalance, 0);
        for (int sector = 0; sector < axes.sectors(); sector++) {
            trade(sector, u);
        }
        double[] blocWages = new double[axes.economies()];
        for (int economy = 0; economy < axes.economies(); economy++) {
            wage[economy] = Math.exp(u[system.wageAt() + economy]);
            double earned = wage[economy] * system.base.valueAdded[economy];
            blocWages[system.bloc[economy]] += earned;
            ownIncome[economy] =
                    earned
                            + tariffRevenue[economy]
                            + exportTaxRevenue[economy]
                            - subsidyCost[economy];
        }
        system.deficits.apply(ownIncome, deficit);
        for (int economy = 0; economy < axes.economies(); economy++) {
            production(economy, u);
            int bloc = system.bloc[economy];
            double numeraire = blocWages[bloc] / system.blocValueAdded[bloc] - 1;
            double earned = wage[economy] * system.base.valueAdded[economy];
            imbalance[economy] -= deficit[economy];
            residual[system.wageAt() + economy] =
                    system.wageStep[economy] * imbalance[economy] / earned + numeraire;
        }
    }

    /// Prices, demand and sales along one sector's trade.
    private void trade(int sector, double[] u) {
        Axes axes = system.axes;
        int economies = axes.economies();
        int at = axes.at(sector, 0);
        double theta = system.theta[sector];
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = at; i < at + economies; i++) {
            lowest = Math.min(lowest, u[i]);
        }
        for (int i = 0; i < economies; i++) {
            power[at + i] = Math.exp(-theta * (u[at + i] - lowest));
        }
        Arrays.fill(received, 0);
        Arrays.fill(receivedAtBorder, 0);
        for (int n = 0; n < economies; n += TOGETHER) {
            int end = Math.min(n + TOGETHER, economies);
            for (int importer = n; importer < end; importer++) {
                buy(sector, importer, u, lowest);
            }
            sell(system.weights.atProducer, sector, n, end, demand, received);
            if (system.weights.exportTaxed) {
                sell(system.weights.atBorder, sector, n, end, demand, receivedAtBorder);
            }
        }
        for (int i = 0; i < economies; i++) {
            sales[at + i] = power[at + i] * received[i];
            imbalance[i] -= sales[at + i];
        }
        if (system.subsidised) {
            for (int i = 0; i < economies; i++) {
                double subsidy = system.subsidy[at + i];
                subsidyCost[i] += sales[at + i] * subsidy / (1 - subsidy);
            }
        }
        if (system.weights.exportTaxed) {
            for (int i = 0; i < economies; i++) {
                double taxed = power[at + i] * receivedAtBorder[i] - sales[at + i];
                exportTaxRevenue[i] += taxed;
                imbalance[i] -= taxed;
            }
        }
    }

    /// Price and demand of one importer.
    private void buy(int sector, int importer, double[] u, double lowest) {
        int n = system.axes.at(sector, importer);
        FlowWeights weights = system.weights;
        shareSum[n] = bought(weights.share, sector, importer, power);
        borderSum[n] =
                weights.tariffed[sector]
                        ? bought(weights.atBorder, sector, importer, power)
                        : shareSum[n];
        spending[n] = u[system.spendingAt() + n] * system.base.scale[n];
        if (!system.base.market[n]) {
            spending[n] = 0;
            shareSum[n] = 1;
        }
        logPrice[n] =
                system.base.market[n] ? lowest - Math.log(shareSum[n]) / system.theta[sector] : 0;
        demand[n] = spending[n] / shareSum[n];
        double atBorder = demand[n] * borderSum[n];
        tariffRevenue[importer] += spending[n] - atBorder;
        imbalance[importer] += atBorder;
    }

    /// `Σᵢ weights[n][i] · v[i]` for importer n of one sector; `v` is by sector and economy.
    double bought(double[][] weights, int sector, int importer, double[] v) {
        int at = system.axes.at(sector, 0);
        double[] row = weights[at + importer];
        return system.base.domesticOnly[sector]
                ? row[importer] * v[at + importer]
                : Kernels.dot(row, 0, v, at, row.length);
    }

    /// `out[i] += Σₙ weights[n][i] · v[n]` for importers n of one sector; `v` is by sector and
    /// economy, `out` by economy.
    ///
    /// @param n the first of no more than [#TOGETHER]
    /// @param end after the last
    void sell(double[][] weights, int sector, int n, int end, double[] v, double[] out) {
        int at = system.axes.at(sector, 0);
        if (system.base.domesticOnly[sector]) {
            for (int importer = n; importer < end; importer++) {
                out[importer] += weights[at + importer][importer] * v[at + importer];
            }
        } else if (end - n == TOGETHER) {
            Kernels.addFourRows(weights, at + n, v, out);
        } else {
            for (int importer = at + n; importer < at + end; importer++) {
                Kernels.addScaled(v[importer], weights[importer], 0, out, 0, out.length);
            }
        }
    }

    /// Costs, spending and the factor market of one economy.
    private void production(int economy, double[] u) {
        Axes axes = system.axes;
        int sectors = axes.sectors();
        double factor = 0;
        for (int j = 0; j < sectors; j++) {
            int at = axes.at(j, economy);
            cost[j] = sales[at] / (1 - system.subsidy[at]);
            factor += cost[j] * system.base.valueAddedShare[at];
            priceColumn[j] = logPrice[at];
        }
        factorDemand[economy] = factor;
        double income = ownIncome[economy] + deficit[economy];
        int block = axes.input(economy, 0, 0);
        Kernels.multiply(system.base.materials, block, sectors, sectors, cost, 0, material, 0);
        Kernels.multiplyTransposed(
                system.base.materials, block, sectors, sectors, priceColumn, 0, costIndex);
        system.base.wages.apply(economy, cost, factor, relativeWage);
        double logWage = u[system.wageAt() + economy];
        for (int j = 0; j < sectors; j++) {
            int at = axes.at(j, economy);
            residual[at] =
                    u[at]
                            - system.base.valueAddedShare[at] * (logWage + relativeWage[j])
                            - costIndex[j]
                            - system.logSubsidyFactor[at];
            int spendingAt = system.spendingAt() + at;
            residual[spendingAt] =
                    system.base.market[at]
                            ? u[spendingAt]
                                    - (system.base.consumptionShare[at] * income + material[j])
                                            / system.base.scale[at]
                            : u[spendingAt] - 1;
        }
    }

    /// The largest error of any condition: costs in logs, spending relative to itself, factor
    /// markets relative to earnings.
    double maxResidual(double[] u) {
        Axes axes = system.axes;
        double largest = 0;
        double steepest = 1; // by how much an error of sector wages can grow in trade shares
        for (int sector = 0; sector < axes.sectors(); sector++) {
            double weight = Math.max(1, system.theta[sector]);
            if (system.base.wages.differ()) {
                steepest = Math.max(steepest, weight);
            }
            int end = axes.at(sector, axes.economies());
            for (int k = axes.at(sector, 0); k < end; k++) {
                largest = larger(largest, weight * Math.abs(residual[k]));
                double level = Math.abs(u[system.spendingAt() + k]);
                largest = larger(largest, Math.abs(residual[system.spendingAt() + k]) / level);
            }
        }
        for (int economy = 0; economy < axes.economies(); economy++) {
            double earned = wage[economy] * system.base.valueAdded[economy];
            double error = Math.abs(factorDemand[economy] / earned - 1);
            largest = larger(largest, error * steepest);
            largest = larger(largest, Math.abs(residual[system.wageAt() + economy]));
        }
        return largest;
    }

    /// The larger of two, and infinite as soon as one is not a number.
    private static double larger(double a, double b) {
        return b > a || Double.isNaN(b) ? (Double.isNaN(b) ? Double.POSITIVE_INFINITY : b) : a;
    }
}
