package org.parley.model;

import org.parley.economy.World;

import java.util.OptionalDouble;

/// Welfare to the first order, and its parts: Caliendo and Parro (2015), equation 16. As printed,
///
///     d ln Wₙ = 1/Iₙ Σⱼ Σᵢ (Eⱼₙᵢ d ln cⱼₙ − Mⱼₙᵢ d ln cⱼᵢ)             terms of trade
///             + 1/Iₙ Σⱼ Σᵢ τⱼₙᵢ Mⱼₙᵢ (d ln Mⱼₙᵢ − d ln cⱼᵢ)           volume of trade
///
/// with base-year exports E, imports M, tariffs τ and income I. For a finite change the paper's
/// tables put x̂ − 1 for d ln x (not ln x̂), and so does this class; their figures come out to the
/// printed digits. The formula is linear where the exact [Welfare] is not: for Mexico in NAFTA it
/// says 1.31 % where real income rises by 0.007 %.
///
/// The paper changes tariffs only. For the other instruments c becomes the price at the border
/// (export tax included), and two parts come in that the same envelope argument gives: non-tariff
/// costs and banned varieties, −1/Iₙ Σ M p̂ˣ (κ̂ (1 − b)^(−1/θ) − 1), and a change of the deficit,
/// (D′ − D)/Iₙ. Both are 0 in the paper's case. Where a ban ends a flow entirely there is no price
/// to put in, and no first-order figure.
public final class FirstOrderWelfare {
    private final World world;
    private final Outcome outcome;
    private final BorderPrices prices;
    private final double[] termsOfTrade;
    private final double[] volumeOfTrade;
    private final double[] access;
    private final boolean[] defined;

    /// Computes the parts for every economy.
    public FirstOrderWelfare(Outcome outcome) {
        this.outcome = outcome;
        world = outcome.world();
        prices = new BorderPrices(outcome);
        int economies = world.axes().economies();
        termsOfTrade = new double[economies];
        volumeOfTrade = new double[economies];
        access = new double[economies];
        defined = new boolean[economies];
        for (int n = 0; n < economies; n++) {
            sum(n);
        }
    }

    private void sum(int economy) {
        defined[economy] = true;
        for (int sector = 0; sector < world.axes().sectors(); sector++) {
            for (int partner = 0; partner < world.axes().economies(); partner++) {
                if (partner != economy) {
                    sell(sector, economy, partner);
                    buy(sector, economy, partner);
                }
            }
        }
        double income = world.income(economy);
        termsOfTrade[economy] /= income;
        volumeOfTrade[economy] /= income;
        access[economy] /= income;
    }

    private void sell(int sector, int economy, int partner) {
        termsOfTrade[economy] +=
                world.flow(sector, partner, economy)
                        * (prices.exportHat(sector, partner, economy) - 1);
    }

    private void buy(int sector, int economy, int partner) {
        double imports = world.flow(sector, economy, partner);
        if (imports == 0) {
            return;
        }
        double arriving = prices.importHat(sector, economy, partner);
        if (Double.isInfinite(arriving)) {
            defined[economy] = false;
            return;
        }
        double priceHat = prices.exportHat(sector, economy, partner);
        double importHat = outcome.flowAfter(sector, economy, partner) / imports;
        termsOfTrade[economy] -= imports * (priceHat - 1);
        access[economy] -= imports * (arriving - priceHat);
        volumeOfTrade[economy] +=
                world.tariff(sector, economy, partner) * imports * (importHat - arriving);
    }

    /// All parts together, as a fraction; empty where a ban ends a flow to this economy.
    public OptionalDouble total(int economy) {
        return ifDefined(
                economy,
                termsOfTrade[economy]
                        + volumeOfTrade[economy]
                        + access[economy]
                        + transfer(economy));
    }

    /// The terms of trade, as a fraction of income; empty as [#total(int)].
    public OptionalDouble termsOfTrade(int economy) {
        return ifDefined(economy, termsOfTrade[economy]);
    }

    /// The volume of trade: tariff revenue gained or lost by what is traded more or less, as a
    /// fraction of income; empty as [#total(int)].
    public OptionalDouble volumeOfTrade(int economy) {
        return ifDefined(economy, volumeOfTrade[economy]);
    }

    /// Non-tariff costs and banned varieties, as a fraction of income; empty as [#total(int)].
    public OptionalDouble access(int economy) {
        return ifDefined(economy, access[economy]);
    }

    /// The change of the deficit, as a fraction of income; 0 where the closure fixes it.
    public double transfer(int economy) {
        return (outcome.deficitAfter(economy) - world.deficit(economy)) / world.income(economy);
    }

    private OptionalDouble ifDefined(int economy, double value) {
        return defined[economy] ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
