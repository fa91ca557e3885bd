package org.parley.model;

import org.jspecify.annotations.Nullable;
import org.parley.economy.Axes;
import org.parley.economy.Policy;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.model.Solution.Solved;
import org.parley.model.Solution.Status;
import org.parley.model.Solution.Unsolved;

import java.util.ArrayList;
import java.util.List;

/// Trade held to agreed quantities: purchase commitments, quotas, voluntary export restraints.
///
/// Each [TradeBound] has a wedge of its own on its flows, the same ad-valorem rate on all of them: the
/// implicit subsidy or tax that makes the quantity so. A bound that does not bind has no wedge and
/// costs nothing:
///
///     atLeast:  0 ≤ v − level  ⊥  m ≤ 0,      atMost:  0 ≤ level − v  ⊥  m ≥ 0
///
/// with v the value of the flows and m the log of the wedge's factor. Where the wedge has a largest
/// rate the bound gives way there, as a tariff-rate quota does: m = log (1 + rate), v on the wrong
/// side. The binding ones are found by Newton steps on log v, whose derivatives the adjoint gives
/// exactly, on a set of bounds that takes in what is violated and lets go what changes sign.
public final class ManagedTrade {
    /// A bound is met within this share of its level.
    private static final double MET = 1e-8;

    private static final int ROUNDS = 60;

    /// No wedge moves by more than this per round, nor in all: a factor of e² and of e⁸.
    private static final double LONGEST_STEP = 2;

    private static final double FURTHEST = 8;

    private final Equilibrium model;
    private final TradeElasticities elasticities;
    private final Closure closure;
    private final SolverSettings settings;
    private final List<TradeBound> bounds;
    private final Policy agreed;
    private final double[] wedge;
    private final double[] furthest; // by bound, of the log of its wedge's factor
    private final double[] level; // by bound, million USD

    private ManagedTrade(
            Equilibrium model,
            TradeElasticities elasticities,
            Policy agreed,
            Closure closure,
            List<TradeBound> bounds,
            SolverSettings settings) {
        this.model = model;
        this.elasticities = elasticities;
        this.agreed = agreed;
        this.closure = closure;
        this.settings = settings;
        this.bounds = bounds;
        wedge = new double[bounds.size()];
        furthest = new double[bounds.size()];
        level = new double[bounds.size()];
        for (int k = 0; k < wedge.length; k++) {
            TradeBound bound = bounds.get(k);
            furthest[k] = Math.min(FURTHEST, Math.log1p(bound.largestWedge()));
            level[k] = bound.level().on(bound.base(model.world()));
        }
    }

    /// What became of a bound.
    ///
    /// @param level what it comes to, million USD
    /// @param valueBefore its flows in the base year, million USD
    /// @param valueWithout its flows before any wedge, million USD
    /// @param valueAfter its flows in the end, million USD
    /// @param wedge the ad-valorem rate that makes it so: below 0 a subsidy, above 0 a tax, 0 where
    ///   the bound does not bind
    /// @param costMillionUsd what its payer spends on the subsidy; below 0, what it collects
    public record Held(
            TradeBound bound,
            double level,
            double valueBefore,
            double valueWithout,
            double valueAfter,
            double wedge,
            double costMillionUsd) {

        /// Whether it takes a wedge to hold.
        public boolean binds() {
            return wedge != 0;
        }

        /// Whether it gave way at its largest wedge.
        public boolean givesWay() {
            return binds() && bound.isViolatedAt(valueAfter, level, MET);
        }
    }

    /// An outcome in which every bound is met.
    ///
    /// @param without the outcome of the policy alone
    /// @param outcome with the wedges, which are part of its policy
    /// @param held as the bounds
    public record Managed(Outcome without, Outcome outcome, List<Held> held) {
        public Managed {
            held = List.copyOf(held);
        }

        /// An outcome without any bound.
        public static Managed free(Outcome outcome) {
            return new Managed(outcome, outcome, List.of());
        }
    }

    /// The managed outcome, or why there is none.
    public sealed interface Result {
        /// Every bound is met.
        record Met(Managed managed) implements Result {}

        /// No equilibrium meets them all.
        record Unmet(Unsolved why) implements Result {}
    }

    /// Solves for the equilibrium in which every bound holds.
    ///
    /// @param policy made for the world of `model`; wedges come on top of it. Not modified.
    public static Result solve(
            Equilibrium model,
            TradeElasticities elasticities,
            Policy policy,
            Closure closure,
            List<TradeBound> bounds,
            SolverSettings settings) {
        Solution without = model.solve(elasticities, policy, closure, settings);
        return switch (without) {
            case Unsolved unsolved -> new Result.Unmet(unsolved);
            case Solved(Outcome outcome) -> {
                World world = outcome.world();
                Equilibrium base =
                        world == model.world() ? model : Equilibrium.of(world, outcome.labour());
                yield new ManagedTrade(
                                base,
                                elasticities,
                                policy.on(world),
                                closure,
                                List.copyOf(bounds),
                                settings)
                        .search(outcome);
            }
        };
    }

