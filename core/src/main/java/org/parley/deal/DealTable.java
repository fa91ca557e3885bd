package org.parley.deal;

import org.parley.bargain.DealPayoffs;
import org.parley.climb.Box;
import org.parley.nash.Arena;
import org.parley.nash.Payoff;

import org.jspecify.annotations.Nullable;
import org.parley.economy.Policy;
import org.parley.model.Gradient;
import org.parley.model.Outcome;
import org.parley.model.Scalar;
import org.parley.model.Solution;

import java.util.List;

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

    @Override
    public boolean evaluate(double[] terms, double[] payoff, double[][] slope) {
        return switch (solve(terms)) {
            case Solution.Unsolved _ -> false;
            case Solution.Solved(Outcome outcome) -> {
                value(terms, outcome, payoff);
                for (int party = 0; party < payoff.length; party++) {
                    Gradient gradient = Gradient.of(scalars.get(party), outcome);
                    for (int k = 0; k < terms.length; k++) {
                        Lever lever = concessions.get(k).lever();
                        slope[party][k] =
                                lever.slope(gradient, from, outcome.policy())
                                        + issueWeights[party][k];
                    }
                }
                yield differences(terms, payoff, slope);
            }
        };
    }

    private void value(double[] terms, Outcome outcome, double[] payoff) {
        for (int party = 0; party < payoff.length; party++) {
            payoff[party] = payoffs.get(party).of(outcome);
            for (int k = 0; k < terms.length; k++) {
                payoff[party] += issueWeights[party][k] * terms[k];
            }
        }
    }

    /// Slopes of the levers that have none of their own.
    private boolean differences(double[] terms, double[] payoff, double[][] slope) {
        double[] moved = terms.clone();
        double[] there = new double[payoff.length];
        for (int k = 0; k < terms.length; k++) {
            if (concessions.get(k).lever().hasSlope()) {
                continue;
            }
            double step = terms[k] > 0.5 ? -STEP : STEP;
            moved[k] = terms[k] + step;
            if (!(solve(moved) instanceof Solution.Solved(Outcome outcome))) {
                return false;
            }
            value(moved, outcome, there);
            moved[k] = terms[k];
            for (int party = 0; party < payoff.length; party++) {
                slope[party][k] = (there[party] - payoff[party]) / step;
            }
        }
        return true;
    }
}
