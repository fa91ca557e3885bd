package org.parley.model;

import org.parley.economy.World;

/// Gross domestic product at market prices.
///
///     GDPₙ       = VAₙ + Rₙ + export taxes − production subsidies      million USD
///     real GDPₙ′ = Σₖ αₖₙ I′ₙ / P̂ₖₙ + Σ E′ / p̂ˣ − Σ M′ / p̂ᵐ            at base-year prices
///
/// The second is the expenditure side of the national accounts at constant prices (consumption plus
/// exports less imports), each deflated by its own price; in the base year it is the first. It
/// moves little where real income moves much: labour is given, so what is left is trade that does
/// or does not take place across a tariff. Better terms of trade do not raise it.
public final class GrossDomesticProduct {
    private final Outcome outcome;
    private final World world;
    private final BorderPrices prices;

    public GrossDomesticProduct(Outcome outcome) {
        this.outcome = outcome;
        world = outcome.world();
        prices = new BorderPrices(outcome);
    }

    /// At current prices, world value added as numeraire, million USD.
    public Change nominal(int economy) {
        return new Change(
                world.valueAdded(economy) + world.tariffRevenue(economy),
                outcome.incomeAfter(economy) - outcome.deficitAfter(economy));
    }

    /// At the prices of the base year, million USD.
    public Change real(int economy) {
        double after = 0;
        for (int sector = 0; sector < world.axes().sectors(); sector++) {
            after +=
                    world.consumptionShare(sector, economy)
                            * outcome.incomeAfter(economy)
                            / outcome.priceHat(sector, economy);
            for (int partner = 0; partner < world.axes().economies(); partner++) {
                if (partner != economy) {
                    after += exports(sector, economy, partner) - imports(sector, economy, partner);
                }
            }
        }
        return new Change(nominal(economy).before(), after);
    }

    private double exports(int sector, int economy, int partner) {
        return outcome.flowAfter(sector, partner, economy)
                / prices.exportHat(sector, partner, economy);
    }

    private double imports(int sector, int economy, int partner) {
        return outcome.flowAfter(sector, economy, partner)
                / prices.importHat(sector, economy, partner);
    }
}
