package org.parley.model;

import org.parley.economy.Axes;

import java.util.Arrays;

/// The linear system of a Newton step, F′ · du = F, where a [Sweep] was last evaluated.
///
/// What goes round at home is eliminated ([HomeRounds]), so that GMRES sees only what crosses
/// borders and wages, see [BorderLayout]: guesses of these give prices and spending, and trade at
/// those ([LinearTrade]) gives them anew; the differences must vanish. It takes the steps that
/// GMRES on all of F′ takes with the rounds at home as its preconditioner, but half the products of
/// material shares, as that of F′ and that of the preconditioner become one.
final class LinearStep {
    /// Krylov vectors; the linear systems seen so far need 5 to 20.
    private static final int KRYLOV_STEPS = 40;

    /// Of what is off at borders, prices and spending take over about a third.
    private static final double PASSED_ON = 1.0 / 3;

    private final HatSystem system;
    private final Sweep point;
    private final BorderLayout layout;
    private final LinearTrade trade;
    private final HomeRounds home;
    private final Gmres gmres;
    private final double[] zero; // residuals
    private final double[] start;
    private final double[] right;
    private final double[] solution;
    private final double[] income; // change by economy
    private final double[] deficitChange; // by economy
    private final double[] blocWages;
    private final double[] cost; // of one economy, by sector
    private final double[] costChange;
    private final double[] relativeWageChange;
    private int passes;

    LinearStep(Sweep point) {
        this.point = point;
        system = point.system;
        Axes axes = system.axes;
        layout = new BorderLayout(axes, system.base.wages.differ());
        trade = new LinearTrade(point);
        home = new HomeRounds(point);
        gmres = new Gmres(layout.size(), KRYLOV_STEPS);
        zero = new double[system.size()];
        start = new double[layout.size()];
        right = new double[layout.size()];
        solution = new double[layout.size()];
        income = new double[axes.economies()];
        deficitChange = new double[axes.economies()];
        blocWages = new double[axes.economies()];
        cost = new double[axes.sectors()];
        costChange = new double[axes.sectors()];
        relativeWageChange = new double[axes.sectors()];
    }

    /// Passes through trade since this was made.
    int passes() {
        return passes;
    }

    /// Solves for the step.
    ///
    /// @param enough how far in norm conditions may be from F, about
    /// @param step du. Modified.
    void solve(double enough, double[] step) {
        home.prepare();
        int economies = system.axes.economies();
        System.arraycopy(point.residual, system.wageAt(), start, layout.wageAt(), economies);
        mismatch(point.residual, start, 0, right, 0);
        for (int k = 0; k < right.length; k++) {
            right[k] = -right[k];
        }
        gmres.carry();
        gmres.solve(
                (v, vAt, out, outAt) -> mismatch(zero, v, vAt, out, outAt),
                right,
                solution,
                enough / PASSED_ON);
        for (int k = 0; k < solution.length; k++) {
            solution[k] += start[k];
        }
        home.solve(point.residual, solution, 0);
        for (int k = 0; k < system.axes.size(); k++) {
            step[k] = home.price[k];
            step[system.spendingAt() + k] = home.spending[k] / system.base.scale[k];
        }
        System.arraycopy(solution, layout.wageAt(), step, system.wageAt(), economies);
    }

    /// What was guessed of borders and wages, less what trade makes of it.
    ///
    /// @param residual what conditions are off by, see [HatSystem]. Not modified.
    /// @param guess from `from`. Not modified.
    /// @param out from `to`. Modified.
    private void mismatch(double[] residual, double[] guess, int from, double[] out, int to) {
        passes++;
        home.solve(residual, guess, from);
        trade.apply(home.price, home.spending);
        for (int k = 0; k < system.axes.size(); k++) {
            double domestic = system.base.domesticShare[k];
            double costs =
                    trade.salesChange[k] / (1 - system.subsidy[k])
                            - domestic * home.spending[k]
                            + home.lost[k] * home.price[k];
            int costAt = layout.costAt() + k;
            out[to + k] = guess[from + k] - trade.priceChange[k] + domestic * home.price[k];
            out[to + costAt] = guess[from + costAt] - costs / home.unit[k];
        }
        balances(residual, guess, from, out, to);
        if (layout.wagesDiffer()) {
            for (int economy = 0; economy < system.axes.economies(); economy++) {
                sectorWages(economy, guess, from, out, to);
            }
        }
    }

    private void balances(double[] residual, double[] guess, int from, double[] out, int to) {
        Arrays.fill(blocWages, 0);
        for (int economy = 0; economy < system.axes.economies(); economy++) {
            double earned = point.wage[economy] * system.base.valueAdded[economy];
            double earnedChange = earned * guess[from + layout.wageAt() + economy];
            blocWages[system.bloc[economy]] += earnedChange;
            income[economy] = earnedChange + trade.incomeChange[economy];
        }
        system.deficits.derive(point.ownIncome, income, deficitChange);
        for (int economy = 0; economy < system.axes.economies(); economy++) {
            int bloc = system.bloc[economy];
            int wageAt = layout.wageAt() + economy;
            int incomeAt = layout.incomeAt() + economy;
            double earned = point.wage[economy] * system.base.valueAdded[economy];
            double balance =
                    trade.imbalanceChange[economy]
                            - deficitChange[economy]
                            - point.imbalance[economy] * guess[from + wageAt];
            out[to + wageAt] =
                    system.wageStep[economy] * balance / earned
                            + blocWages[bloc] / system.blocValueAdded[bloc]
                            - residual[system.wageAt() + economy];
            out[to + incomeAt] =
                    guess[from + incomeAt]
                            - (trade.incomeChange[economy] + deficitChange[economy])
                                    / system.base.income[economy];
        }
    }

    private void sectorWages(int economy, double[] guess, int from, double[] out, int to) {
        Axes axes = system.axes;
        for (int j = 0; j < axes.sectors(); j++) {
            int at = axes.at(j, economy);
            cost[j] = point.sales[at] / (1 - system.subsidy[at]);
            costChange[j] = trade.salesChange[at] / (1 - system.subsidy[at]);
        }
        system.base.wages.derive(
                economy, cost, point.factorDemand[economy], costChange, relativeWageChange);
        for (int j = 0; j < axes.sectors(); j++) {
            int at = axes.at(j, economy);
            int k = layout.sectorWageAt() + at;
            out[to + k] =
                    guess[from + k] - relativeWageChange[j] - home.lostShare(at) * home.price[at];
        }
    }
}
