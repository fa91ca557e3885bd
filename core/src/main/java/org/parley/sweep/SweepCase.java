package org.parley.sweep;

import org.jspecify.annotations.Nullable;
import org.parley.economy.TradeElasticities;
import org.parley.model.Closure;
import org.parley.model.ManagedTrade;
import org.parley.model.Outcome;
import org.parley.model.SolverSettings;
import org.parley.model.VariantModel;
import org.parley.scenario.Resolution;
import org.parley.uncertainty.ElasticitySpread;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// One point of a sweep: everything but the draw. Prepared when it is first asked; safe for use by
/// several threads.
public final class SweepCase {
    private final Map<Dimension, String> labels;
    private final WorldPoint ground;
    private final List<SweepVariable> variables;
    private final Question question;
    private @Nullable Prepared prepared;

    /// What is to be solved.
    ///
    /// @param policy what applies, worked out when it is asked for
    /// @param spread how far elasticities are drawn from theirs; empty where none are
    record Question(
            VariantModel model,
            Supplier<Resolution> policy,
            Closure closure,
            TradeElasticities elasticities,
            Optional<ElasticitySpread> spread,
            long seed) {}

    /// @param center the outcome with elasticities as they are, which draws begin from; empty where
    ///   there is none
    private record Prepared(Resolution policy, Optional<Outcome> center) {}

    SweepCase(
            Map<Dimension, String> labels,
            WorldPoint ground,
            List<SweepVariable> variables,
            Question question) {
        this.labels = new EnumMap<>(labels);
        this.ground = ground;
        this.variables = variables;
        this.question = question;
    }

    /// Where it stands along a dimension, empty where nothing does.
    public String label(Dimension dimension) {
        return labels.getOrDefault(dimension, "");
    }

    /// The values of a draw: for each economy that is kept, each variable; all NaN where the draw
    /// has no equilibrium.
    double[] values(int draw) {
        Prepared ready = prepared();
        Optional<Outcome> outcome =
                question.spread()
                        .map(spread -> outcome(ready, spread.draw(question.seed(), draw)))
                        .orElse(ready.center());
        int economies = ground.economies.size();
        double[] values = new double[economies * variables.size()];
        Arrays.fill(values, Double.NaN);
        if (outcome.isPresent()) {
            for (int v = 0; v < variables.size(); v++) {
                double[] column = variables.get(v).of(outcome.get(), ground.economies);
                for (int k = 0; k < economies; k++) {
                    values[k * variables.size() + v] = column[k];
                }
            }
        }
        return values;
    }

    private Optional<Outcome> outcome(Prepared ready, TradeElasticities drawn) {
        return ready.center()
                .map(
                        near ->
                                question.model()
                                        .solveNear(
                                                drawn,
                                                ready.policy().policy(),
                                                ready.policy().bounds(),
                                                question.closure(),
                                                near))
                .map(SweepCase::met)
                .orElseGet(() -> solve(ready.policy(), drawn));
    }

    private Optional<Outcome> solve(Resolution policy, TradeElasticities elasticities) {
        return met(
                question.model()
                        .solve(
                                elasticities,
                                policy.policy(),
                                policy.bounds(),
                                question.closure(),
                                SolverSettings.DEFAULT));
    }

    private static Optional<Outcome> met(ManagedTrade.Result result) {
        return switch (result) {
            case ManagedTrade.Result.Met(var managed) -> Optional.of(managed.outcome());
            case ManagedTrade.Result.Unmet _ -> Optional.empty();
        };
    }

    private synchronized Prepared prepared() {
        Prepared ready = prepared;
        if (ready == null) {
            Resolution policy = question.policy().get();
            ready = new Prepared(policy, solve(policy, question.elasticities()));
            prepared = ready;
        }
        return ready;
    }
}
