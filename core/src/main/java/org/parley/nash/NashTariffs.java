package org.parley.nash;

import org.parley.climb.ProjectedBfgs.Summit;
import org.parley.economy.Policy;
import org.parley.model.Outcome;
import org.parley.model.Solution;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Tariffs of which each is its setter's best response to the others: a trade war fought to its
/// end.
///
/// Johnson (1953), "Optimum Tariffs and Retaliation", Review of Economic Studies 21: 142-153; with
/// many countries and sectors Ossa (2014), "Trade Wars and Trade Talks with Data", American
/// Economic Review 104: 4104-4146. Players answer one after the other (Gauss-Seidel), each climb
/// starting where the last ended, with what it learnt of the curvature.
public final class NashTariffs {
    private static final double ROUGH = 1e-4;

    private final Arena arena;
    private final List<BestResponse> players;
    private final Settings settings;

    /// When a war counts as fought to its end.
    ///
    /// @param tolerance largest slope left to any player, in payoff per log point of 1+τ
    /// @param maxRounds of answers
    /// @param regretStarts other starts from which each player's regret is recomputed
    /// @param seed of those starts
    public record Settings(double tolerance, int maxRounds, int regretStarts, long seed) {
        /// Slopes below 1e-7, at most 60 rounds, two more starts.
        public static final Settings DEFAULT = new Settings(1e-7, 60, 2, 1);
    }

    /// How it ended.
    public enum Status {
        /// No player gains by other tariffs.
        EQUILIBRIUM,
        /// Answers still moved when the rounds were used up, or a regret is left.
        NOT_SETTLED
    }

    /// One player's part.
    ///
    /// @param meanTariff on the flows it sets tariffs on, weighted by base-year imports
    /// @param payoff 0 where nothing changes
    /// @param regret the most it could still gain
    public record Side(BestResponse response, double meanTariff, double payoff, double regret) {}

    /// A war fought to its end.
    ///
    /// @param outcome at these tariffs, policy included
    /// @param sides in the order of the players
    /// @param evaluations of payoffs and slopes, regret not counted
    public record War(
            Status status, Outcome outcome, List<Side> sides, int rounds, int evaluations) {
        public War {
            sides = List.copyOf(sides);
        }

        /// The largest regret of any player.
        public double regret() {
            return sides.stream().mapToDouble(Side::regret).max().orElse(0);
        }
    }

    /// @param players one for each economy that takes part; the others keep their policy
    public NashTariffs(Arena arena, List<BestResponse> players, Settings settings) {
        if (players.isEmpty()) {
            throw new IllegalArgumentException("A tariff war without players. Maybe name two.");
        }
        this.arena = arena;
        this.players = List.copyOf(players);
        this.settings = settings;
    }

    /// Players with real income as payoff.
    ///
    /// @param economies who takes part, by index
    /// @param partners whose goods each of them taxes, by index; itself left out
    public static NashTariffs among(
            Arena arena,
            List<Integer> economies,
            List<Integer> partners,
            TariffDetail detail,
            RateBounds bounds,
            Settings settings) {
        var players = new ArrayList<BestResponse>();
        for (int economy : economies) {
            var choice = new TariffChoice(arena.world(), economy, partners, detail);
            Payoff payoff = Payoff.realIncome(arena.world(), economy);
            players.add(new BestResponse(arena, payoff, choice, bounds));
        }
        return new NashTariffs(arena, players, settings);
    }

    /// Fights from a policy on.
    ///
    /// @param start where tariffs begin, and what the instruments that nobody sets stay at. Not
    ///   modified.
    /// @throws IllegalStateException if the policy reached has no equilibrium
    public War from(Policy start) {
        Policy policy = start.copy();
        int evaluations = 0;
        int round = 0;
        double tolerance = Math.max(ROUGH, settings.tolerance());
        boolean settled = false;
        while (!settled && round < settings.maxRounds()) {
            round++;
            boolean allStill = true;
            for (BestResponse player : players) {
                Summit summit = player.improve(policy, tolerance);
                evaluations += summit.evaluations();
                allStill &= summit.evaluations() <= 1 && summit.converged();
            }
            settled = allStill && tolerance <= settings.tolerance();
            tolerance = Math.max(settings.tolerance(), tolerance / 30);
        }
        return war(policy, settled, round, evaluations);
    }

    private War war(Policy policy, boolean settled, int rounds, int evaluations) {
        Outcome outcome =
                switch (arena.solve(policy)) {
                    case Solution.Solved(Outcome solved) -> solved;
                    case Solution.Unsolved unsolved ->
                            throw new IllegalStateException(unsolved.reason());
                };
        var random = new SplittableRandom(settings.seed());
        var sides = new ArrayList<Side>();
        for (BestResponse player : players) {
            double regret = player.regret(policy, settings.regretStarts(), random.split());
            double mean = player.choice().meanTariff(policy);
            sides.add(new Side(player, mean, player.payoff().of(outcome), regret));
        }
        Status status = settled ? Status.EQUILIBRIUM : Status.NOT_SETTLED;
        return new War(status, outcome, sides, rounds, evaluations);
    }
}
