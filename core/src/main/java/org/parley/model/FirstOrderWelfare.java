package org.parley.model;

import org.parley.economy.World;

import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;

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
///
/// Each part is summed when it is asked for: sweeps ask for one of some economies.
public final class FirstOrderWelfare {
    private final World world;
    private final Outcome outcome;
    private final BorderPrices prices;

    public FirstOrderWelfare(Outcome outcome) {
        this.outcome = outcome;
        world = outcome.world();
        prices = new BorderPrices(outcome);
    }

    /// All parts together, as a fraction; empty where a ban ends a flow to this economy.
    public OptionalDouble total(int economy) {
        return ifDefined(
                economy,
                () ->
                        termsOfTradeGained(economy)
                                + volumeGained(economy)
                                + accessGained(economy)
                                + transfer(economy));
    }

    /// The terms of trade, as a fraction of income; empty as [#total(int)].
    public OptionalDouble termsOfTrade(int economy) {
        return ifDefined(economy, () -> termsOfTradeGained(economy));
    }

    /// The volume of trade: tariff revenue gained or lost by what is traded more or less, as a
    /// fraction of income; empty as [#total(int)].
    public OptionalDouble volumeOfTrade(int economy) {
        return ifDefined(economy, () -> volumeGained(economy));
    }

    /// Non-tariff costs and banned varieties, as a fraction of income; empty as [#total(int)].
    public OptionalDouble access(int economy) {
        return ifDefined(economy, () -> accessGained(economy));
    }

    /// The change of the deficit, as a fraction of income; 0 where the closure fixes it.
    public double transfer(int economy) {
        return (outcome.deficitAfter(economy) - world.deficit(economy)) / world.income(economy);
    }

    private OptionalDouble ifDefined(int economy, DoubleSupplier part) {
        return endsNoFlow(economy) ? OptionalDouble.of(part.getAsDouble()) : OptionalDouble.empty();
    }

    private boolean endsNoFlow(int economy) {
        for (int sector = 0; sector < world.axes().sectors(); sector++) {
            for (int partner = 0; partner < world.axes().economies(); partner++) {
                if (partner != economy
                        && world.flow(sector, economy, partner) != 0
                        && Double.isInfinite(prices.importHat(sector, economy, partner))) {
                    return false;
                }
            }
        }
        return true;
    }

    private double termsOfTradeGained(int economy) {
        return sum(
                economy,
                (sector, partner) ->
                        world.flow(sector, partner, economy)
                                        * (prices.exportHat(sector, partner, economy) - 1)
                                - world.flow(sector, economy, partner)
                                        * (prices.exportHat(sector, economy, partner) - 1));
    }

    private double volumeGained(int economy) {
        return sum(
                economy,
                (sector, partner) -> {
                    double imports = world.flow(sector, economy, partner);
                    double after = outcome.flowAfter(sector, economy, partner);
                    double arriving = prices.importHat(sector, economy, partner);
                    return imports == 0
                            ? 0
                            : world.tariff(sector, economy, partner)
                                    * imports
                                    * (after / imports - arriving);
                });
    }

    private double accessGained(int economy) {
        return sum(
                economy,
                (sector, partner) -> {
                    double imports = world.flow(sector, economy, partner);
                    double arriving = prices.importHat(sector, economy, partner);
                    double leaving = prices.exportHat(sector, economy, partner);
                    return imports == 0 ? 0 : -imports * (arriving - leaving);
                });
    }

    /// What an economy's trade with each partner in each sector gains it.
    private interface Gain {
        double of(int sector, int partner);
    }

    /// A gain from all its trade, as a fraction of its income.
    private double sum(int economy, Gain gain) {
        double gained = 0;
        for (int sector = 0; sector < world.axes().sectors(); sector++) {
            for (int partner = 0; partner < world.axes().economies(); partner++) {
                if (partner != economy) {
                    gained += gain.of(sector, partner);
                }
            }
        }
        return gained / world.income(economy);
    }
}
