package org.parley.model;

import org.parley.economy.Axes;
import org.parley.economy.Policy;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.economy.WorldBuilder;
import org.parley.model.Solution.Solved;
import org.parley.model.Solution.Status;
import org.parley.model.Solution.Unsolved;

import java.util.Optional;

/// The front door of the model: the equilibrium that a policy leads to on a world.
public final class Equilibrium {
    /// Imbalances below this share of value added count as balanced trade.
    private static final double BALANCED = 1e-9;

    /// A world that is re-solved to be a base is solved tighter than what is asked of it later.
    private static final double REBASED = 1e-13;

    private Equilibrium() {}

    /// Solves with the default settings.
    public static Solution solve(
            World world, TradeElasticities elasticities, Policy policy, Closure closure) {
        return solve(world, elasticities, policy, closure, SolverSettings.DEFAULT);
    }

    /// Solves for the equilibrium that `policy` leads to.
    ///
    /// @param policy made for `world`. Not modified.
    public static Solution solve(
            World world,
            TradeElasticities elasticities,
            Policy policy,
            Closure closure,
            SolverSettings settings) {
        if (policy.world() != world) {
            throw new IllegalArgumentException(
                    "The policy was made for world %s, not for this %s. Maybe build it with Policy.ofBase(world)."
                            .formatted(policy.world(), world));
        }
        return switch (closure) {
            case FIXED_DEFICITS ->
                    solve(world, elasticities, policy, closure, deficits(world), settings);
            case BALANCED -> {
                double[] none = new double[world.axes().economies()];
                Solution base = balanced(world, elasticities, settings);
                yield switch (base) {
                    case Unsolved unsolved -> unsolved;
                    case Solved(Outcome outcome) -> {
                        World balanced = outcome.world();
                        yield solve(
                                balanced,
                                elasticities,
                                policy.on(balanced),
                                closure,
                                none,
                                settings);
                    }
                };
            }
        };
    }

    /// The world as it would be without trade imbalances, at the base year's policy: the outcome of
    /// changing nothing there, whose [Outcome#world()] it is. A world without imbalances is taken
    /// as it is.
    public static Solution balanced(
            World world, TradeElasticities elasticities, SolverSettings settings) {
        double[] none = new double[world.axes().economies()];
        return isBalanced(world)
                ? unchanged(world, elasticities, Closure.BALANCED, none, settings)
                : rebased(world, elasticities, Closure.BALANCED, none, settings);
    }

    /// The exact equilibrium nearest to a world with a [World#gap()], at its own shares, tariffs
    /// and deficits: the outcome of changing nothing there, whose [Outcome#world()] it is.
    public static Solution closed(
            World world, TradeElasticities elasticities, SolverSettings settings) {
        double[] deficits = deficits(world);
        return world.gap() == 0
                ? unchanged(world, elasticities, Closure.FIXED_DEFICITS, deficits, settings)
                : rebased(world, elasticities, Closure.FIXED_DEFICITS, deficits, settings);
    }

    private static Solution unchanged(
            World world,
            TradeElasticities elasticities,
            Closure closure,
            double[] deficit,
            SolverSettings settings) {
        return solve(world, elasticities, Policy.ofBase(world), closure, deficit, settings);
    }

    private static Solution rebased(
            World world,
            TradeElasticities elasticities,
            Closure closure,
            double[] deficit,
            SolverSettings settings) {
        var tight = new SolverSettings(REBASED, settings.maxIterations());
        return switch (unchanged(world, elasticities, closure, deficit, tight)) {
            case Unsolved unsolved -> unsolved;
            case Solved(Outcome outcome) ->
                    unchanged(worldAfter(outcome), elasticities, closure, deficit, settings);
        };
    }

    private static boolean isBalanced(World world) {
        for (int economy = 0; economy < world.axes().economies(); economy++) {
            if (Math.abs(world.deficit(economy)) > BALANCED * world.valueAdded(economy)) {
                return false;
            }
        }
        return true;
    }

    private static World worldAfter(Outcome outcome) {
        WorldBuilder builder = outcome.world().toBuilder();
        Axes axes = outcome.world().axes();
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int importer = 0; importer < axes.economies(); importer++) {
                for (int exporter = 0; exporter < axes.economies(); exporter++) {
                    builder.flow(
                            sector,
                            importer,
                            exporter,
                            outcome.flowAfter(sector, importer, exporter));
                }
            }
        }
        return builder.build();
    }

    private static double[] deficits(World world) {
        double[] deficit = new double[world.axes().economies()];
        for (int economy = 0; economy < deficit.length; economy++) {
            deficit[economy] = world.deficit(economy);
        }
        return deficit;
    }

    private static Solution solve(
            World world,
            TradeElasticities elasticities,
            Policy policy,
            Closure closure,
            double[] deficit,
            SolverSettings settings) {
        var system = new HatSystem(world, elasticities, policy, deficit, 1);
        Optional<String> obstacle = new Obstacles(world, system).find();
        if (obstacle.isPresent()) {
            return new Unsolved(Status.NO_EQUILIBRIUM, obstacle.get(), 0, Double.NaN);
        }
        double[] u = system.base();
        var newton = new NewtonKrylov(system);
        int iterations = 0;
        if (!newton.solve(u, settings)) {
            iterations = newton.iterations();
            u = new Continuation(world, elasticities, policy, deficit).approach(settings);
            newton = new NewtonKrylov(system);
            if (!newton.solve(u, settings)) {
                String reason =
                        "No convergence after %d iterations: largest relative residual %.1e, asked for %.1e."
                                .formatted(
                                        iterations + newton.iterations(),
                                        newton.maxResidual(),
                                        settings.tolerance());
                return new Unsolved(
                        Status.NOT_CONVERGED,
                        reason,
                        iterations + newton.iterations(),
                        newton.maxResidual());
            }
        }
        var state = OutcomeState.of(system, newton.sweep(), u);
        return new Solved(
                new Outcome(
                        world,
                        elasticities,
                        policy.copy(),
                        closure,
                        state,
                        iterations + newton.iterations(),
                        newton.maxResidual()));
    }
}
