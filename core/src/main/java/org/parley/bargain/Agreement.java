package org.parley.bargain;

import java.util.List;
import java.util.stream.DoubleStream;

/// A deal and what it brings.
///
/// @param terms levels of what is on the table, in its order
/// @param payoffs by party
public record Agreement(List<Double> terms, List<Double> payoffs) {
    public Agreement {
        terms = List.copyOf(terms);
        payoffs = List.copyOf(payoffs);
    }

    /// Not modified: neither array.
    public static Agreement of(double[] terms, double[] payoffs) {
        return new Agreement(
                DoubleStream.of(terms).boxed().toList(), DoubleStream.of(payoffs).boxed().toList());
    }

    public double payoff(int party) {
        return payoffs.get(party);
    }

    public double term(int place) {
        return terms.get(place);
    }

    /// Whether every party has at least as much as from another, and one has more.
    public boolean dominates(Agreement other) {
        boolean more = false;
        for (int party = 0; party < payoffs.size(); party++) {
            if (payoff(party) < other.payoff(party)) {
                return false;
            }
            more |= payoff(party) > other.payoff(party);
        }
        return more;
    }
}
