package org.parley.model;

/// Trade between two economies before and after, in the view of the first, million USD, tariffs
/// excluded and export taxes included. "Goods" are the sectors that customs can see.
///
/// @param goodsExports from the first to the second, goods
/// @param goodsImports of the first from the second, goods
/// @param allExports goods and services
/// @param allImports goods and services
public record BilateralTrade(
        Change goodsExports, Change goodsImports, Change allExports, Change allImports) {

    private static final Change NOTHING = new Change(0, 0);

    /// Trade between two economies by index.
    public static BilateralTrade between(Outcome outcome, int first, int second) {
        if (first == second) {
            throw new IllegalArgumentException(
                    "Trade of %s with itself; maybe its domestic sales are meant (SectorResults)."
                            .formatted(outcome.world().economies().get(first)));
        }
        return new BilateralTrade(
                TradeSum.goods(outcome, second, first),
                TradeSum.goods(outcome, first, second),
                TradeSum.all(outcome, second, first),
                TradeSum.all(outcome, first, second));
    }

    /// Trade of an economy with all others.
    public static BilateralTrade withWorld(Outcome outcome, int first) {
        var sum = new BilateralTrade(NOTHING, NOTHING, NOTHING, NOTHING);
        for (int partner = 0; partner < outcome.world().axes().economies(); partner++) {
            if (partner != first) {
                sum = sum.plus(between(outcome, first, partner));
            }
        }
        return sum;
    }

    private BilateralTrade plus(BilateralTrade other) {
        return new BilateralTrade(
                goodsExports.plus(other.goodsExports),
                goodsImports.plus(other.goodsImports),
                allExports.plus(other.allExports),
                allImports.plus(other.allImports));
    }

    /// Exports less imports of goods; below 0 is a deficit of the first.
    public Change goodsBalance() {
        return goodsExports.minus(goodsImports);
    }

    /// Exports less imports of goods and services; below 0 is a deficit of the first.
    public Change balance() {
        return allExports.minus(allImports);
    }
}
