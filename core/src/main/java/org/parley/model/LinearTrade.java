package org.parley.model;

import org.parley.economy.Axes;

import java.util.Arrays;

/// The derivative of the trade in a [Sweep] where it was last evaluated: a pass of the same shape
/// without exponentials or logarithms.
///
///     d log P̂ₙ = Σᵢ π′ₙᵢ dqᵢ
///     dX′/S    + θ X′/S · d log P̂     change of demand, S = Σ W ĉ^(−θ)
///     dCᵢ = −θ Cᵢ dqᵢ + ĉᵢ^(−θ) Σₙ Vₙᵢ d demandₙ
final class LinearTrade {
    final double[] priceChange; // d log P̂ by sector and economy
    final double[] salesChange; // by sector and economy, million USD
    final double[] incomeChange; // before the deficit, wages not counted; by economy
    final double[] imbalanceChange; // imports − exports by economy, million USD

    private final HatSystem system;
    private final Sweep point;
    private final LinearWeights[] weights; // by sector
    private final double[] push; // ĉ^(−θ) dq by sector and economy
    private final double[] borderPush; // Σ U ĉ^(−θ) dq by sector and economy
    private final double[] demandChange; // by sector and economy
    private final double[] received;
    private final double[] exportChange; // export tax on one sector, by economy

    LinearTrade(Sweep point) {
        this.point = point;
        system = point.system;
        Axes axes = system.axes;
        weights = new LinearWeights[axes.sectors()];
        for (int sector = 0; sector < weights.length; sector++) {
            weights[sector] = LinearWeights.of(system, sector);
        }
        priceChange = new double[axes.size()];
        salesChange = new double[axes.size()];
        incomeChange = new double[axes.economies()];
        imbalanceChange = new double[axes.economies()];
        push = new double[axes.size()];
        borderPush = new double[axes.size()];
        demandChange = new double[axes.size()];
        received = new double[axes.economies()];
        exportChange = new double[axes.economies()];
    }

    /// Leaves in the fields what changes of producers' prices and of spending come to.
    ///
    /// @param price dq by sector and economy. Not modified.
    /// @param spending dX′ by sector and economy, million USD; 0 where nothing is bought. Not
    ///   modified.
    void apply(double[] price, double[] spending) {
        Arrays.fill(incomeChange, 0);
        Arrays.fill(imbalanceChange, 0);
        for (int sector = 0; sector < system.axes.sectors(); sector++) {
            buy(sector, price, spending);
            sell(sector, price);
            if (system.weights.exportTaxed) {
                exportTax(sector, price);
            }
        }
    }

    private void buy(int sector, double[] price, double[] spending) {
        Axes axes = system.axes;
        int at = axes.at(sector, 0);
        int end = at + axes.economies();
        double theta = system.theta[sector];
        for (int i = at; i < end; i++) {
            push[i] = point.power[i] * price[i];
        }
        weights[sector].buy(push, priceChange);
        boolean tariffed = system.weights.tariffed[sector];
        if (tariffed) {
            weights[sector].buyAtBorder(push, borderPush);
        }
        for (int n = at; n < end; n++) {
            double border = tariffed ? borderPush[n] : priceChange[n];
            double reciprocal = 1 / point.shareSum[n];
            double substituted = theta * point.demand[n];
            priceChange[n] *= reciprocal;
            demandChange[n] = spending[n] * reciprocal + substituted * priceChange[n];
            double atBorder = demandChange[n] * point.borderSum[n] - substituted * border;
            incomeChange[n - at] += spending[n] - atBorder;
            imbalanceChange[n - at] += atBorder;
        }
    }

    private void sell(int sector, double[] price) {
        Axes axes = system.axes;
        int economies = axes.economies();
        int at = axes.at(sector, 0);
        double theta = system.theta[sector];
        weights[sector].sell(demandChange, received);
        for (int i = 0; i < economies; i++) {
            salesChange[at + i] =
                    point.power[at + i] * received[i] - theta * point.sales[at + i] * price[at + i];
            imbalanceChange[i] -= salesChange[at + i];
        }
        if (system.subsidised) {
            for (int i = 0; i < economies; i++) {
                double subsidy = system.subsidy[at + i];
                incomeChange[i] -= salesChange[at + i] * subsidy / (1 - subsidy);
            }
        }
    }

    private void exportTax(int sector, double[] price) {
        Axes axes = system.axes;
        int at = axes.at(sector, 0);
        double theta = system.theta[sector];
        weights[sector].sellAtBorder(demandChange, received);
        for (int i = 0; i < axes.economies(); i++) {
            exportChange[i] = point.power[at + i] * received[i] - salesChange[at + i];
        }
        weights[sector].sellAtBorder(point.demand, received);
        for (int i = 0; i < axes.economies(); i++) {
            exportChange[i] -= theta * point.power[at + i] * received[i] * price[at + i];
            incomeChange[i] += exportChange[i];
            imbalanceChange[i] -= exportChange[i];
        }
    }
}
