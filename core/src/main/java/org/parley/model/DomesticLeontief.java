package org.parley.model;

import org.parley.economy.Axes;

import java.util.Arrays;

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
    private final double[] inverse; // of one economy

    /// With the material shares of the base year.
    static double[] requirement(Baseline baseline) {
        double[] requirement = new double[baseline.axes.inputSize()];
        double[] damping = new double[baseline.axes.size()];
        Arrays.fill(damping, 1);
        fill(baseline, damping, requirement);
        return requirement;
    }

    /// With the material shares of each user times a factor.
    ///
    /// @param damping from 0 to 1, by sector and economy. Not modified.
    /// @param requirement G, one sectors x sectors block per economy, see [Axes#input(int, int,
    ///   int)]. Modified.
    static void fill(Baseline baseline, double[] damping, double[] requirement) {
        Arrays.fill(requirement, 0);
        new DomesticLeontief(baseline, damping, requirement);
    }

    private DomesticLeontief(Baseline baseline, double[] damping, double[] requirement) {
        axes = baseline.axes;
        int sectors = axes.sectors();
        inverse = new double[sectors * sectors];
        for (int economy = 0; economy < axes.economies(); economy++) {
            int block = axes.input(economy, 0, 0);
            for (int input = 0; input < sectors; input++) {
                double share = baseline.domesticShare[axes.at(input, economy)];
                for (int user = 0; user < sectors; user++) {
                    inverse[input * sectors + user] =
                            (input == user ? 1 : 0)
                                    - share
                                            * damping[axes.at(user, economy)]
                                            * baseline.materials[axes.input(economy, input, user)];
                }
            }
            invert();
            for (int input = 0; input < sectors; input++) {
                for (int user = 0; user < sectors; user++) {
                    Kernels.addScaled(
                            damping[axes.at(user, economy)]
                                    * baseline.materials[block + input * sectors + user],
                            inverse,
                            user * sectors,
                            requirement,
                            block + input * sectors,
                            sectors);
                }
            }
        }
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
