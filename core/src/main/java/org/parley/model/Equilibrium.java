package org.parley.model;

import org.jspecify.annotations.Nullable;
import org.parley.economy.Axes;
import org.parley.economy.Policy;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.economy.WorldBuilder;
import org.parley.model.Solution.Solved;
import org.parley.model.Solution.Status;
import org.parley.model.Solution.Unsolved;

import java.util.Optional;
import java.util.concurrent.CancellationException;

/// The front door of the model: the equilibrium that a policy leads to on a world.
///
/// Making one prepares the world; each solve after that costs milliseconds. Safe for use by several
/// threads, each solve with memory of its own.
public final class Equilibrium {
    /// Imbalances below this share of value added count as balanced trade.
    private static final double BALANCED = 1e-9;

    /// A world that is re-solved to be a base is solved tighter than what is asked of it later.
    private static final double REBASED = 1e-13;

    private final World world;
    private final Labour labour;
    private final Baseline base;

    private Equilibrium(World world, Labour labour) {
        this.world = world;
        this.labour = labour;
        base = new Baseline(world, labour);
    }

    /// Prepares a world for many solves.
    public static Equilibrium of(World world) {
        return of(world, Labour.MOBILE);
    }

    /// Prepares a world for many solves, with labour as given. A base that has to be solved for
    /// ([#balanced], [#closed]) is one in which labour has settled.
    public static Equilibrium of(World world, Labour labour) {
        return new Equilibrium(world, labour);
    }

    /// One solve, with the default settings.
    public static Solution solve(
            World world, TradeElasticities elasticities, Policy policy, Closure closure) {
        return solve(world, elasticities, policy, closure, SolverSettings.DEFAULT);
    }

    /// One solve; for more than one on the same world see [#of(World)].
    public static Solution solve(
            World world,
            TradeElasticities elasticities,
            Policy policy,
            Closure closure,
            SolverSettings settings) {
        return of(world).solve(elasticities, policy, closure, settings);
    }

    /// The world that was prepared.
    public World world() {
        return world;
    }

    /// Solves for the equilibrium that `policy` leads to.
    ///
    /// @param policy made for the world of this equilibrium. Not modified.
    public Solution solve(
            TradeElasticities elasticities,
            Policy policy,
            Closure closure,
            SolverSettings settings) {
        return solve(elasticities, policy, closure, settings, null);
    }

    /// Solves, starting from an outcome that is likely to be near: quicker, and the same to within
    /// the tolerance.
    ///
    /// @param policy made for the world of this equilibrium. Not modified.
    /// @param near an outcome on a world of the same size, or null to start from the base
    /// @throws CancellationException if the thread was interrupted: so can work that takes many
    ///   solves be stopped between them
    public Solution solve(
            TradeElasticities elasticities,
            Policy policy,
            Closure closure,
            SolverSettings settings,
            @Nullable Outcome near) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Stopped before its end.");
        }
        if (policy.world() != world) {
            throw new IllegalArgumentException(
                    "The policy was made for world %s, not for this %s. Maybe build it with Policy.ofBase(world)."
                            .formatted(policy.world(), world));
        }
        if (closure != Closure.BALANCED || isBalanced()) {
            return solution(elasticities, policy, closure, settings, near);
        }
        return switch (balanced(elasticities, settings)) {
            case Unsolved unsolved -> unsolved;
            case Solved(Outcome purged) -> {
                Equilibrium model = of(purged.world(), labour);
                yield model.solution(elasticities, policy.on(model.world), closure, settings, near);
            }
        };
    }

    /// The world as it would be without trade imbalances, at the base year's policy: the outcome of
    /// changing nothing there, whose [Outcome#world()] it is. A world without imbalances is taken
    /// as it is.
    public Solution balanced(TradeElasticities elasticities, SolverSettings settings) {
        return rebased(isBalanced(), elasticities, Closure.BALANCED, settings);
    }

    /// The exact equilibrium nearest to a world with a [World#gap()], at its own shares, tariffs
    /// and deficits: the outcome of changing nothing there, whose [Outcome#world()] it is.
    public Solution closed(TradeElasticities elasticities, SolverSettings settings) {
        return rebased(world.gap() == 0, elasticities, Closure.FIXED_DEFICITS, settings);
    }

    private Solution rebased(
            boolean already,
            TradeElasticities elasticities,
            Closure closure,
            SolverSettings settings) {
        Policy policy = Policy.ofBase(world);
        if (already) {
            return solution(elasticities, policy, closure, settings, null);
        }
        var tight = new SolverSettings(REBASED, settings.maxIterations());
        Equilibrium settled = labour == Labour.MOBILE ? this : of(world);
        return switch (settled.solution(elasticities, policy, closure, tight, null)) {
            case Unsolved unsolved -> unsolved;
            case Solved(Outcome outcome) -> {
                Equilibrium after = of(worldAfter(outcome), labour);
                yield after.rebased(true, elasticities, closure, settings);
            }
        };
    }

    private boolean isBalanced() {
        for (int economy = 0; economy < base.axes.economies(); economy++) {
            if (Math.abs(base.deficit[economy]) > BALANCED * base.valueAdded[economy]) {
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

    private Solution solution(
            TradeElasticities elasticities,
            Policy policy,
            Closure closure,
            SolverSettings settings,
            @Nullable Outcome near) {
        var system = new HatSystem(base, elasticities, policy, closure, 1);
        Optional<String> obstacle = new Obstacles(system).find();
        if (obstacle.isPresent()) {
            return new Unsolved(Status.NO_EQUILIBRIUM, obstacle.get(), 0, Double.NaN);
        }
        double[] u = near == null ? system.start() : near.state().unknowns.clone();
        var newton = new NewtonKrylov(system);
        int iterations = 0;
        if (!newton.solve(u, settings)) {
            iterations = newton.iterations();
            u = new Continuation(base, elasticities, policy, closure).approach(settings);
            newton = new NewtonKrylov(system);
            if (!newton.solve(u, settings)) {
                return notConverged(iterations + newton.iterations(), newton, settings);
            }
        }
        iterations += newton.iterations();
        var state = OutcomeState.of(system, newton.sweep(), u);
        return new Solved(
                new Outcome(
                        world,
                        elasticities,
                        policy.copy(),
                        closure,
                        state,
                        iterations,
                        newton.sweeps(),
                        newton.maxResidual()));
    }

    private static Solution notConverged(
            int iterations, NewtonKrylov newton, SolverSettings settings) {
        String reason =
                "No convergence after %d iterations: largest relative residual %.1e, asked for %.1e."
                        .formatted(iterations, newton.maxResidual(), settings.tolerance());
        return new Unsolved(Status.NOT_CONVERGED, reason, iterations, newton.maxResidual());
    }
}
