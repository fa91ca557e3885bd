package org.parley.model;

import java.util.Arrays;

/// Square matrices in single precision, laid out so that their product with a vector adds up whole
/// rows of memory at a time.
///
/// For where seven digits are enough: the linear steps of Newton's method, whose errors the next
/// step mends. Half the memory is half the time for a large world. And only so does the compiler
/// use vector instructions: of two `double[]` it cannot know that they are not one, of a `float[]`
/// and a `double[]` it can. Measured per element: 0.18 ns here, 0.38 ns for the products of
/// [Kernels], where they lie in the caches. Eight rows at a time are too much for the compiler, and
/// it falls back to one element at a time.
///
/// The same bits on every machine: each sum runs in a fixed order, in double precision.
final class SingleBlocks {
    /// Columns, and elements of all matrices together, from which on rows are taken one at a time.
    /// At 160 columns, from memory, 0.55 ns an element against 1.0 for four rows, whose streams the
    /// processor does not foresee; in the caches four are a tenth to a quarter quicker.
    private static final int STREAMED_COLUMNS = 128;

    private static final int STREAMED = 1 << 18;

    private final int size;
    private final float[] blocks;
    private final boolean streamed;

    private SingleBlocks(int size, float[] blocks) {
        this.size = size;
        this.blocks = blocks;
        streamed = size >= STREAMED_COLUMNS || blocks.length >= STREAMED;
    }

    /// Room for `count` matrices, all 0.
    ///
    /// @param size rows and columns of each
    static SingleBlocks ofZeros(int size, int count) {
        return new SingleBlocks(size, new float[size * size * count]);
    }

    /// Matrices whose product is `out[r] = Σ_c m[r][c] · v[c]`.
    ///
    /// @param matrices row-major. Not modified.
    static SingleBlocks product(double[] matrices, int size) {
        SingleBlocks made = ofZeros(size, matrices.length / (size * size));
        for (int block = 0; block < matrices.length / (size * size); block++) {
            for (int row = 0; row < size; row++) {
                made.column(block, row, matrices, (block * size + row) * size, 1);
            }
        }
        return made;
    }

    /// Matrices whose product is `out[c] = Σ_r m[r][c] · v[r]`.
    ///
    /// @param matrices row-major. Not modified.
    static SingleBlocks transposedProduct(double[] matrices, int size) {
        SingleBlocks made = ofZeros(size, matrices.length / (size * size));
        for (int k = 0; k < matrices.length; k++) {
            made.blocks[k] = (float) matrices[k];
        }
        return made;
    }

    /// Sets what one place of a product's `out` is made of: `out[index] = Σ_k factor · m[k] ·
    /// v[k]`.
    ///
    /// @param m from `at`. Not modified.
    void column(int block, int index, double[] m, int at, double factor) {
        int to = block * size * size + index;
        for (int k = 0; k < size; k++) {
            blocks[to + k * size] = (float) (factor * m[at + k]);
        }
    }

    /// Sets what one place of `v` gives to a product: `out[k]` has the part `factor · m[k] ·
    /// v[index]`.
    ///
    /// @param m from `at`. Not modified.
    void row(int block, int index, double[] m, int at, double factor) {
        int to = (block * size + index) * size;
        for (int k = 0; k < size; k++) {
            blocks[to + k] = (float) (factor * m[at + k]);
        }
    }

    /// The product of one matrix.
    ///
    /// @param v from `vAt`. Not modified.
    /// @param out from `outAt`, not the same array as `v`. Modified.
    void multiply(int block, double[] v, int vAt, double[] out, int outAt) {
        Arrays.fill(out, outAt, outAt + size, 0);
        int done = streamed ? 0 : fourRows(block, v, vAt, out, outAt);
        oneRow(block, done, v, vAt, out, outAt);
    }

    /// Adds up rows four at a time, which is quickest within the caches; returns how many.
    private int fourRows(int block, double[] v, int vAt, double[] out, int outAt) {
        float[] m = blocks;
        int columns = size;
        int at = block * columns * columns;
        int row = 0;
        for (; row + 3 < columns; row += 4) {
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
                        (m[r0 + c] * v0 + m[r1 + c] * v1) + (m[r2 + c] * v2 + m[r3 + c] * v3);
            }
        }
        return row;
    }

    /// Adds up the rows from `first` one at a time: memory is read in one go.
    private void oneRow(int block, int first, double[] v, int vAt, double[] out, int outAt) {
        float[] m = blocks;
        int columns = size;
        for (int row = first; row < columns; row++) {
            int at = (block * columns + row) * columns;
            double factor = v[vAt + row];
            for (int c = 0; c < columns; c++) {
                out[outAt + c] += m[at + c] * factor;
            }
        }
    }
}
