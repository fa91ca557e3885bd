package org.parley.model;

import org.parley.economy.Axes;
import org.parley.economy.Policy;
import org.parley.economy.TradeElasticities;

/// What of a policy enters the trade shares, and does not move while wages and prices do:
///
///     W = π (1−b) κ̂^(−θ),   κ̂ = d̂ (1+e′)(1+τ′)/(1+τ)      share of spending, before prices
///     U = W/(1+τ′)                                          the part that crosses the border
///     V = U/(1+e′)                                          the part that reaches the producer
///
/// so that π′ = W ĉ^(−θ) / Σ W ĉ^(−θ). A ban takes the varieties of its share b out of the buyer's
/// choice: W is exactly 0 under a full ban, and 0 in the data stays 0.
final class FlowWeights {
    final Axes axes;
    final double[] share; // W, bilateral
    final double[] atBorder; // U, bilateral
    final double[] atProducer; // V, bilateral; the same array as U where nothing is taxed on export
    final double[] sum; // of W over exporters, by sector and importer
    final double[] largest; // of W over exporters, by sector and importer
    final boolean[] tariffed; // by sector: U differs from W
    final boolean exportTaxed; // whether V differs from U anywhere

    /// @param stretch how far the policy has been carried from base (0) to full (1)
    FlowWeights(Baseline base, TradeElasticities theta, Policy policy, double stretch) {
        axes = base.axes;
        share = new double[axes.bilateralSize()];
        atBorder = new double[axes.bilateralSize()];
        sum = new double[axes.size()];
        largest = new double[axes.size()];
        tariffed = new boolean[axes.sectors()];
        double[] exportFactor = new double[0];
        for (int sector = 0; sector < axes.sectors(); sector++) {
            boolean anyTariff = false;
            for (int importer = 0; importer < axes.economies(); importer++) {
                double total = 0;
                double most = 0;
                for (int exporter = 0; exporter < axes.economies(); exporter++) {
                    int at = axes.at(sector, importer, exporter);
                    double weight = base.expenditureShare[at];
                    if (weight == 0) {
                        continue;
                    }
                    double before = base.tariffFactor[at];
                    double after =
                            between(before, 1 + policy.tariff(sector, importer, exporter), stretch);
                    double export =
                            between(1, 1 + policy.exportTax(sector, importer, exporter), stretch);
                    double cost =
                            between(1, policy.tradeCostHat(sector, importer, exporter), stretch);
                    weight *= 1 - stretch * policy.bannedShare(sector, importer, exporter);
                    if (after != before || export != 1 || cost != 1) {
                        double barrier = cost * export * (after / before);
                        weight *= Math.pow(barrier, -theta.of(sector));
                    }
                    share[at] = weight;
                    atBorder[at] = weight / after;
                    total += weight;
                    most = Math.max(most, weight);
                    anyTariff |= after != 1;
                    if (export != 1) {
                        exportFactor = orOnes(exportFactor);
                        exportFactor[at] = export;
                    }
                }
                sum[axes.at(sector, importer)] = total;
                largest[axes.at(sector, importer)] = most;
            }
            tariffed[sector] = anyTariff;
        }
        exportTaxed = exportFactor.length > 0;
        atProducer = exportTaxed ? divide(atBorder, exportFactor) : atBorder;
    }

    /// Geometric mean of two factors, exact at both ends.
    private static double between(double from, double to, double stretch) {
        return stretch == 1 || from == to ? to : from * Math.pow(to / from, stretch);
    }

    private double[] orOnes(double[] factors) {
        if (factors.length > 0) {
            return factors;
        }
        double[] ones = new double[axes.bilateralSize()];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    private static double[] divide(double[] a, double[] b) {
        double[] quotient = new double[a.length];
        for (int k = 0; k < a.length; k++) {
            quotient[k] = a[k] / b[k];
        }
        return quotient;
    }
}
