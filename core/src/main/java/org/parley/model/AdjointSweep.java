package org.parley.model;

import org.parley.economy.Axes;

import java.util.Arrays;

/// The derivative of a [Sweep] transposed: a pass backwards, from weights on the residuals (and on
/// what a [Scalar] measures) to weights on the unknowns, and on every flow's trade barriers at
/// once.
///
/// Each line of [Sweep], differentiated and read from the end to the beginning, hands the weight of
/// what it computes to what it was computed from.
final class AdjointSweep {
    private final HatSystem system;
    private final Sweep point;
    private final Scalar scalar;
    private final double[] priceWeight; // on log P̂ by sector and economy
    private final double[] salesWeight; // on sales by sector and economy
    private final double[] exportTaxWeight; // on export tax by sector and economy
    private final double[] borderWeight; // on the value at the border by sector and economy
    private final double[] demandWeight; // on demand by sector and economy
    private final double[] revenueWeight; // on income before the deficit, by economy
    private final double[] deficitWeight; // by economy
    private final double[] imbalanceWeight; // by economy
    private final double[] flowWeight; // bilateral
    private final double[] weighted; // on what sellers receive over their price, likewise
    private final double[] price; // on Σ W ĉ^(−θ), by sector and economy
    private final double[] border; // on Σ U ĉ^(−θ), by sector and economy
    private final double[] taxed; // the same, of export tax
    private final double[] received;
    private final double[] column;
    private final double[] pulled;
    private final double[] cost;
    private final double[] relativeWageWeight;
    private final double[] costWeight;
    private final ScalarWeights scalarWeights; // the arrays above, as a scalar sees them
    private boolean weighsFlows; // whether the scalar was counted when last applied

    AdjointSweep(Sweep point, Scalar scalar) {
        this.point = point;
        this.scalar = scalar;
        system = point.system;
        Axes axes = system.axes;
        priceWeight = new double[axes.size()];
        salesWeight = new double[axes.size()];
        exportTaxWeight = new double[axes.size()];
        borderWeight = new double[axes.size()];
        demandWeight = new double[axes.size()];
        revenueWeight = new double[axes.economies()];
        deficitWeight = new double[axes.economies()];
        imbalanceWeight = new double[axes.economies()];
        flowWeight = new double[axes.bilateralSize()];
        scalarWeights =
                new ScalarWeights(
                        revenueWeight, deficitWeight, priceWeight, salesWeight, flowWeight);
        weighted = new double[axes.size()];
        price = new double[axes.size()];
        border = new double[axes.size()];
        taxed = new double[axes.size()];
        received = new double[axes.economies()];
        column = new double[axes.sectors()];
        pulled = new double[axes.sectors()];
        cost = new double[axes.sectors()];
        relativeWageWeight = new double[axes.sectors()];
        costWeight = new double[axes.sectors()];
    }

    /// out = F′ᵀ · weight + factor · the derivative of the scalar.
    ///
    /// @param weight weights on the residuals, from `weightAt`. Not modified.
    /// @param factor 0 for the transpose alone
    /// @param out weights on the unknowns, from `outAt`. Modified.
    void apply(double[] weight, int weightAt, double factor, double[] out, int outAt) {
        Axes axes = system.axes;
        weighsFlows = factor != 0;
        for (int economy = 0; economy < axes.economies(); economy++) {
            production(economy, weight, weightAt, out, outAt);
        }
        if (factor != 0) {
            Arrays.fill(flowWeight, 0);
            scalar.weigh(point, factor, scalarWeights);
        }
        system.deficits.pull(point.ownIncome, deficitWeight, revenueWeight);
        wages(weight, weightAt, out, outAt);
        for (int sector = 0; sector < axes.sectors(); sector++) {
            trade(sector, out, outAt);
        }
    }

