package org.parley.climb;

import java.util.Arrays;

/// Maximises a smooth function on a box under smooth conditions g ≥ 0, by augmented Lagrangians.
///
/// Nocedal and Wright (2006), Numerical Optimization, section 17.4 (equations 17.55 to 17.58 for
/// inequalities): maximise f − (1/2c) Σ [max(0, λ − c g)² − λ²], then λ ← max(0, λ − c g).
public final class ConstrainedClimb {
    private static final int OUTER = 25;
    private static final int STEPS = 60;
    private static final double FIRST_PENALTY = 10;

    private final Box box;
    private final Problem problem;
    private final double[] multipliers;
    private final double[] conditions;
    private final double[][] conditionSlopes;
    private double penalty = FIRST_PENALTY;

    /// A function and its conditions.
    public interface Problem {
        /// Number of conditions.
        int conditions();

        /// @param slope of the function. Modified.
        /// @param conditions values of g. Modified.
        /// @param conditionSlopes by condition and variable. Modified.
        /// @return the function's value; NaN where it has none
        double evaluate(
                double[] x, double[] slope, double[] conditions, double[][] conditionSlopes);
    }

    /// @param problem what is made as large as can be, and what must hold
    public ConstrainedClimb(Box box, Problem problem) {
        this.box = box;
        this.problem = problem;
        multipliers = new double[problem.conditions()];
        conditions = new double[problem.conditions()];
        conditionSlopes = new double[problem.conditions()][box.size()];
    }

    /// Climbs from `x`.
    ///
    /// @param x where to start; where it ended. Modified.
    /// @param tolerance largest violation of a condition
    /// @return whether the conditions hold there
    public boolean climb(double[] x, double tolerance) {
        double[] curvature = new double[box.size()];
        Arrays.fill(curvature, FIRST_PENALTY);
        double before = Double.POSITIVE_INFINITY;
        for (int outer = 0; outer < OUTER; outer++) {
            var optimiser = new ProjectedBfgs(box, curvature);
            var summit = optimiser.maximise(this::augmented, x, tolerance / 10, STEPS);
            double value = augmented(x, new double[x.length]);
            if (!Double.isFinite(value) || !Double.isFinite(summit.value())) {
                return false;
            }
            double violation = 0;
            double moved = 0;
            for (int k = 0; k < multipliers.length; k++) {
                violation = Math.max(violation, -conditions[k]);
                double next = Math.max(0, multipliers[k] - penalty * conditions[k]);
                moved = Math.max(moved, Math.abs(next - multipliers[k]));
                multipliers[k] = next;
            }
            if (violation <= tolerance && moved <= penalty * tolerance) {
                return true;
            }
            if (violation > before / 4) {
                penalty *= 5;
            }
            before = violation;
        }
        return before <= 10 * tolerance;
    }

    private double augmented(double[] x, double[] slope) {
        double value = problem.evaluate(x, slope, conditions, conditionSlopes);
        for (int k = 0; k < multipliers.length; k++) {
            double pull = Math.max(0, multipliers[k] - penalty * conditions[k]);
            value -= (pull * pull - multipliers[k] * multipliers[k]) / (2 * penalty);
            for (int v = 0; v < slope.length; v++) {
                slope[v] += pull * conditionSlopes[k][v];
            }
        }
        return value;
    }
}
