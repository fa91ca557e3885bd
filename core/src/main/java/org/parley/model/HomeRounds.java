package org.parley.model;

import org.parley.economy.Axes;

import java.util.Arrays;

/// What goes round within each economy where a [Sweep] was last evaluated, solved exactly. With wages
/// ω and with what crosses a border given,
///
///     q = a + Gᵀ (Δa + p),          a = r_q + γω                 prices, along domestic inputs
///     X = e + G (Δe + c − λq),      e = scale · r_x + αI         spending, along domestic sales
///
/// with G from [DomesticLeontief], p the part of price indices and c the part of costs that home
/// does not explain, and λ = θ (C − πₙₙ Cₙₙ) the sales lost to a higher price. With labour fixed in
/// its sector a wage falls with what a higher price loses in sales, by Γ = γλ/C, and prices are
/// found with material shares and a over 1 + Γ instead.
///
/// The [LinearStep] eliminates them so; the transpose preconditions the adjoint of a [Gradient].
final class HomeRounds {
    final double[] price; // q by sector and economy
    final double[] spending; // X by sector and economy, million USD
    final double[] lost; // λ by sector and economy, million USD
    final double[] unit; // of c, by sector and economy, million USD
    private final HatSystem system;
    private final BorderLayout layout;
    private final Sweep point;
    private final double[] damping; // 1/(1+Γ) by sector and economy
    private final double[] damped; // G for prices where labour is fixed, see Axes.input
    private SingleBlocks inPrices; // Gᵀ: what prices of inputs come to in costs
    private SingleBlocks ofPrices; // G: what costs come to in prices of inputs
    private final double[] income; // change by economy, million USD
    private final double[] first; // what goes into the rounds, by sector and economy
    private final double[] column;
    private final double[] own;
    private final double[] round;

