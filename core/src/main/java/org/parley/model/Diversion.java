package org.parley.model;

import org.parley.economy.World;

import java.util.List;
import java.util.stream.IntStream;

/// Where the trade of a pair went: what the importer buys instead, from whom, and to whom the
/// exporter sells instead. Goods only, million USD, tariffs excluded.
///
/// On either side the accounts close: what the pair lost, what third economies and home took up,
/// and what is bought or sold less in all, add to 0.
public final class Diversion {
    private final World world;
    private final int importer;
    private final int exporter;
    private final Change[] bought;
    private final Change[] sold;

    /// Looks at one direction of trade.
    public Diversion(Outcome outcome, int importer, int exporter) {
        if (importer == exporter) {
            throw new IllegalArgumentException(
                    "Diversion of the sales of %s to itself; it takes two economies."
                            .formatted(outcome.world().economies().get(importer)));
        }
        world = outcome.world();
        this.importer = importer;
        this.exporter = exporter;
        int economies = world.axes().economies();
        bought = new Change[economies];
        sold = new Change[economies];
        for (int partner = 0; partner < economies; partner++) {
            bought[partner] = TradeSum.goods(outcome, importer, partner);
            sold[partner] = TradeSum.goods(outcome, partner, exporter);
        }
    }

    /// The flow itself.
    public Change flow() {
        return bought[exporter];
    }

    /// What the importer buys from another economy.
    public Change boughtFrom(int partner) {
        return bought[partner];
    }

    /// What the exporter sells to another economy.
    public Change soldTo(int partner) {
        return sold[partner];
    }

    /// What the importer buys at home.
    public Change boughtAtHome() {
        return bought[importer];
    }

    /// What the exporter sells at home.
    public Change soldAtHome() {
        return sold[exporter];
    }

    /// All that the importer buys.
    public Change allBought() {
        return sum(bought);
    }

    /// All that the exporter sells.
    public Change allSold() {
        return sum(sold);
    }

    /// Third economies, the largest gain in sales to the importer first.
    public List<Integer> suppliersByGain() {
        return byGain(bought);
    }

    /// Third economies, the largest gain in purchases from the exporter first.
    public List<Integer> outletsByGain() {
        return byGain(sold);
    }

    private List<Integer> byGain(Change[] changes) {
        return IntStream.range(0, world.axes().economies())
                .filter(partner -> partner != importer && partner != exporter)
                .boxed()
                .sorted((a, b) -> Double.compare(changes[b].difference(), changes[a].difference()))
                .toList();
    }

    private static Change sum(Change[] changes) {
        var sum = new Change(0, 0);
        for (Change change : changes) {
            sum = sum.plus(change);
        }
        return sum;
    }
}
