package org.parley.model;

import org.parley.economy.Axes;
import org.parley.model.ManagedTrade.Managed;

/// Where the trade that a [TradeBound] brings about comes from, or goes to: changes between the
/// outcome of the policy alone and the one in which *all* bounds are met, million USD at border
/// prices. Immutable.
public final class Displacement {
    private final double[] bought;
    private final double[] sold;

    /// @param bound one of those met
    public Displacement(Managed managed, TradeBound bound) {
        Axes axes = managed.outcome().world().axes();
        bought = new double[axes.economies()];
        sold = new double[axes.economies()];
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int buyer = 0; buyer < axes.economies(); buyer++) {
                for (int seller = 0; seller < axes.economies(); seller++) {
                    if (!bound.counts(sector, buyer, seller)) {
                        double change =
                                managed.outcome().flowAfter(sector, buyer, seller)
                                        - managed.without().flowAfter(sector, buyer, seller);
                        bought[seller] += buys(bound, axes, sector, buyer) ? change : 0;
                        sold[buyer] += sells(bound, axes, sector, seller) ? change : 0;
                    }
                }
            }
        }
    }

    private static boolean buys(TradeBound bound, Axes axes, int sector, int buyer) {
        for (int seller = 0; seller < axes.economies(); seller++) {
            if (bound.counts(sector, buyer, seller)) {
                return true;
            }
        }
        return false;
    }

    private static boolean sells(TradeBound bound, Axes axes, int sector, int seller) {
        for (int buyer = 0; buyer < axes.economies(); buyer++) {
            if (bound.counts(sector, buyer, seller)) {
                return true;
            }
        }
        return false;
    }

    /// What the bound's importers buy more of its sectors from an economy, outside the bound; their
    /// own producers included. Below 0, what that economy loses.
    public double boughtFrom(int economy) {
        return bought[economy];
    }

    /// What the bound's exporters sell more of its sectors to an economy, outside the bound; their
    /// own buyers included.
    public double soldTo(int economy) {
        return sold[economy];
    }
}
