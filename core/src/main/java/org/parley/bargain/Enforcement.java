package org.parley.bargain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Whether a deal holds without a judge: by what each side would lose if it broke it.
///
/// Friedman (1971), "A Non-cooperative Equilibrium for Supergames", Review of Economic Studies 38:
/// 1-12; for tariffs Dixit (1987), "Strategic Aspects of Trade Policy", and Bagwell and Staiger (1990), "A Theory of Managed Trade", American
/// Economic Review 80: 779-795. A side that reneges has `renege` until it is answered and `war` ever
/// after; a deal holds if its patience over the time until the answer is at least
///
///     δ* = (renege − deal) / (renege − war)
public final class Enforcement {
    /// A gain below a millionth of income tempts nobody.
    private static final double NOTHING = 1e-6;

    private Enforcement() {}

    /// One side's payoffs per unit of time.
    ///
    /// @param deal while both keep it
    /// @param renege while it alone has broken it and the other has not answered
    /// @param war after the answer
    public record Temptation(double deal, double renege, double war) {

        /// The discount factor over the time until the answer above which the side keeps the deal:
        /// in (0, 1) for a prisoner's dilemma, 0 where nothing tempts it, absent where no patience
        /// would do since war is no worse than the deal.
        public OptionalDouble criticalDiscount() {
            if (renege <= deal + NOTHING) {
                return OptionalDouble.of(0);
            }
            return deal > war
                    ? OptionalDouble.of((renege - deal) / (renege - war))
                    : OptionalDouble.empty();
        }

        /// The annual discount factor from which on a side keeps the deal when a breach is answered
        /// after so many months; absent where none does.
        public OptionalDouble leastPatience(double monthsUntilAnswer) {
            OptionalDouble critical = criticalDiscount();
            return critical.isPresent()
                    ? OptionalDouble.of(Math.pow(critical.getAsDouble(), 12 / monthsUntilAnswer))
                    : critical;
        }

        /// Whether a side with that patience keeps the deal when a breach is answered after so many
        /// months.
        ///
        /// @param patience annual discount factor
        public boolean holds(double patience, double monthsUntilAnswer) {
            OptionalDouble critical = criticalDiscount();
            return critical.isPresent()
                    && Math.pow(patience, monthsUntilAnswer / 12) >= critical.getAsDouble();
        }

        /// The longest that an answer may take for a side with that patience to keep the deal, in
        /// months: infinite where nothing tempts it, 0 where it keeps none.
        ///
        /// @param patience annual discount factor, in (0, 1)
        public double longestAnswer(double patience) {
            OptionalDouble critical = criticalDiscount();
            if (critical.isEmpty()) {
                return 0;
            }
            return critical.getAsDouble() == 0
                    ? Double.POSITIVE_INFINITY
                    : 12 * Math.log(critical.getAsDouble()) / Math.log(patience);
        }
    }

    /// What a stage of a deal, or a path to it, is worth to both sides.
    public interface Game {
        /// @param stage from 0, no concession yet, to the whole deal
        /// @param side 0 or 1
        /// @return what the side has while the stage lasts
        double kept(int stage, int side);

        /// @return what the side has when it alone does not do its part of the step to this stage,
        ///   or takes back what it did
        double reneged(int stage, int side);

        /// @return what the side has after the other answered
        double answered(int stage, int side);
    }

    /// Whether a path of stages enforces itself: at each, both sides weigh the gain of breaking off
    /// against all that is still to come.
    ///
    /// @param stages in order, by place
    /// @param monthsPerStage how long each lasts before the next step; the last lasts for ever
    /// @param patience annual discount factors of the two sides. Not modified.
    /// @param monthsUntilAnswer after a breach
    public static boolean holds(
            Game game,
            List<Integer> stages,
            double monthsPerStage,
            double[] patience,
            double monthsUntilAnswer) {
        for (int at = 0; at < stages.size(); at++) {
            for (int side = 0; side < 2; side++) {
                double answer = Math.pow(patience[side], monthsUntilAnswer / 12);
                double stay = worth(game, stages, at, side, monthsPerStage, patience[side]);
                double leave =
                        (1 - answer) * game.reneged(stages.get(at), side)
                                + answer * game.answered(stages.get(at), side);
                if (stay < leave) {
                    return false;
                }
            }
        }
        return true;
    }

    /// What a side has from a stage on, per unit of time.
    private static double worth(
            Game game, List<Integer> stages, int at, int side, double months, double patience) {
        double lasting = Math.pow(patience, months / 12);
        double worth = game.kept(stages.getLast(), side);
        for (int k = stages.size() - 2; k >= at; k--) {
            worth = (1 - lasting) * game.kept(stages.get(k), side) + lasting * worth;
        }
        return worth;
    }

    /// The shortest order of partial steps to the whole deal in which every step enforces itself.
    ///
    /// @param count number of stages, the whole deal being the last
    /// @return places of the stages to pass through; absent where there is no such order
    public static Optional<List<Integer>> staged(
            Game game,
            int count,
            double monthsPerStage,
            double[] patience,
            double monthsUntilAnswer) {
        Optional<List<Integer>> best = Optional.empty();
        for (int chosen = 0; chosen < 1 << (count - 1); chosen++) {
            var stages = new ArrayList<Integer>();
            for (int stage = 0; stage < count - 1; stage++) {
                if ((chosen >> stage & 1) == 1) {
                    stages.add(stage);
                }
            }
            stages.add(count - 1);
            boolean shorter = best.isEmpty() || stages.size() < best.get().size();
            if (shorter && holds(game, stages, monthsPerStage, patience, monthsUntilAnswer)) {
                best = Optional.of(List.copyOf(stages));
            }
        }
        return best;
    }
}
