package org.parley.nash;

import org.parley.climb.Box;

/// The least and the most that any tariff may be.
///
/// @param least above -1; below 0 it is an import subsidy
/// @param most not below `least`
public record RateBounds(double least, double most) {

    /// No import subsidies, and no tariff above 500 %.
    public static final RateBounds DEFAULT = new RateBounds(0, 5);

    public RateBounds {
        if (!(least > -1 && least <= most && most < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Tariffs from %s to %s. Maybe 0 to 5, which is 500 %%.".formatted(least, most));
        }
    }

    /// The same in log(1+τ).
    public Box box(int size) {
        return Box.of(size, Math.log1p(least), Math.log1p(most));
    }
}
