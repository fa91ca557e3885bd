package org.parley.model;

/// Where an economy's trade in goods went: from whom it buys instead, or to whom it sells instead,
/// home included. Million USD, tariffs excluded.
///
/// When all that is bought or sold changes, partners' flows change without any diversion, and in
/// the numeraire much of that is only the price level. So each flow X is compared with what it would
/// be had its share stayed,
///
///     shift = X′ − X · ΣX′ / ΣX
///
/// and the shifts add to 0: what one partner lost is what the others and home took up.
public final class Diversion {
    private final Change[] flows;
    private final Change all;

    private Diversion(Change[] flows) {
        this.flows = flows;
        var sum = new Change(0, 0);
        for (Change flow : flows) {
            sum = sum.plus(flow);
        }
        all = sum;
    }

    /// What an economy buys, by seller.
    public static Diversion ofPurchases(Outcome outcome, int importer) {
        var flows = new Change[outcome.world().axes().economies()];
        for (int exporter = 0; exporter < flows.length; exporter++) {
            flows[exporter] = TradeSum.goods(outcome, importer, exporter);
        }
        return new Diversion(flows);
    }

    /// What an economy sells, by buyer.
    public static Diversion ofSales(Outcome outcome, int exporter) {
        var flows = new Change[outcome.world().axes().economies()];
        for (int importer = 0; importer < flows.length; importer++) {
            flows[importer] = TradeSum.goods(outcome, importer, exporter);
        }
        return new Diversion(flows);
    }

    /// Trade with a partner, or at home where the partner is the economy itself.
    public Change flow(int partner) {
        return flows[partner];
    }

    /// All that is bought or sold.
    public Change all() {
        return all;
    }

    /// What shifted to a partner, beyond its share in all that is bought or sold.
    public double shift(int partner) {
        return flows[partner].after() - flows[partner].before() * all.hat();
    }
}
