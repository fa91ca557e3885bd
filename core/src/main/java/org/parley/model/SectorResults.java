package org.parley.model;

import org.parley.economy.Policy;
import org.parley.economy.World;

/// Output and value added by sector and economy, before and after.
///
///     Y′ⱼᵢ  = Σₙ X′ⱼₙᵢ / (1 + tˣ)          sales at producer prices, million USD
///     VA′ⱼᵢ = γⱼᵢ Y′ⱼᵢ / (1 − s)           the subsidy s pays a share of the cost
///     Y′ / Y / ĉ                            quantity, as the producer's price moves by ĉ
public final class SectorResults {
    private final Outcome outcome;
    private final World world;

    public SectorResults(Outcome outcome) {
        this.outcome = outcome;
        world = outcome.world();
    }

    /// Gross output at producer prices, million USD.
    public Change output(int sector, int economy) {
        Policy policy = outcome.policy();
        double after = 0;
        for (int buyer = 0; buyer < world.axes().economies(); buyer++) {
            after +=
                    outcome.flowAfter(sector, buyer, economy)
                            / (1 + policy.exportTax(sector, buyer, economy));
        }
        return new Change(world.output(sector, economy), after);
    }

    /// What labour (the composite factor) earns in the sector, million USD.
    public Change valueAdded(int sector, int economy) {
        double share = world.valueAddedShare(sector, economy);
        Change output = output(sector, economy);
        double subsidy = outcome.policy().productionSubsidy(sector, economy);
        return new Change(share * output.before(), share * output.after() / (1 - subsidy));
    }

    /// The quantity made, over the quantity made in the base year; 1 where nothing is made.
    public double quantityHat(int sector, int economy) {
        Change output = output(sector, economy);
        return output.before() == 0 ? 1 : output.hat() / outcome.costHat(sector, economy);
    }
}
