package org.parley.climb;

import java.util.Arrays;

/// The least and the most that each of several variables may be. Immutable.
public final class Box {
    private final double[] lower;
    private final double[] upper;

    /// @param lower not above `upper`. Not modified.
    /// @param upper as long as `lower`. Not modified.
    public Box(double[] lower, double[] upper) {
        for (int k = 0; k < Math.max(lower.length, upper.length); k++) {
            if (lower.length != upper.length || !(lower[k] <= upper[k])) {
                throw new IllegalArgumentException(
                        "Bounds %s to %s leave nothing between. Maybe they are the wrong way round."
                                .formatted(Arrays.toString(lower), Arrays.toString(upper)));
            }
        }
        this.lower = lower.clone();
        this.upper = upper.clone();
    }

    /// The same bounds for each of `size` variables.
    public static Box of(int size, double lower, double upper) {
        double[] low = new double[size];
        double[] high = new double[size];
        Arrays.fill(low, lower);
        Arrays.fill(high, upper);
        return new Box(low, high);
    }

    /// Number of variables.
    public int size() {
        return lower.length;
    }

    public double lower(int variable) {
        return lower[variable];
    }

    public double upper(int variable) {
        return upper[variable];
    }

    /// The nearest point of the box.
    ///
    /// @param x Modified.
    public void clip(double[] x) {
        for (int k = 0; k < x.length; k++) {
            x[k] = Math.clamp(x[k], lower[k], upper[k]);
        }
    }

    /// Whether a variable is at a bound and the slope points out of the box.
    boolean holds(int variable, double at, double slope) {
        return (at <= lower[variable] && slope <= 0) || (at >= upper[variable] && slope >= 0);
    }
}
