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
    private final double[] spendingWeight; // on X′ by sector and economy
    private final double[] salesWeight; // on sales by sector and economy
    private final double[] exportTaxWeight; // on export tax by sector and economy
    private final double[] borderWeight; // on the value at the border by sector and economy
    private final double[] demandWeight; // on demand by sector and economy
    private final double[] revenueWeight; // on income before the deficit, by economy
    private final double[] deficitWeight; // by economy
    private final double[] imbalanceWeight; // by economy
    private final double[] flowWeight; // bilateral
    private final double[] weighted; // one column by sector and economy
    private final double[] border; // one column by sector and economy
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
        spendingWeight = new double[axes.size()];
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
        border = new double[axes.size()];
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
        point.rows(system.weights.atProducer, sector, weighted, demandWeight);
        if (system.weights.exportTaxed) {
            exportTax(sector, out, outAt);
        }
        if (weighsFlows) {
            flows(sector, out, outAt);
        }
        boolean tariffed = system.weights.tariffed[sector];
        for (int n = 0; n < economies; n++) {
            int k = at + n;
            borderWeight[k] = imbalanceWeight[n] - revenueWeight[n];
            demandWeight[k] += point.borderSum[k] * borderWeight[k];
            spendingWeight[k] = revenueWeight[n] + demandWeight[k] / point.shareSum[k];
            priceWeight[k] += theta * point.demand[k] * demandWeight[k];
            border[k] = -theta * point.demand[k] * borderWeight[k];
            weighted[k] = system.base.market[k] ? priceWeight[k] / point.shareSum[k] : 0;
            if (!tariffed) {
                weighted[k] += border[k];
            }
            if (system.base.market[k]) {
                out[outAt + system.spendingAt() + k] += spendingWeight[k] * system.base.scale[k];
            }
        }
        point.columns(system.weights.share, sector, weighted, received);
        for (int i = 0; i < economies; i++) {
            out[outAt + at + i] += point.power[at + i] * received[i];
        }
        if (tariffed) {
            point.columns(system.weights.atBorder, sector, border, received);
            for (int i = 0; i < economies; i++) {
                out[outAt + at + i] += point.power[at + i] * received[i];
            }
        }
    }

    /// What weights on the flows themselves come to.
    private void flows(int sector, double[] out, int outAt) {
        Axes axes = system.axes;
        double theta = system.theta[sector];
        for (int importer = 0; importer < axes.economies(); importer++) {
            int buyer = axes.at(sector, importer);
            for (int exporter = 0; exporter < axes.economies(); exporter++) {
                int flow = axes.at(sector, importer, exporter);
                if (flowWeight[flow] != 0) {
                    int seller = axes.at(sector, exporter);
                    double unit =
                            system.weights.atBorder[flow] * point.power[seller] * flowWeight[flow];
                    demandWeight[buyer] += unit;
                    out[outAt + seller] -= theta * unit * point.demand[buyer];
                }
            }
        }
    }

    private void exportTax(int sector, double[] out, int outAt) {
        Axes axes = system.axes;
        int at = axes.at(sector, 0);
        double theta = system.theta[sector];
        point.columns(system.weights.atBorder, sector, point.demand, received);
        for (int i = 0; i < axes.economies(); i++) {
            int k = at + i;
            weighted[k] = point.power[k] * exportTaxWeight[k];
            out[outAt + k] -= theta * point.power[k] * received[i] * exportTaxWeight[k];
        }
        point.rows(system.weights.atBorder, sector, weighted, border);
        for (int n = at; n < at + axes.economies(); n++) {
            demandWeight[n] += border[n];
        }
    }

    /// What stands in the way of a flow, and who keeps what it costs.
    enum Barrier {
        /// Kept by the importer: the value at the border falls with it.
        TARIFF(1, 1),
        /// Kept by the exporter: what the producer gets falls with it.
        EXPORT_TAX(0, 1),
        /// Kept by nobody.
        COST(0, 0);

        private final int offBorder;
        private final int offProducer;

        Barrier(int offBorder, int offProducer) {
            this.offBorder = offBorder;
            this.offProducer = offProducer;
        }
    }

    /// What the weights last applied come to on one flow's barrier, by log of its factor.
    double onBarrier(int sector, int importer, int exporter, Barrier barrier) {
        Axes axes = system.axes;
        int flow = axes.at(sector, importer, exporter);
        double weight = system.weights.share[flow];
        if (weight == 0) {
            return 0;
        }
        int buyer = axes.at(sector, importer);
        int seller = axes.at(sector, exporter);
        double theta = system.theta[sector];
        double power = point.power[seller];
        double arriving = system.weights.atBorder[flow] * power * point.demand[buyer];
        double sold = system.weights.atProducer[flow] * power * point.demand[buyer];
        double taxed = exportTaxWeight[seller];
        double atBorder = borderWeight[buyer] + (weighsFlows ? flowWeight[flow] : 0) + taxed;
        double atProducer = salesWeight[seller] - (system.weights.exportTaxed ? 0 : taxed);
        return weight * power / point.shareSum[buyer] * priceWeight[buyer]
                - (theta + barrier.offBorder) * arriving * atBorder
                - (theta + barrier.offProducer) * sold * atProducer;
    }
}
