package org.parley.app.simulate;

import org.parley.economy.World;
import org.parley.model.FirstOrderWelfare;
import org.parley.model.GrossDomesticProduct;
import org.parley.model.ManagedTrade.Managed;
import org.parley.model.Outcome;
import org.parley.model.SectorResults;
import org.parley.model.Variant;
import org.parley.model.Welfare;
import org.parley.scenario.Basis;

import java.util.Optional;

/// One scenario's outcome and what follows from it.
///
/// @param name what the scenario is called
/// @param about a sentence or two about it; may be empty
/// @param variant the form of the model
/// @param basis what the policy rests on
/// @param managed the outcome, and what holding trade to quantities took
/// @param percentiles over drawn elasticities, where some were drawn
public record Findings(
        String name,
        String about,
        Variant variant,
        Basis basis,
        Managed managed,
        Welfare welfare,
        FirstOrderWelfare firstOrder,
        GrossDomesticProduct product,
        SectorResults sectors,
        Optional<Percentiles> percentiles) {

    /// Computes every measure of an outcome.
    public static Findings of(
            String name, String about, Variant variant, Basis basis, Managed managed) {
        Outcome outcome = managed.outcome();
        return new Findings(
                name,
                about,
                variant,
                basis,
                managed,
                new Welfare(outcome),
                new FirstOrderWelfare(outcome),
                new GrossDomesticProduct(outcome),
                new SectorResults(outcome),
                Optional.empty());
    }

    /// The same with percentiles over drawn elasticities.
    Findings with(Percentiles drawn) {
        return new Findings(
                name,
                about,
                variant,
                basis,
                managed,
                welfare,
                firstOrder,
                product,
                sectors,
                Optional.of(drawn));
    }

    /// With every bound met.
    public Outcome outcome() {
        return managed.outcome();
    }

    /// The world it is measured against.
    public World world() {
        return outcome().world();
    }
}