    /// Costs, spending and balances of one economy, backwards.
    private void production(int economy, double[] weight, int weightAt, double[] out, int outAt) {
        Axes axes = system.axes;
        int sectors = axes.sectors();
        int block = axes.input(economy, 0, 0);
        double earned = point.wage[economy] * system.base.valueAdded[economy];
        double balance = weight[weightAt + system.wageAt() + economy];
        imbalanceWeight[economy] = system.wageStep[economy] * balance / earned;
        double wageWeight = -imbalanceWeight[economy] * point.imbalance[economy];
        for (int j = 0; j < sectors; j++) {
            int at = axes.at(j, economy);
            column[j] = weight[weightAt + at];
            out[outAt + at] = column[j];
            relativeWageWeight[j] = -system.base.valueAddedShare[at] * column[j];
            wageWeight += relativeWageWeight[j];
            cost[j] = point.sales[at] / (1 - system.subsidy[at]);
        }
        Kernels.multiply(system.base.materials, block, sectors, sectors, column, 0, pulled, 0);
        double income = 0;
        for (int j = 0; j < sectors; j++) {
            int at = axes.at(j, economy);
            int spendingAt = system.spendingAt() + at;
            priceWeight[at] = -pulled[j];
            out[outAt + spendingAt] = weight[weightAt + spendingAt];
            column[j] =
                    system.base.market[at]
                            ? weight[weightAt + spendingAt] / system.base.scale[at]
                            : 0;
            income -= system.base.consumptionShare[at] * column[j];
        }
        Kernels.multiplyTransposed(
                system.base.materials, block, sectors, sectors, column, 0, pulled);
        system.base.wages.pull(
                economy, cost, point.factorDemand[economy], relativeWageWeight, costWeight);
        for (int j = 0; j < sectors; j++) {
            int at = axes.at(j, economy);
            salesWeight[at] = (costWeight[j] - pulled[j]) / (1 - system.subsidy[at]);
        }
        revenueWeight[economy] = income;
        deficitWeight[economy] = income - imbalanceWeight[economy];
        out[outAt + system.wageAt() + economy] = wageWeight;
    }

    private void wages(double[] weight, int weightAt, double[] out, int outAt) {
        Axes axes = system.axes;
        double[] numeraire = new double[axes.economies()];
        for (int economy = 0; economy < axes.economies(); economy++) {
            numeraire[system.bloc[economy]] += weight[weightAt + system.wageAt() + economy];
        }
        for (int economy = 0; economy < axes.economies(); economy++) {
            int bloc = system.bloc[economy];
            double earned = point.wage[economy] * system.base.valueAdded[economy];
            out[outAt + system.wageAt() + economy] +=
                    earned
                            * (revenueWeight[economy]
                                    + numeraire[bloc] / system.blocValueAdded[bloc]);
        }
    }

    /// One sector's trade, backwards.
    private void trade(int sector, double[] out, int outAt) {
        Axes axes = system.axes;
        int economies = axes.economies();
        int at = axes.at(sector, 0);
        double theta = system.theta[sector];
        for (int i = 0; i < economies; i++) {
            int k = at + i;
            double subsidy = system.subsidy[k];
            exportTaxWeight[k] = revenueWeight[i] - imbalanceWeight[i];
            salesWeight[k] -= imbalanceWeight[i] + revenueWeight[i] * subsidy / (1 - subsidy);
            if (system.weights.exportTaxed) {
                salesWeight[k] -= exportTaxWeight[k];
            }
            weighted[k] = point.power[k] * salesWeight[k];
            out[outAt + k] -= theta * point.sales[k] * salesWeight[k];
        }
        Arrays.fill(demandWeight, at, at + economies, 0);
        if (system.weights.exportTaxed) {
            exportTax(sector, out, outAt);
        }
        Arrays.fill(received, 0);
        FlowWeights weights = system.weights;
        for (int n = 0; n < economies; n += Sweep.TOGETHER) {
            int end = Math.min(n + Sweep.TOGETHER, economies);
            for (int importer = n; importer < end; importer++) {
                buy(sector, importer, out, outAt);
            }
            point.sell(weights.share, sector, n, end, price, received);
            if (weights.tariffed[sector]) {
                point.sell(weights.atBorder, sector, n, end, border, received);
            }
        }
        for (int i = 0; i < economies; i++) {
            out[outAt + at + i] += point.power[at + i] * received[i];
        }
    }

