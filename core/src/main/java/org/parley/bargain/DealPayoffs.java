package org.parley.bargain;

import org.parley.climb.Box;

/// What each party gets from a deal, as a function of its terms: each from nothing (the lower
/// bound) to all that is asked (the upper).
public interface DealPayoffs {

    /// What the terms may be.
    Box box();

    /// Number of parties: those who bargain first, then those who have the final say.
    int parties();

    /// Payoffs and their slopes.
    ///
    /// @param terms Not modified.
    /// @param payoff by party. Modified.
    /// @param slope by party and term. Modified.
    /// @return whether these terms have an outcome; nothing holds of the arrays if not
    boolean evaluate(double[] terms, double[] payoff, double[][] slope);
}