    HomeRounds(Sweep point) {
        this.point = point;
        system = point.system;
        layout = new BorderLayout(system.axes, system.base.wages.differ());
        unit = new double[system.axes.size()];
        for (int at = 0; at < unit.length; at++) {
            unit[at] = Math.max(system.base.scale[at], system.base.output[at]);
        }
        int sectors = system.axes.sectors();
        price = new double[system.axes.size()];
        spending = new double[system.axes.size()];
        lost = new double[system.axes.size()];
        damping = new double[system.axes.size()];
        Arrays.fill(damping, 1);
        damped = new double[system.base.wages.differ() ? system.axes.inputSize() : 0];
        inPrices = system.base.roundsOfCost;
        ofPrices = system.base.roundsOfDemand;
        income = new double[system.axes.economies()];
        first = new double[system.axes.size()];
        column = new double[sectors];
        own = new double[sectors];
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
                damping[at] = 1 / (1 + system.base.valueAddedShare[at] * lostShare(at));
            }
            DomesticLeontief.fill(system.base, damping, damped);
            inPrices = SingleBlocks.transposedProduct(damped, axes.sectors());
            ofPrices = SingleBlocks.product(damped, axes.sectors());
        }
    }

    /// Sales lost per log point of a higher price, at home and abroad, while others' prices stay.
    private double lost(int sector, int economy) {
        int at = system.axes.at(sector, economy);
        double domestic = system.base.domesticShare[at]; // whatever the policy
        double soldAtHome = domestic * point.power[at] * point.demand[at];
        return system.theta[sector] * (point.sales[at] - domestic * soldAtHome);
    }

    /// The same as a share of sales; 0 where there are none.
    double lostShare(int at) {
        return point.sales[at] > 0 ? lost[at] / point.sales[at] : 0;
    }

    /// Leaves changes of prices and spending in the fields.
    ///
    /// @param residual r, see [HatSystem]. Not modified.
    /// @param border what crosses borders and wages, see [BorderLayout], from `from`. Not modified.
    void solve(double[] residual, double[] border, int from) {
        Axes axes = system.axes;
        for (int sector = 0; sector < axes.sectors(); sector++) {
            costs(axes.at(sector, 0), residual, border, from);
        }
        rounds(inPrices, price);
        for (int economy = 0; economy < axes.economies(); economy++) {
            income[economy] =
                    point.wage[economy]
                                    * system.base.valueAdded[economy]
                                    * border[from + layout.wageAt() + economy]
                            + system.base.income[economy]
                                    * border[from + layout.incomeAt() + economy];
        }
        for (int sector = 0; sector < axes.sectors(); sector++) {
            demand(axes.at(sector, 0), residual, border, from);
        }
        rounds(system.base.roundsOfDemand, spending);
    }

    /// Prices of one sector before any round, and what goes into the rounds.
    private void costs(int at, double[] residual, double[] border, int from) {
        int wageAt = from + layout.wageAt() - at;
        int sectorWageAt = from + layout.sectorWageAt();
        for (int k = at; k < at + system.axes.economies(); k++) {
            double wage = border[wageAt + k];
            if (layout.wagesDiffer()) {
                wage += border[sectorWageAt + k];
            }
            price[k] = damping[k] * (residual[k] + system.base.valueAddedShare[k] * wage);
            first[k] = system.base.domesticShare[k] * price[k] + border[from + k];
        }
    }

    /// Spending on one sector before any round, and what goes into the rounds.
    private void demand(int at, double[] residual, double[] border, int from) {
        int costAt = from + layout.costAt();
        for (int k = at; k < at + system.axes.economies(); k++) {
            spending[k] =
                    system.base.scale[k] * residual[system.spendingAt() + k]
                            + system.base.consumptionShare[k] * income[k - at];
            first[k] =
                    system.base.domesticShare[k] * spending[k]
                            - lost[k] * price[k]
                            + unit[k] * border[costAt + k];
        }
    }

    /// Adds to `sum` what all rounds of `first` come to.
    private void rounds(SingleBlocks blocks, double[] sum) {
        Axes axes = system.axes;
        for (int economy = 0; economy < axes.economies(); economy++) {
            for (int j = 0; j < axes.sectors(); j++) {
                column[j] = first[axes.at(j, economy)];
            }
            blocks.multiply(economy, column, 0, round, 0);
            for (int j = 0; j < axes.sectors(); j++) {
                sum[axes.at(j, economy)] += round[j];
            }
        }
    }

    /// z = Mᵀ · r, where M is what [#solve] makes of a residual with nothing else crossing a border
    /// than before, and with the residuals of balances for wages.
    ///
    /// @param r weights, from `rAt`. Not modified.
    /// @param z from 0. Modified.
    void applyTransposed(double[] r, int rAt, double[] z) {
        Axes axes = system.axes;
        int sectors = axes.sectors();
        for (int economy = 0; economy < axes.economies(); economy++) {
            for (int j = 0; j < sectors; j++) {
                int at = axes.at(j, economy);
                own[j] = r[rAt + system.spendingAt() + at] / system.base.scale[at];
            }
            system.base.roundsOfCost.multiply(economy, own, 0, column, 0);
            double earned = point.wage[economy] * system.base.valueAdded[economy];
            double wage = r[rAt + system.wageAt() + economy];
            for (int j = 0; j < sectors; j++) {
                int at = axes.at(j, economy);
                double weight = own[j] + system.base.domesticShare[at] * column[j];
                z[system.spendingAt() + at] = weight * system.base.scale[at];
                wage += earned * system.base.consumptionShare[at] * weight;
                own[j] = r[rAt + at] - lost[at] * column[j];
            }
            ofPrices.multiply(economy, own, 0, round, 0);
            for (int j = 0; j < sectors; j++) {
                int at = axes.at(j, economy);
                double weight = damping[at] * (own[j] + system.base.domesticShare[at] * round[j]);
                z[at] = weight;
                wage += system.base.valueAddedShare[at] * weight;
            }
            z[system.wageAt() + economy] = wage;
        }
    }
}
