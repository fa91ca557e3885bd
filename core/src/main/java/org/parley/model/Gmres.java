package org.parley.model;

/// Solves A z = b when only products with A are known: GMRES, Saad and Schultz (1986), SIAM Journal
/// on Scientific and Statistical Computing 7: 856-869, without restarts and with classical
/// Gram-Schmidt, which is stable enough for the few steps a Newton iteration needs.
final class Gmres {
    private final int size;
    private final int maxSteps;
    private final double[] basis; // maxSteps + 1 rows
    private final double[] projection;
    private final double[][] triangle; // columns of the rotated Hessenberg matrix
    private final double[] cosine;
    private final double[] sine;
    private final double[] rotated; // right-hand side
    private int products;

    Gmres(int size, int maxSteps) {
        this.size = size;
        this.maxSteps = maxSteps;
        basis = new double[(maxSteps + 1) * size];
        projection = new double[maxSteps + 1];
        triangle = new double[maxSteps][maxSteps + 1];
        cosine = new double[maxSteps];
        sine = new double[maxSteps];
        rotated = new double[maxSteps + 1];
    }

    /// Products with the matrix since this solver was made.
    int products() {
        return products;
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
    /// @param reduction the residual norm to reach, relative to that of b
    /// @return the relative residual norm reached
    double solve(Operator operator, double[] b, double[] z, double reduction) {
        double norm = Math.sqrt(Kernels.dot(b, 0, b, 0, size));
        java.util.Arrays.fill(z, 0);
        if (norm == 0) {
            return 0;
        }
        for (int k = 0; k < size; k++) {
            basis[k] = b[k] / norm;
        }
        java.util.Arrays.fill(rotated, 0);
        rotated[0] = 1;
        int steps = 0;
        while (steps < maxSteps && Math.abs(rotated[steps]) > reduction) {
            boolean exact = step(operator, steps);
            steps++;
            if (exact) {
                break;
            }
        }
        combine(steps, norm, z);
        return Math.abs(rotated[steps]);
    }

    /// Adds one vector to the basis; true if the solution lies in the basis already.
    private boolean step(Operator operator, int step) {
        int next = (step + 1) * size;
        operator.apply(basis, step * size, basis, next);
        products++;
        double[] column = triangle[step];
        for (int k = 0; k <= step; k++) {
            column[k] = Kernels.dot(basis, k * size, basis, next, size);
        }
        for (int k = 0; k <= step; k++) {
            Kernels.addScaled(-column[k], basis, k * size, basis, next, size);
        }
        double length = Math.sqrt(Kernels.dot(basis, next, basis, next, size));
        if (length > 0) {
            double inverse = 1 / length;
            for (int k = next; k < next + size; k++) {
                basis[k] *= inverse;
            }
        }
        rotate(column, step, length);
        return length == 0;
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

    private void combine(int steps, double norm, double[] z) {
        for (int row = steps - 1; row >= 0; row--) {
            double sum = rotated[row];
            for (int k = row + 1; k < steps; k++) {
                sum -= triangle[k][row] * projection[k];
            }
            projection[row] = triangle[row][row] == 0 ? 0 : sum / triangle[row][row];
        }
        for (int k = 0; k < steps; k++) {
            Kernels.addScaled(norm * projection[k], basis, k * size, z, 0, size);
        }
    }
}
