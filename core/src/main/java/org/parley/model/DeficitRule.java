package org.parley.model;

import org.parley.economy.Axes;

/// What a closure says of each economy's deficit D′, imports minus exports; it sums to 0 in each bloc.
///
/// Nominal: D′ is given. Following income: an economy's net saving rate stays what it was, so that
///
///     D′ₙ = (δₙ − ε) Y′ₙ,   δ = D/Y in the base,   ε = Σ δY′ / Σ Y′
///
/// with Y the income before the deficit, and what the world's rates do not add up to, ε, taken from
/// all in proportion to income.
final class DeficitRule {
    private final double[] level; // D′ by economy, million USD, where nominal
    private final double[] rate; // δ by economy; empty where nominal
    private final double[] blocIncome; // Σ Y′ by bloc
    private final double[] blocRate; // ε by bloc
    private final int[] bloc;

    private DeficitRule(double[] level, double[] rate, int[] bloc) {
        this.level = level;
        this.rate = rate;
        this.bloc = bloc;
        blocIncome = new double[bloc.length];
        blocRate = new double[bloc.length];
    }

    /// @param stretch how far the policy has been carried from base (0) to full (1)
    static DeficitRule of(Closure closure, Baseline base, int[] bloc, double stretch) {
        Axes axes = base.axes;
        double[] level = new double[axes.economies()];
        double[] rate = new double[0];
        switch (closure) {
            case FIXED_DEFICITS -> System.arraycopy(base.deficit, 0, level, 0, level.length);
            case BALANCED -> {
                for (int economy = 0; economy < level.length; economy++) {
                    level[economy] = (1 - stretch) * base.deficit[economy];
                }
            }
            case SAVINGS -> {
                rate = new double[axes.economies()];
                for (int economy = 0; economy < rate.length; economy++) {
                    double income = base.income[economy] - base.deficit[economy];
                    rate[economy] = base.deficit[economy] / income;
                }
            }
        }
        return new DeficitRule(level, rate, bloc);
    }

    /// Whether deficits move with income.
    boolean followsIncome() {
        return rate.length > 0;
    }

    /// What must sum to 0 in each bloc for there to be an equilibrium.
    double levelOf(int economy) {
        return level[economy];
    }

    /// Deficits at given incomes.
    ///
    /// @param income Y′ by economy. Not modified.
    /// @param deficit D′ by economy. Modified.
    void apply(double[] income, double[] deficit) {
        if (!followsIncome()) {
            System.arraycopy(level, 0, deficit, 0, level.length);
            return;
        }
        blocSums(income);
        for (int economy = 0; economy < rate.length; economy++) {
            deficit[economy] = (rate[economy] - blocRate[bloc[economy]]) * income[economy];
        }
    }

    private void blocSums(double[] income) {
        java.util.Arrays.fill(blocIncome, 0);
        java.util.Arrays.fill(blocRate, 0);
        for (int economy = 0; economy < rate.length; economy++) {
            blocIncome[bloc[economy]] += income[economy];
            blocRate[bloc[economy]] += rate[economy] * income[economy];
        }
        for (int b = 0; b < blocRate.length; b++) {
            blocRate[b] = blocIncome[b] == 0 ? 0 : blocRate[b] / blocIncome[b];
        }
    }

    /// Change of deficits for a change of incomes, where [#apply] was last called.
    ///
    /// @param income Y′ by economy. Not modified.
    /// @param incomeChange dY′ by economy. Not modified.
    /// @param deficitChange dD′ by economy. Modified.
    void derive(double[] income, double[] incomeChange, double[] deficitChange) {
        java.util.Arrays.fill(deficitChange, 0);
        if (!followsIncome()) {
            return;
        }
        double[] blocRateChange = new double[bloc.length];
        for (int economy = 0; economy < rate.length; economy++) {
            int b = bloc[economy];
            deficitChange[economy] = (rate[economy] - blocRate[b]) * incomeChange[economy];
            blocRateChange[b] += deficitChange[economy] / blocIncome[b];
        }
        for (int economy = 0; economy < rate.length; economy++) {
            deficitChange[economy] -= income[economy] * blocRateChange[bloc[economy]];
        }
    }

    /// The transpose of [#derive]: what weights on deficits come to as weights on incomes.
    ///
    /// @param income Y′ by economy. Not modified.
    /// @param deficitWeight by economy. Not modified.
    /// @param incomeWeight by economy. Added to.
    void pull(double[] income, double[] deficitWeight, double[] incomeWeight) {
        if (!followsIncome()) {
            return;
        }
        double[] blocWeight = new double[bloc.length];
        for (int economy = 0; economy < rate.length; economy++) {
            int b = bloc[economy];
            blocWeight[b] += income[economy] * deficitWeight[economy] / blocIncome[b];
        }
        for (int economy = 0; economy < rate.length; economy++) {
            int b = bloc[economy];
            incomeWeight[economy] +=
                    (rate[economy] - blocRate[b]) * (deficitWeight[economy] - blocWeight[b]);
        }
    }
}
