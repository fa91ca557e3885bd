package org.parley.app.simulate;

import org.parley.economy.World;
import org.parley.model.FirstOrderWelfare;
import org.parley.model.GrossDomesticProduct;
import org.parley.model.Outcome;
import org.parley.model.SectorResults;
import org.parley.model.Welfare;

/// One scenario's outcome and what follows from it.
///
/// @param name what the scenario is called
/// @param about a sentence or two about it; may be empty
public record Findings(
        String name,
        String about,
        Outcome outcome,
        Welfare welfare,
        FirstOrderWelfare firstOrder,
        GrossDomesticProduct product,
        SectorResults sectors) {

    /// Computes every measure of an outcome.
    public static Findings of(String name, String about, Outcome outcome) {
        return new Findings(
                name,
                about,
                outcome,
                new Welfare(outcome),
                new FirstOrderWelfare(outcome),
                new GrossDomesticProduct(outcome),
                new SectorResults(outcome));
    }

    /// The world it is measured against.
    public World world() {
        return outcome.world();
    }
}
