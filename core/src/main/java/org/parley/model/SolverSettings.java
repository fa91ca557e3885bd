package org.parley.model;

/// When a solve is good enough, and when it gives up.
///
/// @param tolerance largest relative residual of any equilibrium condition, above 0
/// @param maxIterations Newton steps after which it gives up, at least 1
public record SolverSettings(double tolerance, int maxIterations) {

    /// Residual at most 1e-10, at most 200 Newton steps.
    public static final SolverSettings DEFAULT = new SolverSettings(1e-10, 200);

    public SolverSettings {
        if (!(tolerance > 0 && tolerance < 1) || maxIterations < 1) {
            throw new IllegalArgumentException(
                    "Tolerance %s and %d iterations; maybe 1e-10 and 200."
                            .formatted(tolerance, maxIterations));
        }
    }
}
