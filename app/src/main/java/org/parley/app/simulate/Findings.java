package org.parley.app.simulate;

import org.parley.economy.World;
import org.parley.model.FirstOrderWelfare;
import org.parley.model.GrossDomesticProduct;
import org.parley.model.Outcome;
import org.parley.model.SectorResults;
import org.parley.model.Welfare;

import java.util.List;

/// One scenario's outcome and what follows from it.
///
/// @param name what the scenario is called
/// @param about a sentence or two about it; may be empty
/// @param notes what had to be assumed to read it, a sentence each
public record Findings(
        String name,
        String about,
        List<String> notes,
        Outcome outcome,
        Welfare welfare,
        FirstOrderWelfare firstOrder,
        GrossDomesticProduct product,
        SectorResults sectors) {

    public Findings {
        notes = List.copyOf(notes);
    }

    /// Computes every measure of an outcome.
    public static Findings of(String name, String about, List<String> notes, Outcome outcome) {
        return new Findings(
                name,
                about,
                notes,
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