    /// The same, begun from an outcome that is likely to be near where there are no bounds:
    /// quicker, and the same to within the tolerance.
    ///
    /// @param policy made for the world of `model`. Not modified.
    public static Result solveNear(
            Equilibrium model,
            TradeElasticities elasticities,
            Policy policy,
            Closure closure,
            List<TradeBound> bounds,
            Outcome near) {
        if (!bounds.isEmpty()) {
            return solve(model, elasticities, policy, closure, bounds, SolverSettings.DEFAULT);
        }
        return switch (model.solve(elasticities, policy, closure, SolverSettings.DEFAULT, near)) {
            case Solved(Outcome outcome) -> new Result.Met(Managed.free(outcome));
            case Unsolved unsolved -> new Result.Unmet(unsolved);
        };
    }

    private Result search(Outcome without) {
        Outcome outcome = without;
        for (int round = 0; round < ROUNDS; round++) {
            List<Integer> active = active(outcome);
            if (isMet(outcome, active)) {
                return new Result.Met(new Managed(without, outcome, held(without, outcome)));
            }
            @Nullable String obstacle = obstacle(outcome, active);
            if (obstacle != null) {
                return unmet(Status.NO_EQUILIBRIUM, obstacle, round);
            }
            move(outcome, active);
            switch (model.solve(elasticities, withWedges(), closure, settings, outcome)) {
                case Unsolved unsolved -> {
                    return new Result.Unmet(unsolved);
                }
                case Solved(Outcome next) -> outcome = next;
            }
        }
        return unmet(
                Status.NOT_CONVERGED,
                "The bounds on trade are not met after %d rounds. Maybe they contradict each other."
                        .formatted(ROUNDS),
                ROUNDS);
    }

    private static Result unmet(Status status, String reason, int rounds) {
        return new Result.Unmet(new Unsolved(status, reason, rounds, Double.NaN));
    }

    /// The bounds that have a wedge, or need one.
    private List<Integer> active(Outcome outcome) {
        var active = new ArrayList<Integer>();
        for (int k = 0; k < bounds.size(); k++) {
            double value = bounds.get(k).value(outcome);
            boolean violated = bounds.get(k).isViolatedAt(value, level[k], MET);
            boolean gaveWay =
                    violated && Math.abs(wedge[k]) >= furthest[k] && furthest[k] < FURTHEST;
            if (!gaveWay && (wedge[k] != 0 || violated)) {
                active.add(k);
            }
        }
        return active;
    }

    private boolean isMet(Outcome outcome, List<Integer> active) {
        for (int k : active) {
            if (Math.abs(bounds.get(k).value(outcome) - level[k]) > MET * Math.abs(level[k])) {
                return false;
            }
        }
        return true;
    }

    private @Nullable String obstacle(Outcome outcome, List<Integer> active) {
        for (int k : active) {
            TradeBound bound = bounds.get(k);
            double value = bound.value(outcome);
            if (!(level[k] > 0)) {
                return "%s cannot be had: it would come to %.4g million USD. Maybe use a ban."
                        .formatted(bound.name(), level[k]);
            }
            if (!(value > 0)) {
                return "%s cannot be had: nothing is traded there to begin with."
                        .formatted(bound.name());
            }
            if (Math.abs(wedge[k]) >= FURTHEST) {
                return "%s cannot be had: even a %s by a factor of %.0f brings %.4g of %.4g million USD."
                        .formatted(
                                bound.name(),
                                wedge[k] < 0 ? "subsidy" : "tax",
                                Math.exp(Math.abs(wedge[k])),
                                value,
                                level[k]);
            }
        }
        return null;
    }

    /// One Newton step on the logs of the active values.
    private void move(Outcome outcome, List<Integer> active) {
        int size = active.size();
        double[][] jacobian = new double[size][size];
        double[] gap = new double[size];
        for (int row = 0; row < size; row++) {
            TradeBound bound = bounds.get(active.get(row));
            double value = bound.value(outcome);
            gap[row] = Math.log(level[active.get(row)] / value);
            Gradient gradient = Gradient.of(bound.scalar(outcome.world()), outcome);
            for (int column = 0; column < size; column++) {
                TradeBound other = bounds.get(active.get(column));
                jacobian[row][column] = other.pull(gradient, outcome.policy()) / value;
            }
        }
        double[] step = DenseSystem.solve(jacobian, gap);
        for (int row = 0; row < size; row++) {
            int k = active.get(row);
            double moved = wedge[k] + Math.clamp(step[row], -LONGEST_STEP, LONGEST_STEP);
            moved = Math.clamp(moved, -furthest[k], furthest[k]);
            wedge[k] = bounds.get(k).mayHave(moved) ? moved : 0;
        }
    }

    private Policy withWedges() {
        Policy policy = agreed.copy();
        for (int k = 0; k < wedge.length; k++) {
            if (wedge[k] != 0) {
                bounds.get(k).addTo(policy, Math.exp(wedge[k]));
            }
        }
        return policy;
    }

    private List<Held> held(Outcome without, Outcome outcome) {
        var held = new ArrayList<Held>();
        Axes axes = outcome.world().axes();
        for (int k = 0; k < wedge.length; k++) {
            TradeBound bound = bounds.get(k);
            double factor = Math.exp(wedge[k]);
            held.add(
                    new Held(
                            bound,
                            level[k],
                            bound.base(model.world()),
                            bound.value(without),
                            bound.value(outcome),
                            factor - 1,
                            wedge[k] == 0 ? 0 : bound.cost(axes, outcome, factor)));
        }
        return held;
    }
}
