package org.parley.model;

import org.parley.economy.Axes;

/// Where the unknowns of a [LinearStep] stand in one array: what crosses borders, and wages.
///
///     p by sector and economy, from 0     change of the price index that home does not explain
///     c by sector and economy             change of costs that home does not explain, in units of
///                                         spending or output, whichever is larger
///     ι by economy                        change of income other than wages, over all income
///     ω by economy                        change of the wage
///     ρ by sector and economy             change of the sector's wage that home does not explain;
///                                         only where labour is fixed in its sector
///
/// @param wagesDiffer whether wages differ by sector
record BorderLayout(Axes axes, boolean wagesDiffer) {
    int costAt() {
        return axes.size();
    }

    int incomeAt() {
        return 2 * axes.size();
    }

    int wageAt() {
        return incomeAt() + axes.economies();
    }

    int sectorWageAt() {
        return wageAt() + axes.economies();
    }

    int size() {
        return sectorWageAt() + (wagesDiffer ? axes.size() : 0);
    }
}
