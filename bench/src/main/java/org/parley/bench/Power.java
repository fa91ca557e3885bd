package org.parley.bench;

import java.util.List;

/// How one quantity grows with another.
final class Power {
    private Power() {}

    /// The p of y ∝ xᵖ, by least squares in logs.
    ///
    /// @param x above 0, at least two that differ
    /// @param y above 0, as many
    static double of(List<Double> x, List<Double> y) {
        double meanX = x.stream().mapToDouble(Math::log).average().orElseThrow();
        double meanY = y.stream().mapToDouble(Math::log).average().orElseThrow();
        double together = 0;
        double alone = 0;
        for (int k = 0; k < x.size(); k++) {
            double distance = Math.log(x.get(k)) - meanX;
            together += distance * (Math.log(y.get(k)) - meanY);
            alone += distance * distance;
        }
        return together / alone;
    }
}
