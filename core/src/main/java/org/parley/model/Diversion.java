package org.parley.model;

import org.parley.economy.World;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Where the trade of a pair went: what the importer buys instead, from whom, and to whom the
/// exporter sells instead. Goods only, million USD, tariffs excluded.
///
/// A change of all that the importer buys (or the exporter sells) is not diversion, and in the
/// numeraire much of it is only a change of price level. So each flow X is compared with what it
/// would be had its share stayed,
///
///     shift = X′ − X · ΣX′ / ΣX
///
/// and on either side the shifts add to 0: what the pair lost is what third economies and home took
/// up.
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

    /// All that the importer buys.
    public Change allBought() {
        return sum(bought);
    }

    /// All that the exporter sells.
    public Change allSold() {
        return sum(sold);
    }

    /// What shifted to purchases from a partner, or at home where the partner is the importer.
    public double shiftBought(int partner) {
        return shift(bought[partner], allBought());
    }

    /// What shifted to sales to a partner, or at home where the partner is the exporter.
    public double shiftSold(int partner) {
        return shift(sold[partner], allSold());
    }

    private static double shift(Change flow, Change all) {
        return flow.after() - flow.before() * all.hat();
    }

    /// Third economies, those first to whose sales most of the importer's purchases shifted.
    public List<Integer> suppliersByShift() {
        return byShift(this::shiftBought);
    }

    /// Third economies, those first to which most of the exporter's sales shifted.
    public List<Integer> outletsByShift() {
        return byShift(this::shiftSold);
    }

    private List<Integer> byShift(IntToDoubleFunction shift) {
        return IntStream.range(0, world.axes().economies())
                .filter(partner -> partner != importer && partner != exporter)
                .boxed()
                .sorted(Comparator.comparingDouble(partner -> -shift.applyAsDouble(partner)))
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
