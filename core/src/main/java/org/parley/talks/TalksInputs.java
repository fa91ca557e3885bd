package org.parley.talks;

import org.parley.bargain.Likelihood;
import org.parley.deal.Issue;
import org.parley.deal.Unstated;

import java.util.Map;

/// What talks assume beyond the ledger and the world; all of it is shown with the answer.
///
/// @param noDeal what is taken to happen without a deal
/// @param positionDays days for which a position counts unless repeated
/// @param unstated what is taken where positions give no figure
/// @param patience annual discount factor of both sides
/// @param slowMonths until a breach is answered where nothing is agreed on that
/// @param fastMonths until a breach is answered under an enforcement clause
/// @param doubt how probable each side thinks it that the other never gives in
/// @param manner of the rounds
/// @param weights what an issue is worth beside the economy, in payoff, by `USA:structure`; none
///   unless given
public record TalksInputs(
        NoDeal noDeal,
        int positionDays,
        Unstated unstated,
        double patience,
        double slowMonths,
        double fastMonths,
        double doubt,
        Likelihood.Manner manner,
        Map<String, Double> weights) {

    /// What happens without a deal.
    public enum NoDeal {
        /// What is in force stays.
        STATUS_QUO,
        /// What is decided and threatened is carried out and answered in kind.
        THREATS
    }

    /// Threats carried out; positions count for a year; purchases of a fifth; opening worth 5 %;
    /// patience 0.9; answers in 12 months, or 3; doubt 0.1.
    public static final TalksInputs DEFAULT =
            new TalksInputs(
                    NoDeal.THREATS,
                    365,
                    Unstated.DEFAULT,
                    0.9,
                    12,
                    3,
                    0.1,
                    Likelihood.Manner.DEFAULT,
                    Map.of());

    public TalksInputs {
        weights = Map.copyOf(weights);
        boolean proper =
                positionDays > 0
                        && patience > 0
                        && patience < 1
                        && slowMonths >= fastMonths
                        && fastMonths > 0;
        if (!proper) {
            throw new IllegalArgumentException(
                    "Positions of %d days, patience %s, answers in %s or %s months. Maybe patience 0.9 and 12 or 3 months."
                            .formatted(
                                    positionDays, patience, slowMonths, fastMonths));
        }
    }

    /// What a full concession on an issue is worth to a party beside the economy.
    double weight(String party, Issue issue) {
        return weights.getOrDefault(
                party + ":" + issue.name().toLowerCase(java.util.Locale.ROOT), 0.0);
    }
}