    /// Demand and price of one importer, backwards.
    private void buy(int sector, int importer, double[] out, int outAt) {
        if (weighsFlows) {
            flows(sector, importer, out, outAt);
        }
        int k = system.axes.at(sector, importer);
        double substituted = system.theta[sector] * point.demand[k];
        borderWeight[k] = imbalanceWeight[importer] - revenueWeight[importer];
        demandWeight[k] +=
                point.bought(system.weights.atProducer, sector, importer, weighted)
                        + point.borderSum[k] * borderWeight[k];
        priceWeight[k] += substituted * demandWeight[k];
        border[k] = -substituted * borderWeight[k];
        price[k] = 0;
        if (system.base.market[k]) {
            price[k] = priceWeight[k] / point.shareSum[k];
            double spending = revenueWeight[importer] + demandWeight[k] / point.shareSum[k];
            out[outAt + system.spendingAt() + k] += spending * system.base.scale[k];
        }
        if (!system.weights.tariffed[sector]) {
            price[k] += border[k];
        }
    }

    /// What weights on the flows of one importer themselves come to.
    private void flows(int sector, int importer, double[] out, int outAt) {
        Axes axes = system.axes;
        double theta = system.theta[sector];
        int buyer = axes.at(sector, importer);
        double[] atBorder = system.weights.atBorder[buyer];
        for (int exporter = 0; exporter < axes.economies(); exporter++) {
            double weight = flowWeight[axes.at(sector, importer, exporter)];
            if (weight != 0) {
                int seller = axes.at(sector, exporter);
                double unit = atBorder[exporter] * point.power[seller] * weight;
                demandWeight[buyer] += unit;
                out[outAt + seller] -= theta * unit * point.demand[buyer];
            }
        }
    }

    private void exportTax(int sector, double[] out, int outAt) {
        Axes axes = system.axes;
        int at = axes.at(sector, 0);
        double theta = system.theta[sector];
        Arrays.fill(received, 0);
        for (int n = 0; n < axes.economies(); n += Sweep.TOGETHER) {
            int end = Math.min(n + Sweep.TOGETHER, axes.economies());
            point.sell(system.weights.atBorder, sector, n, end, point.demand, received);
        }
        for (int i = 0; i < axes.economies(); i++) {
            int k = at + i;
            taxed[k] = point.power[k] * exportTaxWeight[k];
            out[outAt + k] -= theta * point.power[k] * received[i] * exportTaxWeight[k];
        }
        for (int n = 0; n < axes.economies(); n++) {
            demandWeight[at + n] = point.bought(system.weights.atBorder, sector, n, taxed);
        }
    }

    /// What the weights last applied come to on the barriers of what an importer buys of a sector,
    /// by log of their factors; 0 at home. A tariff is kept by the importer: the value at the
    /// border falls with it. An export tax is kept by the exporter: what the producer gets falls
    /// with it.
    ///
    /// @param tariff on 1+τ, bilateral. Modified.
    /// @param exportTax on 1+e, bilateral. Modified.
    /// @param cost on what nobody keeps, bilateral. Modified.
    void onBarriers(int sector, int importer, double[] tariff, double[] exportTax, double[] cost) {
        Axes axes = system.axes;
        FlowWeights weights = system.weights;
        int buyer = axes.at(sector, importer);
        double theta = system.theta[sector];
        double demand = point.demand[buyer];
        double spent = priceWeight[buyer] / point.shareSum[buyer];
        for (int exporter = 0; exporter < axes.economies(); exporter++) {
            int flow = axes.at(sector, importer, exporter);
            int seller = axes.at(sector, exporter);
            double power = point.power[seller];
            double taxed = exportTaxWeight[seller];
            double atBorder = borderWeight[buyer] + (weighsFlows ? flowWeight[flow] : 0) + taxed;
            double atProducer = salesWeight[seller] - (weights.exportTaxed ? 0 : taxed);
            double arriving = weights.atBorder[buyer][exporter] * power * demand * atBorder;
            double sold = weights.atProducer[buyer][exporter] * power * demand * atProducer;
            double lost =
                    weights.share[buyer][exporter] * power * spent - theta * (arriving + sold);
            boolean foreign = importer != exporter;
            tariff[flow] = foreign ? lost - arriving - sold : 0;
            exportTax[flow] = foreign ? lost - sold : 0;
            cost[flow] = foreign ? lost : 0;
        }
    }
}
