package org.parley.model;

/// Solves the system of a [HatSystem] by Newton's method: the linear step by GMRES on linearised
/// sweeps, solved only as well as the step is worth (Eisenstat and Walker 1996, choice 2, SIAM
/// Journal on Scientific Computing 17: 16-32), shortened until the residual falls.
///
/// A sweep alone converges at the pace of the input-output multiplier, and a fixed wage step
/// diverges where elasticities are high; Newton does neither. Anderson mixing of the same sweep
/// takes about 70 sweeps with their exponentials, this about 4 with and 20 without.
final class NewtonKrylov {
    /// Loosest and tightest relative residual asked of a linear solve.
    private static final double LOOSE = 0.01;

    private static final double TIGHT = 1e-5;

    /// The last linear solve aims this far below the tolerance, and no further.
    private static final double ENOUGH = 0.1;

    /// Halvings of a Newton step before it is given up.
    private static final int HALVINGS = 12;

    /// No unknown moves further than this in one step: prices and wages by a factor of e², spending
    /// by its tenfold.
    private static final double LONGEST_PRICE_STEP = 2;

    private static final double LONGEST_SPENDING_STEP = 10;

    private final HatSystem system;
    private final Sweep sweep;
    private final LinearStep linear;
    private int iterations;
    private int sweeps;
    private double maxResidual = Double.NaN;

    NewtonKrylov(HatSystem system) {
        this.system = system;
        sweep = new Sweep(system);
        linear = new LinearStep(sweep);
    }

    /// Newton steps done.
    int iterations() {
        return iterations;
    }

    /// Sweeps done, linearised ones included.
    int sweeps() {
        return sweeps + linear.passes();
    }

    /// The largest relative error of any condition at the last point.
    double maxResidual() {
        return maxResidual;
    }

    /// The sweep at the last point.
    Sweep sweep() {
        return sweep;
    }

    /// Moves `u` to a solution; false if it stalls, with `u` at the best point found.
    ///
    /// @param u unknowns, see [HatSystem]. Modified.
    boolean solve(double[] u, SolverSettings settings) {
        double[] step = new double[u.length];
        double[] trial = new double[u.length];
        double norm = evaluate(u);
        double forcing = LOOSE;
        while (maxResidual > settings.tolerance()) {
            if (iterations == settings.maxIterations() || !(norm < Double.POSITIVE_INFINITY)) {
                return false;
            }
            iterations++;
            linear.solve(forcing * norm, step);
            double reached = walk(u, step, trial, norm);
            if (!(reached < norm)) {
                // Where trade has all but ceased, wages are all but free and the linear system all
                // but
                // singular; a plain sweep still brings prices and spending nearer.
                System.arraycopy(sweep.residual, 0, step, 0, step.length);
                reached = walk(u, step, trial, norm);
            }
            if (!(reached < norm)) {
                return false;
            }
            double ratio = reached / norm;
            double enough = Math.min(LOOSE, ENOUGH * settings.tolerance() / maxResidual);
            forcing = Math.max(enough, Math.clamp(0.9 * ratio * ratio, TIGHT, LOOSE));
            norm = reached;
        }
        return true;
    }

    /// Goes along the step as far as the residual falls; returns its norm there.
    private double walk(double[] u, double[] step, double[] trial, double norm) {
        double length = longest(step);
        for (int halving = 0; halving <= HALVINGS; halving++) {
            for (int k = 0; k < u.length; k++) {
                trial[k] = u[k] - length * step[k];
            }
            double reached = evaluate(trial);
            if (reached < (1 - 1e-4 * length) * norm) {
                System.arraycopy(trial, 0, u, 0, u.length);
                return reached;
            }
            length /= 2;
        }
        evaluate(u);
        return norm;
    }

    private double longest(double[] step) {
        double price = 0;
        double spending = 0;
        for (int k = 0; k < step.length; k++) {
            if (k >= system.spendingAt() && k < system.wageAt()) {
                spending = Math.max(spending, Math.abs(step[k]));
            } else {
                price = Math.max(price, Math.abs(step[k]));
            }
        }
        return Math.min(1, Math.min(LONGEST_PRICE_STEP / price, LONGEST_SPENDING_STEP / spending));
    }

    private double evaluate(double[] u) {
        sweep.evaluate(u);
        sweeps++;
        maxResidual = sweep.maxResidual(u);
        double norm = Math.sqrt(Kernels.dot(sweep.residual, 0, sweep.residual, 0, u.length));
        return Double.isNaN(norm) ? Double.POSITIVE_INFINITY : norm;
    }
}
