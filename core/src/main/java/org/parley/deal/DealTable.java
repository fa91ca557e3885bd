package org.parley.deal;

import org.jspecify.annotations.Nullable;
import org.parley.bargain.DealPayoffs;
import org.parley.climb.Box;
import org.parley.economy.Policy;
import org.parley.model.Gradient;
import org.parley.model.Outcome;
import org.parley.model.Scalar;
import org.parley.model.Solution;
import org.parley.nash.Arena;
import org.parley.nash.Payoff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Concessions on the table, priced by a world. Not thread-safe.
public final class DealTable implements DealPayoffs {
    private static final double STEP = 1e-4;

    private final Arena arena;
    private final Policy from;
    private final List<Concession> concessions;
    private final List<Payoff> payoffs;
    private final List<Scalar> scalars;
    private final double[][] issueWeights;
    private final Box box;
    private final Map<List<Double>, Priced> known = new HashMap<>();
    private @Nullable Outcome last;

    /// @param from the policy without a deal, made for the arena's world. Not modified.
    /// @param payoffs those at the table first
    /// @param issueWeights what a level of 1 of each concession is worth to each party beside what
    ///   the economy says, by party and concession. Not modified.
    public DealTable(
            Arena arena,
            Policy from,
            List<Concession> concessions,
            List<Payoff> payoffs,
            double[][] issueWeights) {
        this.arena = arena;
        this.from = from.copy();
        this.concessions = List.copyOf(concessions);
        this.payoffs = List.copyOf(payoffs);
        scalars = payoffs.stream().map(Payoff::scalar).toList();
        this.issueWeights = new double[payoffs.size()][];
        for (int party = 0; party < issueWeights.length; party++) {
            this.issueWeights[party] = issueWeights[party].clone();
        }
        box = Box.of(concessions.size(), 0, 1);
    }

    /// No weight beside what the economy says.
    public static double[][] noWeights(int parties, int concessions) {
        return new double[parties][concessions];
    }

    public List<Concession> concessions() {
        return concessions;
    }

    @Override
    public Box box() {
        return box;
    }

    @Override
    public int parties() {
        return payoffs.size();
    }

    /// The policy that a deal comes to.
    ///
    /// @param levels by concession. Not modified.
    public Policy policy(double[] levels) {
        Policy policy = from.copy();
        for (int k = 0; k < levels.length; k++) {
            concessions.get(k).lever().apply(levels[k], from, policy);
        }
        return policy;
    }

    /// The outcome of a deal.
    public Solution solve(double[] levels) {
        Policy policy = policy(levels);
        Solution solution = last == null ? arena.solve(policy) : arena.solve(policy, last);
        if (solution instanceof Solution.Solved(Outcome outcome)) {
            last = outcome;
        }
        return solution;
    }

    /// What each party gets, without slopes; absent where the terms have no outcome.
    ///
    /// @param terms Not modified.
    public Optional<double[]> payoffs(double[] terms) {
        if (!(solve(terms) instanceof Solution.Solved(Outcome outcome))) {
            return Optional.empty();
        }
        double[] payoff = new double[payoffs.size()];
        for (int party = 0; party < payoff.length; party++) {
            payoff[party] = payoffs.get(party).of(outcome);
            for (int k = 0; k < terms.length; k++) {
                payoff[party] += issueWeights[party][k] * terms[k];
            }
        }
        return Optional.of(payoff);
    }

    @Override
    public boolean evaluate(double[] terms, double[] payoff, double[][] slope) {
        List<Double> key = priced(terms);
        Priced found = known.get(key);
        if (found == null) {
            found = price(terms);
            known.put(key, found);
        }
        if (!found.solved) {
            return false;
        }
        for (int party = 0; party < payoff.length; party++) {
            payoff[party] = found.payoff[party];
            for (int k = 0; k < terms.length; k++) {
                payoff[party] += issueWeights[party][k] * terms[k];
                slope[party][k] = found.slope[party][k] + issueWeights[party][k];
            }
        }
        return true;
    }

    /// What the economy says of terms, which is all that takes a solve: bargains ask for the same
    /// point again and again.
    ///
    /// Payoffs are by party, without what the issue weights add; slopes by party and term.
    private static final class Priced {
        final boolean solved;
        final double[] payoff;
        final double[][] slope;

        Priced(boolean solved, double[] payoff, double[][] slope) {
            this.solved = solved;
            this.payoff = payoff;
            this.slope = slope;
        }
    }

    /// Levels that the economy can tell apart.
    private List<Double> priced(double[] terms) {
        return IntStream.range(0, terms.length)
                .mapToObj(k -> concessions.get(k).lever() instanceof Lever.Unpriced ? 0 : terms[k])
                .toList();
    }

    private Priced price(double[] terms) {
        double[] payoff = new double[payoffs.size()];
        double[][] slope = new double[payoff.length][terms.length];
        return switch (solve(terms)) {
            case Solution.Unsolved _ -> new Priced(false, payoff, slope);
            case Solution.Solved(Outcome outcome) -> {
                for (int party = 0; party < payoff.length; party++) {
                    payoff[party] = payoffs.get(party).of(outcome);
                    Gradient gradient = Gradient.of(scalars.get(party), outcome);
                    for (int k = 0; k < terms.length; k++) {
                        Lever lever = concessions.get(k).lever();
                        slope[party][k] = lever.slope(gradient, from, outcome.policy());
                    }
                }
                yield new Priced(differences(terms, payoff, slope), payoff, slope);
            }
        };
    }

    /// Slopes of the levers that have none of their own.
    private boolean differences(double[] terms, double[] payoff, double[][] slope) {
        double[] moved = terms.clone();
        for (int k = 0; k < terms.length; k++) {
            if (concessions.get(k).lever().hasSlope()) {
                continue;
            }
            double step = terms[k] > 0.5 ? -STEP : STEP;
            moved[k] = terms[k] + step;
            if (!(solve(moved) instanceof Solution.Solved(Outcome outcome))) {
                return false;
            }
            moved[k] = terms[k];
            for (int party = 0; party < payoff.length; party++) {
                double there = payoffs.get(party).of(outcome);
                slope[party][k] = (there - payoff[party]) / step;
            }
        }
        return true;
    }
}
