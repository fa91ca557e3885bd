package org.parley.nash;

import org.jspecify.annotations.Nullable;
import org.parley.climb.Box;
import org.parley.climb.Objective;
import org.parley.climb.ProjectedBfgs;
import org.parley.climb.ProjectedBfgs.Summit;
import org.parley.economy.Policy;
import org.parley.model.Gradient;
import org.parley.model.Outcome;
import org.parley.model.Scalar;
import org.parley.model.Solution;

import java.util.SplittableRandom;

/// The tariffs that serve a player best while nobody else moves. Not thread-safe: it keeps what it
/// has learnt of the curvature for the next time.
public final class BestResponse {
    private static final int STEPS = 200;

    private final Arena arena;
    private final Payoff payoff;
    private final TariffChoice choice;
    private final Box box;
    private final Scalar scalar;
    private final ProjectedBfgs optimiser;
    private @Nullable Outcome last;

    /// @param payoff on the world of the arena
    public BestResponse(Arena arena, Payoff payoff, TariffChoice choice, RateBounds bounds) {
        this.arena = arena;
        this.payoff = payoff;
        this.choice = choice;
        box = bounds.box(choice.size());
        scalar = payoff.scalar();
        optimiser = new ProjectedBfgs(box, choice.curvature(arena.elasticities()));
    }

    public TariffChoice choice() {
        return choice;
    }

    public Payoff payoff() {
        return payoff;
    }

    /// The payoff as a function of the player's log(1+τ), the rest of `policy` as it is.
    public Objective objective(Policy policy) {
        Policy trial = policy.copy();
        return (x, slope) -> {
            choice.write(x, trial);
            return switch (solve(trial)) {
                case Solution.Unsolved _ -> Double.NaN;
                case Solution.Solved(Outcome outcome) -> {
                    last = outcome;
                    choice.pull(Gradient.of(scalar, outcome), trial, slope);
                    yield payoff.of(outcome);
                }
            };
        };
    }

    private Solution solve(Policy policy) {
        return last == null ? arena.solve(policy) : arena.solve(policy, last);
    }

    /// Climbs from the player's tariffs in `policy`, and leaves there what it found.
    ///
    /// @param policy Modified.
    /// @param tolerance largest slope left, in payoff per log point of 1+τ
    public Summit improve(Policy policy, double tolerance) {
        double[] x = new double[choice.size()];
        choice.read(policy, x);
        Summit summit = optimiser.maximise(objective(policy), x, tolerance, STEPS);
        choice.write(x, policy);
        return summit;
    }

    /// What the player could still gain by other tariffs: the best of climbs from its own and from
    /// `starts` others drawn around them.
    ///
    /// @param policy Not modified.
    /// @return at least 0, in units of the payoff
    public double regret(Policy policy, int starts, SplittableRandom random) {
        double[] own = new double[choice.size()];
        choice.read(policy, own);
        Objective objective = objective(policy);
        double now = objective.evaluate(own, new double[own.length]);
        double best = now;
        for (int start = 0; start <= starts; start++) {
            double[] x = own.clone();
            for (int k = 0; k < x.length && start > 0; k++) {
                x[k] += 0.1 * (2 * random.nextDouble() - 1);
            }
            var fresh = new ProjectedBfgs(box, choice.curvature(arena.elasticities()));
            Summit summit = fresh.maximise(objective, x, 1e-8, STEPS);
            best = summit.value() > best ? summit.value() : best;
        }
        return best - now;
    }
}
