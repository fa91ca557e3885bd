package org.parley.model;

import org.parley.economy.World;

/// One economy's purchases from another, summed over sectors, million USD, tariffs excluded.
final class TradeSum {
    private TradeSum() {}

    /// The sectors that customs can see.
    static Change goods(Outcome outcome, int importer, int exporter) {
        return sum(outcome, importer, exporter, true);
    }

    /// Goods and services.
    static Change all(Outcome outcome, int importer, int exporter) {
        return sum(outcome, importer, exporter, false);
    }

    private static Change sum(Outcome outcome, int importer, int exporter, boolean goodsOnly) {
        World world = outcome.world();
        double before = 0;
        double after = 0;
        for (int sector = 0; sector < world.axes().sectors(); sector++) {
            if (!goodsOnly || world.sectors().get(sector).isGoods()) {
                before += world.flow(sector, importer, exporter);
                after += outcome.flowAfter(sector, importer, exporter);
            }
        }
        return new Change(before, after);
    }
}
