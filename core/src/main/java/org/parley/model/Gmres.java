package org.parley.model;

import java.util.Arrays;

/// Solves A z = b when only products with A are known: GMRES, Saad and Schultz (1986), SIAM Journal
/// on Scientific and Statistical Computing 7: 856-869, without restarts and with classical
/// Gram-Schmidt, which is stable enough for the few steps a Newton iteration needs.
///
/// Where a system like the last one follows, what was learnt of it can be carried over: from
/// vectors D and their images C = A D, which are orthonormal, every vector v is first given the
/// part D Cᵀv that it has in them, and only the rest is left to the iteration (as GCROT does, de
/// Sturler 1999, SIAM Journal on Numerical Analysis 36: 864-889, but by a preconditioner, since A
/// has changed meanwhile and images are not to be relied on).
final class Gmres {
    /// Rows that there is room for at first.
    private static final int FEW = 10;

    private final int size;
    private final int maxSteps;
    private double[] basis; // rows, orthonormal
    private double[] inputs; // rows: what each row of the basis is before its product
    private double[] images = new double[0]; // C of the last system, rows
    private double[] excess = new double[0]; // D − C, rows
    private int carried; // how many rows C has
    private int steps; // how many were done last
    private final double[][] triangle; // columns of the rotated Hessenberg matrix
    private final double[] coefficients;
    private final double[] cosine;
    private final double[] sine;
    private final double[] rotated; // right-hand side

    Gmres(int size, int maxSteps) {
        this.size = size;
        this.maxSteps = maxSteps;
        basis = new double[FEW * size];
        inputs = new double[FEW * size];
        coefficients = new double[maxSteps + 1];
        triangle = new double[maxSteps][maxSteps + 1];
        cosine = new double[maxSteps];
        sine = new double[maxSteps];
        rotated = new double[maxSteps + 1];
    }

    /// A product with the matrix.
    interface Operator {
        /// out = A·v, each from its own place.
        void apply(double[] v, int vAt, double[] out, int outAt);
    }

    /// Leaves in `z` an approximate solution from z = 0.
    ///
    /// @param b right-hand side. Not modified.
    /// @param z solution. Modified.
    /// @param enough the residual norm to reach
    void solve(Operator operator, double[] b, double[] z, double enough) {
        double norm = Math.sqrt(Kernels.dot(b, 0, b, 0, size));
        Arrays.fill(z, 0);
        steps = 0;
        if (norm == 0) {
            return;
        }
        for (int k = 0; k < size; k++) {
            basis[k] = b[k] / norm;
        }
        Arrays.fill(rotated, 0);
        rotated[0] = 1;
        boolean exact = false;
        while (!exact && steps < maxSteps && Math.abs(rotated[steps]) * norm > enough) {
            exact = step(operator, steps);
            steps++;
        }
        combine(norm, z);
    }

    /// Adds one vector to the basis; true if the solution lies in the basis already.
    private boolean step(Operator operator, int step) {
        int next = (step + 1) * size;
        if (next + size > basis.length) {
            basis = Arrays.copyOf(basis, 2 * basis.length);
            inputs = Arrays.copyOf(inputs, 2 * inputs.length);
        }
        int at = step * size;
        System.arraycopy(basis, at, inputs, at, size);
        if (carried > 0) {
            Kernels.multiply(images, 0, carried, size, basis, at, coefficients, 0);
            Kernels.addRows(excess, carried, size, coefficients, inputs, at);
        }
        operator.apply(inputs, at, basis, next);
        double[] column = triangle[step];
        Kernels.multiply(basis, 0, step + 1, size, basis, next, column, 0);
        for (int k = 0; k <= step; k++) {
            coefficients[k] = -column[k];
        }
        Kernels.addRows(basis, step + 1, size, coefficients, basis, next);
        double length = Math.sqrt(Kernels.dot(basis, next, basis, next, size));
        if (length > 0) {
            scale(basis, next, 1 / length);
        }
        rotate(column, step, length);
        return length == 0;
    }

    private void scale(double[] rows, int at, double factor) {
        for (int k = at; k < at + size; k++) {
            rows[k] *= factor;
        }
    }

    private void rotate(double[] column, int step, double length) {
        for (int k = 0; k < step; k++) {
            double upper = column[k];
            column[k] = cosine[k] * upper + sine[k] * column[k + 1];
            column[k + 1] = cosine[k] * column[k + 1] - sine[k] * upper;
        }
        double radius = Math.hypot(column[step], length);
        cosine[step] = radius == 0 ? 1 : column[step] / radius;
        sine[step] = radius == 0 ? 0 : length / radius;
        column[step] = radius;
        rotated[step + 1] = -sine[step] * rotated[step];
        rotated[step] *= cosine[step];
    }

    private void combine(double norm, double[] z) {
        for (int row = steps - 1; row >= 0; row--) {
            double sum = rotated[row];
            for (int k = row + 1; k < steps; k++) {
                sum -= triangle[k][row] * coefficients[k];
            }
            coefficients[row] = triangle[row][row] == 0 ? 0 : sum / triangle[row][row];
        }
        for (int row = 0; row < steps; row++) {
            coefficients[row] *= norm;
        }
        Kernels.addRows(inputs, steps, size, coefficients, z, 0);
    }

    /// Carries what the last solve learnt over to the next, in place of what was carried before.
    void carry() {
        carried = 0;
        while (carried < steps && triangle[carried][carried] > 0) {
            int at = carried * size;
            image(carried, at);
            for (int k = 0; k < carried; k++) {
                coefficients[k] = -triangle[carried][k];
            }
            Kernels.addRows(inputs, carried, size, coefficients, inputs, at);
            scale(inputs, at, 1 / triangle[carried][carried]);
            carried++;
        }
        for (int k = 0; k < carried * size; k++) {
            inputs[k] -= basis[k];
        }
        double[] before = images;
        images = basis;
        basis = before.length < images.length ? new double[images.length] : before;
        before = excess;
        excess = inputs;
        inputs = before.length < excess.length ? new double[excess.length] : before;
    }

    /// Turns a row of the basis and the next as the Hessenberg matrix was: the image of a step.
    private void image(int row, int at) {
        double c = cosine[row];
        double s = sine[row];
        for (int k = at; k < at + size; k++) {
            double upper = basis[k];
            double lower = basis[k + size];
            basis[k] = c * upper + s * lower;
            basis[k + size] = c * lower - s * upper;
        }
    }
}
