package org.parley.app.chart;

import java.util.ArrayList;
import java.util.List;

/// From values to pixels along one axis, with round ticks.
///
/// @param low the smallest value
/// @param high the largest value, above `low`
/// @param left pixel of the smallest value
/// @param right pixel of the largest value
/// @param step distance of ticks: 1, 2 or 5 times a power of ten
public record Scale(double low, double high, int left, int right, double step) {
    private static final int TICKS = 7;

    /// A scale that has room for about seven ticks.
    public static Scale of(double low, double high, int left, int right) {
        double span = high > low ? high - low : 1;
        double raw = span / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double multiple = raw / power;
        double step = power * (multiple <= 1 ? 1 : multiple <= 2 ? 2 : multiple <= 5 ? 5 : 10);
        return new Scale(low, low + span, left, right, step);
    }

    /// The pixel of a value.
    public int at(double value) {
        return (int) Math.round(left + (value - low) / (high - low) * (right - left));
    }

    /// Multiples of the step within the scale.
    public List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (long k = (long) Math.ceil(low / step); k * step <= high; k++) {
            ticks.add(k * step);
        }
        return ticks;
    }

    /// Decimals that a tick needs.
    public int decimals() {
        return Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
    }
}
