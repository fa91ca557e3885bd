package org.parley.model;

import org.parley.economy.Axes;

/// The Leontief inverse of each economy's domestic input-output table, (I − ΔB)⁻¹: what a unit of
/// demand met at home calls forth at home, all rounds counted.
///
/// The columns of B sum to 1−γ < 1 and the domestic shares Δ are at most 1, so that I − ΔB is
/// strictly diagonally dominant by columns: elimination needs no pivoting, and the few lines are
/// quicker to start than a library.
final class DomesticLeontief {
    private final Axes axes;
    private final double[] inverse;

    DomesticLeontief(Baseline baseline) {
        axes = baseline.axes;
        inverse = new double[axes.inputSize()];
        for (int economy = 0; economy < axes.economies(); economy++) {
            for (int input = 0; input < axes.sectors(); input++) {
                double share = baseline.domesticShare[axes.at(input, economy)];
                for (int user = 0; user < axes.sectors(); user++) {
                    int at = axes.input(economy, input, user);
                    inverse[at] = (input == user ? 1 : 0) - share * baseline.materials[at];
                }
            }
            invert(axes.input(economy, 0, 0));
        }
    }

    /// One sectors x sectors block per economy, see [Axes#input(int, int, int)].
    double[] inverse() {
        return inverse;
    }

    /// Gauss-Jordan elimination in place.
    private void invert(int block) {
        int size = axes.sectors();
        for (int pivot = 0; pivot < size; pivot++) {
            int pivotRow = block + pivot * size;
            double reciprocal = 1 / inverse[pivotRow + pivot];
            inverse[pivotRow + pivot] = 1;
            for (int c = 0; c < size; c++) {
                inverse[pivotRow + c] *= reciprocal;
            }
            for (int row = 0; row < size; row++) {
                if (row != pivot) {
                    int rowAt = block + row * size;
                    double factor = -inverse[rowAt + pivot];
                    inverse[rowAt + pivot] = 0;
                    Kernels.addScaled(factor, inverse, pivotRow, inverse, rowAt, size);
                }
            }
        }
    }
}
