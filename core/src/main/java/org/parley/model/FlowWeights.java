package org.parley.model;

import org.parley.economy.Axes;
import org.parley.economy.Policy;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;

import java.util.Arrays;

/// What of a policy enters the trade shares, and does not move while wages and prices do:
///
///     W = π (1−b) κ̂^(−θ),   κ̂ = d̂ (1+e′)(1+τ′)/(1+τ)      share of spending, before prices
///     U = W/(1+τ′)                                          the part that crosses the border
///     V = U/(1+e′)                                          the part that reaches the producer
///
/// so that π′ = W ĉ^(−θ) / Σ W ĉ^(−θ). A ban takes the varieties of its share b out of the buyer's
/// choice: W is exactly 0 under a full ban, and 0 in the data stays 0.
///
/// Each is a row of exporters by sector and importer. Rows that a policy leaves as they were are
/// those of the base year, and rows that are equal for want of a tax are one array.
final class FlowWeights {
    final Axes axes;
    final double[][] share; // W
    final double[][] atBorder; // U; the row of W where nothing is levied
    final double[][] atProducer; // V; U where nothing is taxed on export
    final double[] sum; // of W over exporters, by sector and importer
    final double[] largest; // of W over exporters, by sector and importer
    final boolean[] tariffed; // by sector: U differs from W in a row
    final int[][] changed; // by sector: importers whose rows are not those of the base year
    final boolean exportTaxed; // whether V differs from U anywhere

    /// Those of the base year.
    FlowWeights(World world) {
        axes = world.axes();
        share = new double[axes.size()][axes.economies()];
        atBorder = new double[axes.size()][];
        atProducer = atBorder;
        sum = new double[axes.size()];
        largest = new double[axes.size()];
        tariffed = new boolean[axes.sectors()];
        changed = new int[axes.sectors()][0];
        exportTaxed = false;
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int importer = 0; importer < axes.economies(); importer++) {
                ofBase(world, sector, importer);
            }
        }
    }

    private void ofBase(World world, int sector, int importer) {
        int at = axes.at(sector, importer);
        double[] row = share[at];
        double[] border = new double[axes.economies()];
        boolean taxed = false;
        for (int exporter = 0; exporter < axes.economies(); exporter++) {
            row[exporter] = world.expenditureShare(sector, importer, exporter);
            border[exporter] = row[exporter] / (1 + world.tariff(sector, importer, exporter));
            taxed |= border[exporter] != row[exporter];
        }
        atBorder[at] = taxed ? border : row;
        tariffed[sector] |= taxed;
        addUp(at);
    }

    /// @param stretch how far the policy has been carried from base (0) to full (1)
    FlowWeights(Baseline base, TradeElasticities theta, Policy policy, double stretch) {
        axes = base.axes;
        share = base.weights.share.clone();
        atBorder = base.weights.atBorder.clone();
        atProducer = base.weights.atProducer.clone();
        sum = base.weights.sum.clone();
        largest = base.weights.largest.clone();
        tariffed = base.weights.tariffed.clone();
        changed = new int[axes.sectors()][];
        boolean anyExportTax = false;
        for (int sector = 0; sector < axes.sectors(); sector++) {
            changed[sector] = touched(policy, sector);
            for (int importer : changed[sector]) {
                anyExportTax |=
                        weigh(base.world, policy, sector, importer, theta.of(sector), stretch);
            }
        }
        exportTaxed = anyExportTax;
    }

    private int[] touched(Policy policy, int sector) {
        int[] importers = new int[axes.economies()];
        int count = 0;
        for (int importer = 0; importer < importers.length; importer++) {
            if (policy.touches(sector, importer)) {
                importers[count++] = importer;
            }
        }
        return Arrays.copyOf(importers, count);
    }

    /// Weighs what an importer buys of a sector; returns whether any of it is taxed on export.
    private boolean weigh(
            World world, Policy policy, int sector, int importer, double theta, double stretch) {
        int at = axes.at(sector, importer);
        double[] row = share[at].clone();
        double[] border = new double[row.length];
        double[] producer = new double[row.length];
        boolean taxed = false;
        boolean exportTax = false;
        for (int exporter = 0; exporter < row.length; exporter++) {
            double before = 1 + world.tariff(sector, importer, exporter);
            double after = between(before, 1 + policy.tariff(sector, importer, exporter), stretch);
            double export = between(1, 1 + policy.exportTax(sector, importer, exporter), stretch);
            double cost = between(1, policy.tradeCostHat(sector, importer, exporter), stretch);
            row[exporter] *= 1 - stretch * policy.bannedShare(sector, importer, exporter);
            if (row[exporter] != 0 && (after != before || export != 1 || cost != 1)) {
                row[exporter] *= Math.pow(cost * export * (after / before), -theta);
            }
            border[exporter] = row[exporter] / after;
            producer[exporter] = border[exporter] / export;
            taxed |= border[exporter] != row[exporter];
            exportTax |= row[exporter] != 0 && export != 1;
        }
        share[at] = row;
        atBorder[at] = taxed ? border : row;
        atProducer[at] = exportTax ? producer : atBorder[at];
        tariffed[sector] |= taxed;
        addUp(at);
        return exportTax;
    }

    private void addUp(int at) {
        double total = 0;
        double most = 0;
        for (double weight : share[at]) {
            total += weight;
            most = Math.max(most, weight);
        }
        sum[at] = total;
        largest[at] = most;
    }

    /// Geometric mean of two factors, exact at both ends.
    private static double between(double from, double to, double stretch) {
        return stretch == 1 || from == to ? to : from * Math.pow(to / from, stretch);
    }
}
