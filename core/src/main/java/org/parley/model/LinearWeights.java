package org.parley.model;

import org.jspecify.annotations.Nullable;
import org.parley.economy.Axes;

/// The [FlowWeights] of a [HatSystem] as [LinearTrade] uses them: in single precision, each laid
/// out for the one product that is wanted of it.
///
/// Each buyer's weights are taken over the largest of them, since a tariff of 1,000 % at an
/// elasticity of 65 would take all of them below what single precision can hold.
final class LinearWeights {
    private final HatSystem system;
    private final Axes axes;
    private final double[] largest; // of W, by sector and importer; 1 where nothing is bought
    private final SingleBlocks share; // W by importer
    private final SingleBlocks atBorder; // U by importer, in the sectors that differ
    private final SingleBlocks atProducer; // V by exporter
    private final @Nullable SingleBlocks exported; // U by exporter, where it is not V
    private final double[] scaled; // one sector's vector, by importer

    LinearWeights(HatSystem system) {
        this.system = system;
        axes = system.axes;
        FlowWeights weights = system.weights;
        int economies = axes.economies();
        largest = new double[axes.size()];
        scaled = new double[economies];
        share = SingleBlocks.ofZeros(economies, axes.sectors());
        atBorder = SingleBlocks.ofZeros(economies, axes.sectors());
        atProducer = SingleBlocks.ofZeros(economies, axes.sectors());
        exported = weights.exportTaxed ? SingleBlocks.ofZeros(economies, axes.sectors()) : null;
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int n = 0; n < economies && !system.base.domesticOnly[sector]; n++) {
                int row = axes.at(sector, n, 0);
                double most = weights.largest[axes.at(sector, n)];
                most = most > 0 ? most : 1;
                largest[axes.at(sector, n)] = most;
                share.column(sector, n, weights.share, row, 1 / most);
                if (weights.tariffed[sector]) {
                    atBorder.column(sector, n, weights.atBorder, row, 1 / most);
                }
                atProducer.row(sector, n, weights.atProducer, row, 1 / most);
                if (exported != null) {
                    exported.row(sector, n, weights.atBorder, row, 1 / most);
                }
            }
        }
    }

    /// `out[n] = Σᵢ W[n][i] · v[i]` for one sector; both by sector and economy.
    void buy(int sector, double[] v, double[] out) {
        toImporters(share, system.weights.share, sector, v, out);
    }

    /// The same of U.
    void buyAtBorder(int sector, double[] v, double[] out) {
        boolean differs = system.weights.tariffed[sector];
        toImporters(differs ? atBorder : share, system.weights.atBorder, sector, v, out);
    }

    /// `out[i] = Σₙ V[n][i] · v[n]` for one sector; `v` by sector and economy, `out` by economy.
    void sell(int sector, double[] v, double[] out) {
        toExporters(atProducer, system.weights.atProducer, sector, v, out);
    }

    /// The same of U.
    void sellAtBorder(int sector, double[] v, double[] out) {
        toExporters(
                exported == null ? atProducer : exported, system.weights.atBorder, sector, v, out);
    }

    private void toImporters(
            SingleBlocks blocks, double[] same, int sector, double[] v, double[] out) {
        int at = axes.at(sector, 0);
        if (system.base.domesticOnly[sector]) {
            atHome(same, sector, v, out, at);
            return;
        }
        blocks.multiply(sector, v, at, out, at);
        for (int n = at; n < at + axes.economies(); n++) {
            out[n] *= largest[n];
        }
    }

    private void toExporters(
            SingleBlocks blocks, double[] same, int sector, double[] v, double[] out) {
        int at = axes.at(sector, 0);
        if (system.base.domesticOnly[sector]) {
            atHome(same, sector, v, out, 0);
            return;
        }
        for (int n = 0; n < axes.economies(); n++) {
            scaled[n] = largest[at + n] * v[at + n];
        }
        blocks.multiply(sector, scaled, 0, out, 0);
    }

    private void atHome(double[] same, int sector, double[] v, double[] out, int outAt) {
        int at = axes.at(sector, 0);
        for (int n = 0; n < axes.economies(); n++) {
            out[outAt + n] = same[axes.at(sector, n, n)] * v[at + n];
        }
    }
}
