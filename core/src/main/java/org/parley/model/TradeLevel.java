package org.parley.model;

/// How much trade is meant, in money or against what the base year has. What is said against the
/// base year is counted from the base that an outcome is compared with, which under
/// [Closure#BALANCED] is not the one observed.
///
/// @param ofBase times the base-year value of the flows
/// @param plus and so much more, million USD; below 0, less
public record TradeLevel(double ofBase, double plus) {

    /// So much in all, million USD.
    public static TradeLevel of(double millionUsd) {
        return new TradeLevel(0, millionUsd);
    }

    /// A multiple of the base year.
    public static TradeLevel ofBase(double times) {
        return new TradeLevel(times, 0);
    }

    /// What the base year has and so much more, million USD.
    public static TradeLevel basePlus(double millionUsd) {
        return new TradeLevel(1, millionUsd);
    }

    /// The level in million USD.
    ///
    /// @param base base-year value of the flows, million USD
    public double on(double base) {
        return ofBase * base + plus;
    }
}
