package org.parley.talks;

import org.parley.bargain.Likelihood;
import org.parley.deal.Unstated;
import org.parley.deal.Wants;

/// What talks assume beyond the ledger and the world; all of it is shown with the answer.
///
/// @param noDeal what is taken to happen without a deal
/// @param positionDays days for which a position counts unless repeated
/// @param unstated what is taken where positions give no figure
/// @param patience annual discount factor of both sides
/// @param answers how long breaches go unanswered
/// @param doubt how probable each side thinks it that the other never gives in
/// @param horizonMonths for how long winning the war counts; may be infinite
/// @param manner of the rounds; its patience is that of `patience`
/// @param spread of what is likely
/// @param wants what the sides want beside real income
/// @param principals what those who have the final say want beside it; none unless given
public record TalksInputs(
        NoDeal noDeal,
        int positionDays,
        Unstated unstated,
        Patience patience,
        Answers answers,
        double doubt,
        double horizonMonths,
        Likelihood.Manner manner,
        Spread spread,
        Wants wants,
        Wants principals) {

    /// What happens without a deal.
    public enum NoDeal {
        /// What is in force stays.
        STATUS_QUO,
        /// What is decided and threatened is carried out and answered in kind.
        THREATS
    }

    /// An annual discount factor and how far it may be off.
    public record Patience(double central, double low, double high) {
        /// 0.9 a year, 0.8 to 0.97.
        public static final Patience DEFAULT = new Patience(0.9, 0.8, 0.97);

        public Patience {
            if (!(low > 0 && low <= central && central <= high && high < 1)) {
                throw new IllegalArgumentException(
                        "Patience %s, from %s to %s. Maybe 0.9, from 0.8 to 0.97."
                                .formatted(central, low, high));
            }
        }
    }

    /// Months from a breach to its answer.
    ///
    /// @param slow where nothing is agreed on that: an inquiry must first be held (12 months is the
    ///   limit for one under section 301, 19 U.S.C. 2414; panels of the WTO took longer)
    /// @param fast under an enforcement clause (appeals and consultations of the agreement of 2020,
    ///   chapter 7, come to some 90 days)
    /// @param snap where concessions end of themselves at a breach
    public record Answers(double slow, double fast, double snap) {
        /// 12, 3 and 1.
        public static final Answers DEFAULT = new Answers(12, 3, 1);

        public Answers {
            if (!(slow >= fast && fast >= snap && snap > 0)) {
                throw new IllegalArgumentException(
                        "Answers in %s, %s or %s months. Maybe 12, 3 and 1."
                                .formatted(slow, fast, snap));
            }
        }
    }

    /// How what is not known spreads what is likely.
    ///
    /// @param draws how many
    /// @param seed of them
    /// @param unpriced the most that giving way on an issue without a price costs the giver and is
    ///   worth to who asks, in payoff; drawn evenly from 0 on
    public record Spread(int draws, long seed, double unpriced) {
        /// 20 draws; up to 0.1 % of income.
        public static final Spread DEFAULT = new Spread(20, 1, 0.001);

        public Spread {
            if (!(draws > 0 && unpriced >= 0)) {
                throw new IllegalArgumentException(
                        "%d draws, issues without a price worth up to %s. Maybe 20 and 0.001."
                                .formatted(draws, unpriced));
            }
        }
    }

    /// Threats carried out; positions count for a year; doubt 0.1; no horizon; no wants beside real
    /// income.
    public static final TalksInputs DEFAULT =
            new TalksInputs(
                    NoDeal.THREATS,
                    365,
                    Unstated.DEFAULT,
                    Patience.DEFAULT,
                    Answers.DEFAULT,
                    0.1,
                    Double.POSITIVE_INFINITY,
                    Likelihood.Manner.DEFAULT,
                    Spread.DEFAULT,
                    Wants.NONE,
                    Wants.NONE);

    public TalksInputs {
        if (!(positionDays > 0 && doubt > 0 && doubt < 1 && horizonMonths > 0)) {
            throw new IllegalArgumentException(
                    "Positions of %d days, doubt %s, a horizon of %s months. Maybe 365, 0.1 and 24."
                            .formatted(positionDays, doubt, horizonMonths));
        }
    }
}
