package org.parley.goal;

import org.parley.economy.Policy;
import org.parley.economy.TradeElasticities;
import org.parley.model.Closure;
import org.parley.model.Equilibrium;
import org.parley.model.Outcome;
import org.parley.model.Solution;
import org.parley.model.SolverSettings;

import java.util.Optional;

/// All that stays as it is while an instrument moves.
///
/// @param policy what is done besides. Not modified.
public record Setting(
        Equilibrium equilibrium,
        TradeElasticities elasticities,
        Policy policy,
        Closure closure,
        SolverSettings settings) {

    Optional<Outcome> solve(Policy changed) {
        return switch (equilibrium.solve(elasticities, changed, closure, settings)) {
            case Solution.Solved(Outcome outcome) -> Optional.of(outcome);
            case Solution.Unsolved _ -> Optional.empty();
        };
    }
}
