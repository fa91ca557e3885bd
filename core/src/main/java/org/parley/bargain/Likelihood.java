package org.parley.bargain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How likely the ways out of talks are, if both sides choose with errors that shrink with what is
/// at stake, round after round. What the model implies given the inputs, not a forecast.
///
/// In each round a side is ready for a full deal, for a partial one, to hold, or to escalate. What
/// comes about is what the less ready side is ready for; one side escalating alone is a breakdown.
/// A deal ends the talks; after anything else there is another round, until the last. Choices are
/// the logit equilibrium of each round ([QuantalResponse]), found from the last round back.
public final class Likelihood {
    /// Ways out, the best first.
    public enum WayOut {
        FULL_DEAL("full deal"),
        PARTIAL_DEAL("partial deal"),
        TRUCE("truce"),
        BREAKDOWN("breakdown"),
        ESCALATION("escalation");

        private final String label;

        WayOut(String label) {
            this.label = label;
        }

        /// As people call it.
        public String label() {
            return label;
        }
    }

    /// Payoffs of one way out.
    ///
    /// @param first while it lasts
    /// @param second while it lasts
    public record Pair(double first, double second) {
        /// What a side, 0 or 1, has.
        public double of(int side) {
            return side == 0 ? first : second;
        }
    }

    /// Payoffs of all ways out.
    ///
    /// @param hasFull whether there is a full deal at all
    /// @param hasPartial whether there is a partial one
    /// @param firstAlone when the first escalates alone
    /// @param secondAlone when the second does
    public record Stakes(
            boolean hasFull,
            Pair full,
            boolean hasPartial,
            Pair partial,
            Pair truce,
            Pair firstAlone,
            Pair secondAlone,
            Pair escalation) {}

    /// How talks go.
    ///
    /// @param rounds at least 1
    /// @param monthsPerRound until the next
    /// @param patience annual discount factor of both
    /// @param precision λ, in 1/payoff: 1000 lets a loss of 0.1 % of income make a choice e times
    ///   rarer
    public record Manner(int rounds, double monthsPerRound, double patience, double precision) {
        /// Three rounds of three months, 0.9 a year, λ = 1000.
        public static final Manner DEFAULT = new Manner(3, 3, 0.9, 1000);
    }

    private static final List<String> SIDES = List.of("first", "second");
    private static final int READY_FULL = 0;
    private static final int READY_PARTIAL = 1;
    private static final int HOLD = 2;
    private static final int ESCALATE = 3;

    private Likelihood() {}

    /// The game of one round in which what is not a deal is worth what it is and what comes after.
    ///
    /// @param weight of what comes after, in [0, 1)
    /// @param after worth of what comes after, by side. Not modified.
    /// @param names of the two sides
    public static MatrixGame round(
            Stakes stakes, double weight, double[] after, List<String> names) {
        List<Integer> choices = choices(stakes);
        double[][][] payoff = new double[2][choices.size()][choices.size()];
        for (int a = 0; a < choices.size(); a++) {
            for (int b = 0; b < choices.size(); b++) {
                for (int side = 0; side < 2; side++) {
                    double now = pair(stakes, choices.get(a), choices.get(b)).of(side);
                    boolean ends = Math.max(choices.get(a), choices.get(b)) <= READY_PARTIAL;
                    payoff[side][a][b] = ends ? now : (1 - weight) * now + weight * after[side];
                }
            }
        }
        List<String> ready = choices.stream().map(Likelihood::name).toList();
        return new MatrixGame("one round of talks", names, List.of(ready, ready), payoff);
    }

    /// Probabilities of the ways out at the end of the talks.
    public static Map<WayOut, Double> of(Stakes stakes, Manner manner) {
        double weight = Math.pow(manner.patience(), manner.monthsPerRound() / 12);
        List<Integer> choices = choices(stakes);
        double[] after = new double[2];
        Map<WayOut, Double> ways = none();
        for (int round = manner.rounds(); round >= 1; round--) {
            boolean last = round == manner.rounds();
            MatrixGame game = round(stakes, last ? 0 : weight, after, SIDES);
            double[][] odds = QuantalResponse.at(game, manner.precision());
            double[] worth = new double[2];
            Map<WayOut, Double> now = none();
            for (int a = 0; a < choices.size(); a++) {
                for (int b = 0; b < choices.size(); b++) {
                    double chance = odds[0][a] * odds[1][b];
                    for (int side = 0; side < 2; side++) {
                        worth[side] += chance * game.payoff(side, a, b);
                    }
                    WayOut way = way(choices.get(a), choices.get(b));
                    if (last || way == WayOut.FULL_DEAL || way == WayOut.PARTIAL_DEAL) {
                        now.merge(way, chance, Double::sum);
                    } else {
                        ways.forEach((end, odd) -> now.merge(end, chance * odd, Double::sum));
                    }
                }
            }
            ways = now;
            after = worth;
        }
        return ways;
    }

    private static Map<WayOut, Double> none() {
        var none = new EnumMap<WayOut, Double>(WayOut.class);
        for (WayOut way : WayOut.values()) {
            none.put(way, 0.0);
        }
        return none;
    }

    private static List<Integer> choices(Stakes stakes) {
        if (stakes.hasFull()) {
            return stakes.hasPartial()
                    ? List.of(READY_FULL, READY_PARTIAL, HOLD, ESCALATE)
                    : List.of(READY_FULL, HOLD, ESCALATE);
        }
        return stakes.hasPartial()
                ? List.of(READY_PARTIAL, HOLD, ESCALATE)
                : List.of(HOLD, ESCALATE);
    }

    private static WayOut way(int first, int second) {
        return switch (Math.max(first, second)) {
            case READY_FULL -> WayOut.FULL_DEAL;
            case READY_PARTIAL -> WayOut.PARTIAL_DEAL;
            case HOLD -> WayOut.TRUCE;
            default -> first == second ? WayOut.ESCALATION : WayOut.BREAKDOWN;
        };
    }

    private static Pair pair(Stakes stakes, int first, int second) {
        return switch (way(first, second)) {
            case FULL_DEAL -> stakes.full();
            case PARTIAL_DEAL -> stakes.hasPartial() ? stakes.partial() : stakes.truce();
            case TRUCE -> stakes.truce();
            case BREAKDOWN -> first == ESCALATE ? stakes.firstAlone() : stakes.secondAlone();
            case ESCALATION -> stakes.escalation();
        };
    }

    private static String name(int choice) {
        return switch (choice) {
            case READY_FULL -> "full deal";
            case READY_PARTIAL -> "partial deal";
            case HOLD -> "hold";
            default -> "escalate";
        };
    }
}
