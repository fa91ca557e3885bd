package org.parley.climb;

import java.util.Arrays;

/// Maximises a smooth function on a box by a quasi-Newton method that keeps what it has learnt of
/// the curvature for the next start. Not thread-safe.
///
/// Bertsekas (1982), "Projected Newton Methods for Optimization Problems with Simple Constraints",
/// SIAM Journal on Control and Optimization 20: 221-246, with the inverse Hessian of BFGS (Nocedal
/// and Wright (2006), Numerical Optimization, equation 6.17). Variables held at a bound are left
/// out of the step and of the update, so that the matrix learns the curvature of the face.
public final class ProjectedBfgs {
    private static final double SUFFICIENT = 1e-4; // Armijo
    private static final int HALVINGS = 40;

    /// No variable moves further than this in one step: payoffs are far from quadratic beyond.
    private static final double REACH = 0.7;

    private final Box box;
    private final int size;
    private final double[] inverse; // of the negative Hessian, row-major
    private final double[] slope;
    private final double[] slopeNext;
    private final double[] next;
    private final double[] step;
    private final double[] change;

    /// How an optimisation ended.
    ///
    /// @param value at the point reached
    /// @param steepest largest slope that leads on inside the box
    /// @param evaluations of the function
    /// @param converged whether `steepest` is within the tolerance, or no step gains anything
    public record Summit(double value, double steepest, int evaluations, boolean converged) {}

    /// @param curvature a guess of −f″ by variable, above 0; its order of magnitude will do. Not
    ///   modified.
    public ProjectedBfgs(Box box, double[] curvature) {
        this.box = box;
        size = box.size();
        inverse = new double[size * size];
        for (int k = 0; k < size; k++) {
            inverse[k * size + k] = 1 / curvature[k];
        }
        slope = new double[size];
        slopeNext = new double[size];
        next = new double[size];
        step = new double[size];
        change = new double[size];
    }

    /// Climbs from `x`.
    ///
    /// @param x where to start; where it ended. Modified.
    /// @param tolerance largest slope left
    public Summit maximise(Objective objective, double[] x, double tolerance, int maxSteps) {
        box.clip(x);
        double value = objective.evaluate(x, slope);
        int evaluations = 1;
        if (!Double.isFinite(value)) {
            return new Summit(value, Double.NaN, evaluations, false);
        }
        for (int n = 0; n < maxSteps && steepest(x) > tolerance; n++) {
            direction(x);
            double length = 1;
            boolean gained = false;
            for (int halving = 0; halving < HALVINGS && !gained; halving++) {
                double predicted = advance(x, length);
                double candidate = objective.evaluate(next, slopeNext);
                evaluations++;
                gained = candidate >= value + SUFFICIENT * predicted && predicted > 0;
                if (gained) {
                    learn(x);
                    value = candidate;
                    System.arraycopy(next, 0, x, 0, size);
                    System.arraycopy(slopeNext, 0, slope, 0, size);
                }
                length /= 2;
                if (predicted < 1e-15 * Math.abs(value) + 1e-17) {
                    break;
                }
            }
            if (!gained) {
                return new Summit(value, steepest(x), evaluations, true);
            }
        }
        double left = steepest(x);
        return new Summit(value, left, evaluations, left <= tolerance);
    }

    private double steepest(double[] x) {
        double largest = 0;
        for (int k = 0; k < size; k++) {
            if (!box.holds(k, x[k], slope[k])) {
                largest = Math.max(largest, Math.abs(slope[k]));
            }
        }
        return largest;
    }

    /// step = H g over the variables that are free, no variable further than [#REACH].
    private void direction(double[] x) {
        double furthest = 0;
        double rise = 0;
        for (int row = 0; row < size; row++) {
            step[row] = 0;
            if (box.holds(row, x[row], slope[row])) {
                continue;
            }
            for (int column = 0; column < size; column++) {
                if (!box.holds(column, x[column], slope[column])) {
                    step[row] += inverse[row * size + column] * slope[column];
                }
            }
            furthest = Math.max(furthest, Math.abs(step[row]));
            rise += step[row] * slope[row];
        }
        if (!(rise > 0)) {
            forget(x);
            return;
        }
        shorten(furthest);
    }

    /// Starts over where rounding has spoilt the matrix.
    private void forget(double[] x) {
        Arrays.fill(inverse, 0);
        double largest = steepest(x);
        for (int k = 0; k < size; k++) {
            inverse[k * size + k] = 0.1 / largest;
            step[k] = box.holds(k, x[k], slope[k]) ? 0 : inverse[k * size + k] * slope[k];
        }
    }

    private void shorten(double furthest) {
        if (furthest > REACH) {
            for (int k = 0; k < size; k++) {
                step[k] *= REACH / furthest;
            }
        }
    }

    /// next = x + length · step, clipped.
    ///
    /// @return the gain that the slope promises
    private double advance(double[] x, double length) {
        for (int k = 0; k < size; k++) {
            next[k] = x[k] + length * step[k];
        }
        box.clip(next);
        double promised = 0;
        for (int k = 0; k < size; k++) {
            promised += slope[k] * (next[k] - x[k]);
        }
        return promised;
    }

    /// The BFGS update with s = Δx and y = −Δg over the variables that stayed free.
    private void learn(double[] x) {
        double curvature = 0;
        for (int k = 0; k < size; k++) {
            step[k] = next[k] - x[k];
            boolean bound = step[k] == 0 || box.holds(k, next[k], slopeNext[k]);
            step[k] = bound ? 0 : step[k];
            change[k] = bound ? 0 : slope[k] - slopeNext[k];
            curvature += step[k] * change[k];
        }
        if (!(curvature > 1e-12 * norm(step) * norm(change))) {
            return;
        }
        double[] product = new double[size];
        double quadratic = 0;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                product[row] += inverse[row * size + column] * change[column];
            }
            quadratic += product[row] * change[row];
        }
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                inverse[row * size + column] +=
                        (1 + quadratic / curvature) * step[row] * step[column] / curvature
                                - (product[row] * step[column] + step[row] * product[column])
                                        / curvature;
            }
        }
    }

    private static double norm(double[] v) {
        double sum = 0;
        for (double value : v) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }
}
