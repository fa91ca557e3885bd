package org.parley.app.simulate;

import org.parley.app.terminal.Figures;
import org.parley.economy.TradeElasticities;
import org.parley.model.ManagedTrade.Managed;
import org.parley.uncertainty.ElasticitySpread;
import org.parley.uncertainty.Ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/// Percentiles of the figures of an outcome that elasticities have a part in. Immutable.
public final class Percentiles {
    /// Which ones.
    static final List<Integer> PERCENTS = List.of(5, 25, 50, 75, 95);

    private final Ensemble.Plan plan;
    private final ElasticitySpread spread;
    private final int failed;
    private final Map<Key, List<Double>> found = new HashMap<>();

    private record Key(
            String economy, String partner, String sector, String variable, String basis) {}

    private Percentiles(
            Ensemble.Plan plan, ElasticitySpread spread, Ensemble ensemble, List<Key> keys) {
        this.plan = plan;
        this.spread = spread;
        failed = ensemble.failed();
        double[] percents = PERCENTS.stream().mapToDouble(Integer::doubleValue).toArray();
        for (int k = 0; k < keys.size(); k++) {
            double[] values = ensemble.percentiles(k, percents);
            if (!Double.isNaN(values[0])) {
                found.put(keys.get(k), Arrays.stream(values).boxed().toList());
            }
        }
    }

    /// Draws elasticities and solves for each.
    ///
    /// @param center findings with the elasticities as they are
    /// @param solve the outcome with other elasticities; empty where there is none
    static Percentiles of(
            Findings center,
            Ensemble.Plan plan,
            ElasticitySpread spread,
            Function<TradeElasticities, Optional<Managed>> solve,
            Ensemble.Progress progress)
            throws InterruptedException {
        List<Key> keys = new ArrayList<>();
        MeasureRows.main(
                center,
                (economy, partner, sector, variable, _, basis, _) -> {
                    if (moves(basis)) {
                        keys.add(new Key(economy, partner, sector, variable, basis));
                    }
                });
        Ensemble.Measures measures =
                elasticities ->
                        solve.apply(elasticities)
                                .map(managed -> values(center, managed, keys.size()));
        return new Percentiles(plan, spread, Ensemble.of(spread, plan, measures, progress), keys);
    }

    private static double[] values(Findings center, Managed managed, int size) {
        Findings drawn =
                Findings.of(
                        center.name(), center.about(), center.variant(), center.basis(), managed);
        double[] values = new double[size];
        int[] at = new int[1];
        MeasureRows.main(
                drawn,
                (_, _, _, _, _, basis, value) -> {
                    if (moves(basis)) {
                        values[at[0]++] = value;
                    }
                });
        return values;
    }

    /// What is known of the base year, and statutory rates, no elasticity moves.
    private static boolean moves(String basis) {
        return switch (basis) {
            case "before",
                    "level",
                    "statutory, before",
                    "statutory, after",
                    "trade-weighted, before",
                    "before substitution" ->
                    false;
            default -> true;
        };
    }

    /// The percentiles of one figure, as [#PERCENTS]; empty where it has none.
    Optional<List<Double>> find(
            String economy, String partner, String sector, String variable, String basis) {
        return Optional.ofNullable(found.get(new Key(economy, partner, sector, variable, basis)));
    }

    /// The 5th and the 95th percentile of one figure, as people read them; a dash where it has
    /// none.
    String range(
            String economy,
            String partner,
            String sector,
            String variable,
            String basis,
            DoubleFunction<String> figure) {
        return find(economy, partner, sector, variable, basis)
                .map(all -> figure.apply(all.getFirst()) + " to " + figure.apply(all.getLast()))
                .orElse(Figures.NONE);
    }

    Ensemble.Plan plan() {
        return plan;
    }

    ElasticitySpread spread() {
        return spread;
    }

    /// Draws without an equilibrium.
    int failed() {
        return failed;
    }
}
