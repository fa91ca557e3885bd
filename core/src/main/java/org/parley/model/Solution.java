package org.parley.model;

/// How a solve ended: with an outcome, or with the reason why there is none.
public sealed interface Solution {

    /// The equilibrium was found.
    record Solved(Outcome outcome) implements Solution {}

    /// No equilibrium was found, and no numbers are given as if it had been.
    ///
    /// @param status why
    /// @param reason one sentence that names the economies, sectors and values
    /// @param iterations Newton steps done
    /// @param maxResidual the largest relative residual where the solver stopped; NaN if it never
    ///   began
    record Unsolved(Status status, String reason, int iterations, double maxResidual)
            implements Solution {}

    /// Why there is no outcome.
    enum Status {
        /// The policy leaves no equilibrium: a market without supplier, a deficit without trade.
        NO_EQUILIBRIUM,
        /// The iteration ended above the tolerance.
        NOT_CONVERGED
    }

    /// The outcome.
    ///
    /// @throws IllegalStateException if there is none, with the reason
    default Outcome outcomeOrThrow() {
        return switch (this) {
            case Solved solved -> solved.outcome();
            case Unsolved unsolved -> throw new IllegalStateException(unsolved.reason());
        };
    }
}
