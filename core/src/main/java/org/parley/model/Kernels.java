package org.parley.model;

/// The two dense products that a sweep is made of, on row-major blocks inside flat arrays.
///
/// Sums run in a fixed order, so results do not depend on the machine. The compiler will not break
/// one sum into independent ones, so it is done here: eight at a time, in the shape measured
/// quickest of those tried (2 rows x 4 columns; 4 x 2 took a quarter longer). Both run at what the
/// caches deliver.
final class Kernels {
    private Kernels() {}

    /// `out[r] = Σ_c block[r][c] · v[c]`.
    ///
    /// @param block `rows` x `columns` from `at`. Not modified.
    /// @param v from `vAt`. Not modified.
    /// @param out from `outAt`. Modified.
    static void multiply(
            double[] block,
            int at,
            int rows,
            int columns,
            double[] v,
            int vAt,
            double[] out,
            int outAt) {
        int row = 0;
        for (; row + 1 < rows; row += 2) {
            int r0 = at + row * columns;
            int r1 = r0 + columns;
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            double t0 = 0;
            double t1 = 0;
            double t2 = 0;
            double t3 = 0;
            int c = 0;
            for (; c + 3 < columns; c += 4) {
                double v0 = v[vAt + c];
                double v1 = v[vAt + c + 1];
                double v2 = v[vAt + c + 2];
                double v3 = v[vAt + c + 3];
                s0 += block[r0 + c] * v0;
                s1 += block[r0 + c + 1] * v1;
                s2 += block[r0 + c + 2] * v2;
                s3 += block[r0 + c + 3] * v3;
                t0 += block[r1 + c] * v0;
                t1 += block[r1 + c + 1] * v1;
                t2 += block[r1 + c + 2] * v2;
                t3 += block[r1 + c + 3] * v3;
            }
            for (; c < columns; c++) {
                s0 += block[r0 + c] * v[vAt + c];
                t0 += block[r1 + c] * v[vAt + c];
            }
            out[outAt + row] = (s0 + s1) + (s2 + s3);
            out[outAt + row + 1] = (t0 + t1) + (t2 + t3);
        }
        if (row < rows) {
            out[outAt + row] = dot(block, at + row * columns, v, vAt, columns);
        }
    }

    /// `out[c] = Σ_r block[r][c] · v[r]`.
    ///
    /// @param block `rows` x `columns` from `at`. Not modified.
    /// @param v from `vAt`. Not modified.
    /// @param out from 0. Modified.
    static void multiplyTransposed(
            double[] block, int at, int rows, int columns, double[] v, int vAt, double[] out) {
        for (int c = 0; c < columns; c++) {
            out[c] = 0;
        }
        addRows(block, at, rows, columns, v, vAt, out, 0);
    }

    /// `out[c] += Σ_r block[r][c] · v[r]`.
    ///
    /// @param block `rows` x `columns` from 0. Not modified.
    /// @param v from 0. Not modified.
    /// @param out from `outAt`, none of these rows. Modified.
    static void addRows(
            double[] block, int rows, int columns, double[] v, double[] out, int outAt) {
        addRows(block, 0, rows, columns, v, 0, out, outAt);
    }

    private static void addRows(
            double[] block,
            int at,
            int rows,
            int columns,
            double[] v,
            int vAt,
            double[] out,
            int outAt) {
        int row = 0;
        for (; row + 3 < rows; row += 4) {
            int r0 = at + row * columns;
            int r1 = r0 + columns;
            int r2 = r1 + columns;
            int r3 = r2 + columns;
            double v0 = v[vAt + row];
            double v1 = v[vAt + row + 1];
            double v2 = v[vAt + row + 2];
            double v3 = v[vAt + row + 3];
            for (int c = 0; c < columns; c++) {
                out[outAt + c] +=
                        (block[r0 + c] * v0 + block[r1 + c] * v1)
                                + (block[r2 + c] * v2 + block[r3 + c] * v3);
            }
        }
        for (; row < rows; row++) {
            addScaled(v[vAt + row], block, at + row * columns, out, outAt, columns);
        }
    }

    /// `out[c] += Σ_r rows[r][c] · v[r]` for four rows.
    ///
    /// @param rows from `at`. Not modified.
    /// @param v from `at`. Not modified.
    /// @param out as long as each row. Modified.
    static void addFourRows(double[][] rows, int at, double[] v, double[] out) {
        double[] row0 = rows[at];
        double[] row1 = rows[at + 1];
        double[] row2 = rows[at + 2];
        double[] row3 = rows[at + 3];
        double v0 = v[at];
        double v1 = v[at + 1];
        double v2 = v[at + 2];
        double v3 = v[at + 3];
        for (int c = 0; c < out.length; c++) {
            out[c] += (row0[c] * v0 + row1[c] * v1) + (row2[c] * v2 + row3[c] * v3);
        }
    }

    /// `Σ_c a[c] · b[c]` over `length` places.
    static double dot(double[] a, int aAt, double[] b, int bAt, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int c = 0;
        for (; c + 7 < length; c += 8) {
            s0 += a[aAt + c] * b[bAt + c];
            s1 += a[aAt + c + 1] * b[bAt + c + 1];
            s2 += a[aAt + c + 2] * b[bAt + c + 2];
            s3 += a[aAt + c + 3] * b[bAt + c + 3];
            s4 += a[aAt + c + 4] * b[bAt + c + 4];
            s5 += a[aAt + c + 5] * b[bAt + c + 5];
            s6 += a[aAt + c + 6] * b[bAt + c + 6];
            s7 += a[aAt + c + 7] * b[bAt + c + 7];
        }
        for (; c < length; c++) {
            s0 += a[aAt + c] * b[bAt + c];
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }

    /// y += factor · x over `length` places; y is modified.
    static void addScaled(double factor, double[] x, int xAt, double[] y, int yAt, int length) {
        for (int c = 0; c < length; c++) {
            y[yAt + c] += factor * x[xAt + c];
        }
    }
}
