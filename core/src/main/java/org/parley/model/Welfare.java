package org.parley.model;

import org.parley.economy.World;

/// Who gains and who loses: real income, exact.
///
///     P̂ₙ  = Πⱼ P̂ⱼₙ^αⱼₙ                 consumer prices (Cobb-Douglas, consumption shares α)
///     Ŵₙ  = (I′ₙ / Iₙ) / P̂ₙ            real income, I = value added + government revenue + deficit
///     ŵₙ / P̂ₙ                          real wage
///     EVₙ = Iₙ (Ŵₙ − 1)                equivalent variation, million USD of the base year
///
/// Preferences are homothetic, so the equivalent variation is exact too. With world value added as
/// numeraire, consumer prices are relative to what the world earns.
public final class Welfare {
    private final double[] income;
    private final double[] consumerPriceHat;
    private final double[] realIncomeHat;
    private final double[] realWageHat;

    /// Computes them for every economy.
    public Welfare(Outcome outcome) {
        World world = outcome.world();
        int economies = world.axes().economies();
        income = new double[economies];
        consumerPriceHat = new double[economies];
        realIncomeHat = new double[economies];
        realWageHat = new double[economies];
        for (int n = 0; n < economies; n++) {
            income[n] = world.income(n);
            consumerPriceHat[n] = consumerPriceHat(outcome, n);
            realIncomeHat[n] = outcome.incomeAfter(n) / income[n] / consumerPriceHat[n];
            realWageHat[n] = outcome.wageHat(n) / consumerPriceHat[n];
        }
    }

    private static double consumerPriceHat(Outcome outcome, int economy) {
        World world = outcome.world();
        double log = 0;
        for (int sector = 0; sector < world.axes().sectors(); sector++) {
            double share = world.consumptionShare(sector, economy);
            if (share > 0) {
                log += share * Math.log(outcome.priceHat(sector, economy));
            }
        }
        return Math.exp(log);
    }

    /// Ŵ: what income buys, over what it bought; exact.
    public double realIncomeHat(int economy) {
        return realIncomeHat[economy];
    }

    /// What the wage of a unit of labour buys, over what it bought.
    public double realWageHat(int economy) {
        return realWageHat[economy];
    }

    /// Change of the consumer price index, in units of the numeraire.
    public double consumerPriceHat(int economy) {
        return consumerPriceHat[economy];
    }

    /// The income that would have been worth as much at base-year prices, million USD.
    public double equivalentVariation(int economy) {
        return income[economy] * (realIncomeHat[economy] - 1);
    }

    /// All economies' equivalent variations added up, million USD.
    public double worldEquivalentVariation() {
        double sum = 0;
        for (int n = 0; n < income.length; n++) {
            sum += equivalentVariation(n);
        }
        return sum;
    }

    /// What the world's income buys, over what it bought, each economy weighing by its base-year
    /// income.
    public double worldRealIncomeHat() {
        double sum = 0;
        for (double one : income) {
            sum += one;
        }
        return 1 + worldEquivalentVariation() / sum;
    }
}
