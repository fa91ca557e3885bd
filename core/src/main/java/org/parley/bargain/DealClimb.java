package org.parley.bargain;

import org.parley.climb.Box;
import org.parley.climb.ConstrainedClimb;

import java.util.Arrays;
import java.util.Optional;

/// The search for terms of a deal that make something as large as can be while some parties must
/// not lose.
final class DealClimb {
    private static final double TOLERANCE = 1e-6;

    private final DealPayoffs deal;
    private final double[] threat;
    private final double unit;

    /// @param threat payoff without a deal, by party. Not modified.
    /// @param unit that gains are divided by
    DealClimb(DealPayoffs deal, double[] threat, double unit) {
        this.deal = deal;
        this.threat = threat;
        this.unit = unit;
    }

    /// What is made as large as can be, in gains divided by the unit.
    interface Aim {
        /// @param value slope of it. Added to.
        double value(double[] payoff, double[][] slope, double[] value, double[] at);
    }

    /// Over the terms alone.
    ///
    /// @param x where to begin. Modified.
    /// @param conditions how many parties, the last ones, must not lose
    Optional<Agreement> climb(double[] x, int conditions, Aim aim) {
        return climb(deal.box(), x, conditions, new double[threat.length], aim);
    }

    /// Over the terms, and over what `box` holds beyond them.
    ///
    /// @param x where to begin. Modified.
    /// @param conditions how many parties, the last ones, must not lose
    /// @param direction each gain must be at least that times the variable beyond the terms
    Optional<Agreement> climb(Box box, double[] x, int conditions, double[] direction, Aim aim) {
        double[][] slope = new double[threat.length][deal.box().size()];
        var problem = new Gains(conditions, direction, aim, slope);
        if (!new ConstrainedClimb(box, problem).climb(x, TOLERANCE)) {
            return Optional.empty();
        }
        double[] found = Arrays.copyOf(x, deal.box().size());
        double[] payoff = new double[threat.length];
        if (!deal.evaluate(found, payoff, slope)) {
            return Optional.empty();
        }
        dropIdle(found, slope);
        return Optional.of(Agreement.of(found, payoff));
    }

    /// The aim and the conditions in gains over the threat, divided by the unit.
    private final class Gains implements ConstrainedClimb.Problem {
        private final int conditions;
        private final double[] direction;
        private final Aim aim;
        private final double[] gain = new double[threat.length];
        private final double[][] slope;

        private Gains(int conditions, double[] direction, Aim aim, double[][] slope) {
            this.conditions = conditions;
            this.direction = direction;
            this.aim = aim;
            this.slope = slope;
        }

        @Override
        public int conditions() {
            return conditions;
        }

        @Override
        public double evaluate(double[] at, double[] value, double[] held, double[][] heldSlope) {
            if (!scale(at)) {
                return Double.NaN;
            }
            int terms = deal.box().size();
            for (int k = 0; k < conditions; k++) {
                int party = threat.length - conditions + k;
                System.arraycopy(slope[party], 0, heldSlope[k], 0, terms);
                held[k] = gain[party];
                if (at.length > terms) {
                    held[k] -= direction[party] * at[terms];
                    heldSlope[k][terms] = -direction[party];
                }
            }
            Arrays.fill(value, 0);
            return aim.value(gain, slope, value, at);
        }

        /// Works out gains and slopes; false where the terms have no outcome.
        private boolean scale(double[] at) {
            if (!deal.evaluate(Arrays.copyOf(at, deal.box().size()), gain, slope)) {
                return false;
            }
            for (int party = 0; party < gain.length; party++) {
                gain[party] = (gain[party] - threat[party]) / unit;
                for (int k = 0; k < slope[party].length; k++) {
                    slope[party][k] /= unit;
                }
            }
            return true;
        }
    }

    /// What moves nobody's payoff is not conceded for nothing.
    ///
    /// @param terms Modified.
    /// @param slope by party and term. Not modified.
    private void dropIdle(double[] terms, double[][] slope) {
        for (int k = 0; k < terms.length; k++) {
            boolean idle = true;
            for (double[] own : slope) {
                idle &= own[k] == 0;
            }
            terms[k] = idle ? deal.box().lower(k) : terms[k];
        }
    }
}
