package org.parley.model;

import org.parley.economy.Axes;

/// What materials a unit of demand met at home calls forth, all rounds at home counted:
///
///     G = B (I − ΔB)⁻¹
///
/// for each economy, with B its material shares and Δ its domestic shares: its domestic input-output
/// table's Leontief inverse, less the unit itself, since (I − ΔB)⁻¹ = I + ΔG.
///
/// The columns of B sum to 1−γ < 1 and the domestic shares are at most 1, so that I − ΔB is strictly
/// diagonally dominant by columns: elimination needs no pivoting, and the few lines are quicker to
/// start than a library.
final class DomesticLeontief {
    private final Axes axes;
    private final double[] requirement;
    private final double[] inverse; // of one economy

    DomesticLeontief(Baseline baseline) {
        axes = baseline.axes;
        int sectors = axes.sectors();
        requirement = new double[axes.inputSize()];
        inverse = new double[sectors * sectors];
        for (int economy = 0; economy < axes.economies(); economy++) {
            int block = axes.input(economy, 0, 0);
            for (int input = 0; input < sectors; input++) {
                double share = baseline.domesticShare[axes.at(input, economy)];
                for (int user = 0; user < sectors; user++) {
                    inverse[input * sectors + user] =
                            (input == user ? 1 : 0)
                                    - share * baseline.materials[axes.input(economy, input, user)];
                }
            }
            invert();
            for (int input = 0; input < sectors; input++) {
                for (int user = 0; user < sectors; user++) {
                    Kernels.addScaled(
                            baseline.materials[block + input * sectors + user],
                            inverse,
                            user * sectors,
                            requirement,
                            block + input * sectors,
                            sectors);
                }
            }
        }
    }

    /// G, one sectors x sectors block per economy, see [Axes#input(int, int, int)].
    double[] requirement() {
        return requirement;
    }

    /// Gauss-Jordan elimination in place.
    private void invert() {
        int size = axes.sectors();
        for (int pivot = 0; pivot < size; pivot++) {
            int pivotRow = pivot * size;
            double reciprocal = 1 / inverse[pivotRow + pivot];
            inverse[pivotRow + pivot] = 1;
            for (int c = 0; c < size; c++) {
                inverse[pivotRow + c] *= reciprocal;
            }
            for (int row = 0; row < size; row++) {
                if (row != pivot) {
                    int rowAt = row * size;
                    double factor = -inverse[rowAt + pivot];
                    inverse[rowAt + pivot] = 0;
                    Kernels.addScaled(factor, inverse, pivotRow, inverse, rowAt, size);
                }
            }
        }
    }
}
