package org.parley.model;

/// A handful of linear equations, by elimination with partial pivoting.
final class DenseSystem {
    private DenseSystem() {}

    /// The x with matrix · x = right.
    ///
    /// @param matrix rows. Modified.
    /// @param right Modified: holds x afterwards.
    /// @return `right`; not finite where the matrix is singular
    static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int pivot = 0; pivot < size; pivot++) {
            int largest = pivot;
            for (int row = pivot + 1; row < size; row++) {
                if (Math.abs(matrix[row][pivot]) > Math.abs(matrix[largest][pivot])) {
                    largest = row;
                }
            }
            double[] swapped = matrix[pivot];
            matrix[pivot] = matrix[largest];
            matrix[largest] = swapped;
            double moved = right[pivot];
            right[pivot] = right[largest];
            right[largest] = moved;
            for (int row = pivot + 1; row < size; row++) {
                double factor = matrix[row][pivot] / matrix[pivot][pivot];
                for (int column = pivot; column < size; column++) {
                    matrix[row][column] -= factor * matrix[pivot][column];
                }
                right[row] -= factor * right[pivot];
            }
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int column = row + 1; column < size; column++) {
                right[row] -= matrix[row][column] * right[column];
            }
            right[row] /= matrix[row][row];
        }
        return right;
    }
}
