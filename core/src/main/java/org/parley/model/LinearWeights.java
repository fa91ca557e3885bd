package org.parley.model;

import org.parley.economy.Axes;

/// The [FlowWeights] of one sector as [LinearTrade] uses them: in single precision, each laid out
/// for the one product that is wanted of it.
///
/// Each buyer's weights are taken over the largest of them, since a tariff of 1,000 % at an
/// elasticity of 65 would take all of them below what single precision can hold.
///
/// A policy that changes few buyers' weights has the matrices of the base year, and these buyers'
/// part of a product is put right.
final class LinearWeights {
    /// A policy has matrices of its own where it changes more than one buyer in so many,
    private static final int FEW = 8;

    /// or any in a world of fewer economies: what is saved by making none is lost by putting right.
    private static final int SMALL = 64;

    private final FlowWeights weights;
    private final int at; // first place of the sector, see Axes
    private final int economies;
    private final boolean domesticOnly;
    private final double[] largest; // of W by importer; 1 where nothing is bought
    private final SingleBlocks share; // W by importer
    private final SingleBlocks atBorder; // U by importer
    private final SingleBlocks atProducer; // V by exporter
    private final SingleBlocks exported; // U by exporter
    private final int[] changed; // importers that the matrices are not right for
    private final double[] scaled; // one vector, by importer

    /// With matrices of its own.
    LinearWeights(FlowWeights weights, int sector, boolean domesticOnly) {
        this.weights = weights;
        this.domesticOnly = domesticOnly;
        Axes axes = weights.axes;
        economies = axes.economies();
        at = axes.at(sector, 0);
        changed = new int[0];
        scaled = new double[economies];
        largest = new double[economies];
        int size = domesticOnly ? 0 : economies;
        share = SingleBlocks.ofZeros(size, 1);
        atBorder = weights.tariffed[sector] ? SingleBlocks.ofZeros(size, 1) : share;
        atProducer = SingleBlocks.ofZeros(size, 1);
        exported = weights.exportTaxed ? SingleBlocks.ofZeros(size, 1) : atProducer;
        for (int n = 0; n < size; n++) {
            double most = weights.largest[at + n];
            largest[n] = most > 0 ? most : 1;
            share.column(0, n, weights.share[at + n], 0, 1 / largest[n]);
            atProducer.row(0, n, weights.atProducer[at + n], 0, 1 / largest[n]);
            if (atBorder != share) {
                atBorder.column(0, n, weights.atBorder[at + n], 0, 1 / largest[n]);
            }
            if (exported != atProducer) {
                exported.row(0, n, weights.atBorder[at + n], 0, 1 / largest[n]);
            }
        }
    }

    /// With the matrices of the base year.
    private LinearWeights(LinearWeights base, FlowWeights weights, int[] changed) {
        this.weights = weights;
        this.changed = changed;
        domesticOnly = base.domesticOnly;
        economies = base.economies;
        at = base.at;
        scaled = new double[economies];
        largest = base.largest;
        share = base.share;
        atBorder = base.atBorder;
        atProducer = base.atProducer;
        exported = base.exported;
    }

    /// With whichever is quicker for the policy of a system.
    static LinearWeights of(HatSystem system, int sector) {
        LinearWeights base = system.base.linearWeights[sector];
        int[] changed = system.weights.changed[sector];
        int few = base.economies < SMALL ? 0 : base.economies / FEW;
        return changed.length > few
                ? new LinearWeights(system.weights, sector, base.domesticOnly)
                : new LinearWeights(base, system.weights, changed);
    }

    /// `out[n] = Σᵢ W[n][i] · v[i]`; both by sector and economy.
    void buy(double[] v, double[] out) {
        toImporters(share, weights.share, v, out);
    }

    /// The same of U.
    void buyAtBorder(double[] v, double[] out) {
        toImporters(atBorder, weights.atBorder, v, out);
    }

    /// `out[i] = Σₙ V[n][i] · v[n]`; `v` by sector and economy, `out` by economy.
    void sell(double[] v, double[] out) {
        toExporters(atProducer, weights.atProducer, v, out);
    }

    /// The same of U.
    void sellAtBorder(double[] v, double[] out) {
        toExporters(exported, weights.atBorder, v, out);
    }

    private void toImporters(SingleBlocks matrix, double[][] rows, double[] v, double[] out) {
        if (domesticOnly) {
            atHome(rows, v, out, at);
            return;
        }
        matrix.multiply(0, v, at, out, at);
        for (int n = 0; n < economies; n++) {
            out[at + n] *= largest[n];
        }
        for (int n : changed) {
            out[at + n] = Kernels.dot(rows[at + n], 0, v, at, economies);
        }
    }

    private void toExporters(SingleBlocks matrix, double[][] rows, double[] v, double[] out) {
        if (domesticOnly) {
            atHome(rows, v, out, 0);
            return;
        }
        for (int n = 0; n < economies; n++) {
            scaled[n] = largest[n] * v[at + n];
        }
        for (int n : changed) {
            scaled[n] = 0;
        }
        matrix.multiply(0, scaled, 0, out, 0);
        for (int n : changed) {
            Kernels.addScaled(v[at + n], rows[at + n], 0, out, 0, economies);
        }
    }

    private void atHome(double[][] rows, double[] v, double[] out, int outAt) {
        for (int n = 0; n < economies; n++) {
            out[outAt + n] = rows[at + n][n] * v[at + n];
        }
    }
}
