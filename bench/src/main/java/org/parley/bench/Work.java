package org.parley.bench;

import org.parley.economy.Axes;
import org.parley.economy.World;
import org.parley.model.Outcome;

/// What a solve has to do by its equations, whatever it is written in: the products of its sweeps,
/// each a multiplication and an addition for every weight. Exponentials, the making of the weights
/// and the small vectors are left out, so that shares of a machine's peak are rather too low.
///
/// @param operations floating-point operations
/// @param bytes of weights that go by
record Work(double operations, double bytes) {
    /// Products of a sweep with weights of every flow: shares, shares at the border, sales.
    private static final int TRADE = 3;

    /// Products of an exact sweep with a world's material shares: in costs and in demand.
    private static final int MATERIALS = 2;

    /// Products of a linear sweep with what goes round at home: in prices and in spending.
    private static final int ROUNDS = 2;

    static Work of(World world, Outcome outcome) {
        Axes axes = world.axes();
        double flows = axes.bilateralSize();
        double inputs = axes.inputSize();
        int exact = outcome.iterations() + 1;
        int linear = outcome.sweeps() - exact;
        double inExact = TRADE * flows + MATERIALS * inputs;
        double inLinear = TRADE * flows + ROUNDS * inputs;
        return new Work(
                2 * (exact * inExact + linear * inLinear),
                Double.BYTES * exact * inExact + Float.BYTES * linear * inLinear);
    }
}
