package org.parley.model;

import org.parley.economy.Axes;

import java.util.Arrays;

/// An approximate inverse of the derivative of a [Sweep], for GMRES: it solves exactly for what goes
/// round at home, and leaves what crosses a border to the iteration. With ω given,
///
///     q = a + Gᵀ Δ a,        a = r_q + γω                       prices, along domestic inputs
///     c = −θ (C − πₙₙ Cₙₙ) q                                    sales lost to a higher price
///     x = a + G (Δ a + c),   a = X r_x + α VA ŵ ω               spending, along domestic sales
///
/// with G from [DomesticLeontief]. With labour fixed in its sector a wage falls with what a higher
/// price loses in sales, by Γ = γc/C, and prices are found with material shares and a over 1 + Γ
/// instead. Without it, GMRES takes two and a half times as many
/// steps on real tables. An approximate Schur complement for ω saves a few steps more, but costs more
/// than it saves.
final class Preconditioner {
    private final HatSystem system;
    private final Sweep point;
    private final double[] lost; // by sector and economy
    private final double[] damping; // 1/(1+Γ) by sector and economy
    private final double[] damped; // G for prices where labour is fixed, see Axes.input
    private SingleBlocks inPrices; // Gᵀ: what prices of inputs come to in costs
    private SingleBlocks ofPrices; // G: what costs come to in prices of inputs
    private final double[] column;
    private final double[] price;
    private final double[] spending;
    private final double[] round;

    Preconditioner(Sweep point) {
        this.point = point;
        system = point.system;
        int sectors = system.axes.sectors();
        lost = new double[system.axes.size()];
        damping = new double[system.axes.size()];
        Arrays.fill(damping, 1);
        damped = new double[system.base.wages.differ() ? system.axes.inputSize() : 0];
        inPrices = system.base.roundsOfCost;
        ofPrices = system.base.roundsOfDemand;
        column = new double[sectors];
        price = new double[sectors];
        spending = new double[sectors];
        round = new double[sectors];
    }

    /// Takes over where the sweep was last evaluated.
    void prepare() {
        Axes axes = system.axes;
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int economy = 0; economy < axes.economies(); economy++) {
                lost[axes.at(sector, economy)] = lost(sector, economy);
            }
        }
        if (system.base.wages.differ()) {
            for (int at = 0; at < damping.length; at++) {
                double sales = point.sales[at];
                damping[at] =
                        sales > 0
                                ? 1 / (1 + system.base.valueAddedShare[at] * lost[at] / sales)
                                : 1;
            }
            DomesticLeontief.fill(system.base, damping, damped);
            inPrices = SingleBlocks.transposedProduct(damped, axes.sectors());
            ofPrices = SingleBlocks.product(damped, axes.sectors());
        }
    }

    /// z = M · r.
    ///
    /// @param r residual, from `rAt`. Not modified.
    /// @param z from 0. Modified.
    void apply(double[] r, int rAt, double[] z) {
        for (int economy = 0; economy < system.axes.economies(); economy++) {
            double wage = r[rAt + system.wageAt() + economy];
            z[system.wageAt() + economy] = wage;
            prices(economy, wage, r, rAt, z);
            spending(economy, wage, r, rAt, z);
        }
    }

    private void prices(int economy, double wage, double[] r, int rAt, double[] z) {
        Axes axes = system.axes;
        int sectors = axes.sectors();
        for (int j = 0; j < sectors; j++) {
            int at = axes.at(j, economy);
            price[j] = damping[at] * (r[rAt + at] + system.base.valueAddedShare[at] * wage);
            column[j] = system.base.domesticShare[at] * price[j];
        }
        inPrices.multiply(economy, column, 0, round, 0);
        for (int j = 0; j < sectors; j++) {
            price[j] += round[j];
            z[axes.at(j, economy)] = price[j];
        }
    }

    private void spending(int economy, double wage, double[] r, int rAt, double[] z) {
        Axes axes = system.axes;
        int sectors = axes.sectors();
        double earned = point.wage[economy] * system.base.valueAdded[economy] * wage;
        for (int j = 0; j < sectors; j++) {
            int at = axes.at(j, economy);
            spending[j] =
                    system.base.scale[at] * r[rAt + system.spendingAt() + at]
                            + system.base.consumptionShare[at] * earned;
            column[j] = system.base.domesticShare[at] * spending[j] - lost[at] * price[j];
        }
        system.base.roundsOfDemand.multiply(economy, column, 0, round, 0);
        for (int j = 0; j < sectors; j++) {
            int at = axes.at(j, economy);
            z[system.spendingAt() + at] = (spending[j] + round[j]) / system.base.scale[at];
        }
    }

    /// z = Mᵀ · r.
    ///
    /// @param r weights, from `rAt`. Not modified.
    /// @param z from 0. Modified.
    void applyTransposed(double[] r, int rAt, double[] z) {
        Axes axes = system.axes;
        int sectors = axes.sectors();
        for (int economy = 0; economy < axes.economies(); economy++) {
            for (int j = 0; j < sectors; j++) {
                int at = axes.at(j, economy);
                spending[j] = r[rAt + system.spendingAt() + at] / system.base.scale[at];
            }
            system.base.roundsOfCost.multiply(economy, spending, 0, column, 0);
            double earned = point.wage[economy] * system.base.valueAdded[economy];
            double wage = r[rAt + system.wageAt() + economy];
            for (int j = 0; j < sectors; j++) {
                int at = axes.at(j, economy);
                double weight = spending[j] + system.base.domesticShare[at] * column[j];
                z[system.spendingAt() + at] = weight * system.base.scale[at];
                wage += earned * system.base.consumptionShare[at] * weight;
                price[j] = r[rAt + at] - lost[at] * column[j];
            }
            ofPrices.multiply(economy, price, 0, round, 0);
            for (int j = 0; j < sectors; j++) {
                int at = axes.at(j, economy);
                double weight = damping[at] * (price[j] + system.base.domesticShare[at] * round[j]);
                z[at] = weight;
                wage += system.base.valueAddedShare[at] * weight;
            }
            z[system.wageAt() + economy] = wage;
        }
    }

    /// Sales lost per log point of a higher price, at home and abroad, while others' prices stay.
    private double lost(int sector, int economy) {
        Axes axes = system.axes;
        int at = axes.at(sector, economy);
        int home = axes.at(sector, economy, economy);
        double soldAtHome = system.weights.atProducer[home] * point.power[at] * point.demand[at];
        return system.theta[sector]
                * (point.sales[at] - system.base.domesticShare[at] * soldAtHome);
    }
}
