package org.parley.model;

import org.parley.economy.Axes;

/// How far a wage moves to settle a balance: value added over how much demand for an economy's
/// factor falls when its own price rises, to first order at base-year costs and with costs taken to
/// move with it: θ(1−π) on each sale, and the whole of each sale abroad.
///
/// Sums over the base year's trade are kept, so that only buyers whose weights a policy changes are
/// looked at again. Immutable.
final class WageSteps {
    /// Where trade all but ceases the answer is all rounding, and is bounded.
    private static final double LONGEST = 1e4;

    private final Baseline base;
    private final double[] substituted; // earned on sales times 1−π, by sector and economy
    private final double[] abroad; // earned on sales abroad, by sector and economy

    /// @param base with its weights, markets and shares of value added
    WageSteps(Baseline base) {
        this.base = base;
        Axes axes = base.axes;
        substituted = new double[axes.size()];
        abroad = new double[axes.size()];
        for (int sector = 0; sector < axes.sectors(); sector++) {
            int at = axes.at(sector, 0);
            for (int importer = 0; importer < axes.economies(); importer++) {
                add(base.weights, sector, importer, 1, 0, substituted, at);
                add(base.weights, sector, importer, 0, 1, abroad, at);
            }
        }
    }

    /// The steps under a policy, by economy.
    ///
    /// @param theta θ by sector. Not modified.
    double[] of(FlowWeights weights, double[] theta) {
        Axes axes = base.axes;
        double[] spread = new double[axes.economies()];
        for (int sector = 0; sector < axes.sectors(); sector++) {
            int at = axes.at(sector, 0);
            for (int i = 0; i < spread.length; i++) {
                spread[i] += theta[sector] * substituted[at + i] + abroad[at + i];
            }
            for (int importer : weights.changed[sector]) {
                add(weights, sector, importer, theta[sector], 1, spread, 0);
                add(base.weights, sector, importer, -theta[sector], -1, spread, 0);
            }
        }
        double[] step = new double[axes.economies()];
        for (int economy = 0; economy < step.length; economy++) {
            double earned = base.valueAdded[economy];
            step[economy] = earned / Math.max(spread[economy], earned / LONGEST);
        }
        return step;
    }

    /// Adds what sellers earn from an importer, times substitution · (1−π), and times `foreign`
    /// where they are not at home.
    ///
    /// @param out by economy from `at`. Modified.
    private void add(
            FlowWeights weights,
            int sector,
            int importer,
            double substitution,
            double foreign,
            double[] out,
            int at) {
        int sellers = base.axes.at(sector, 0);
        int buyer = sellers + importer;
        if (!base.market[buyer]) {
            return;
        }
        double[] share = weights.share[buyer];
        double[] sold = weights.atProducer[buyer];
        double reciprocal = 1 / weights.sum[buyer];
        double unit = base.scale[buyer] * reciprocal;
        for (int i = 0; i < share.length; i++) {
            double earned = sold[i] * unit * base.valueAddedShare[sellers + i];
            double loss = substitution * (1 - share[i] * reciprocal);
            out[at + i] += earned * (loss + (i == importer ? 0 : foreign));
        }
    }
}
