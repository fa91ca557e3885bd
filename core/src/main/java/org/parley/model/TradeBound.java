package org.parley.model;

import org.parley.economy.Axes;
import org.parley.economy.Policy;
import org.parley.economy.World;

/// A quantity of trade that was agreed or decreed.
///
/// @param name what it is called in messages (`purchases of CHN from USA`)
/// @param flows which flows count towards it
/// @param direction whether the level is a floor or a ceiling
/// @param level at border prices; where it comes to 0 or less, a ceiling cannot be had
/// @param payer whose government pays the implicit subsidy or keeps the implicit tax
/// @param largestWedge where the bound gives way: the highest rate, as a fraction of the price with
///   all other taxes, of the implicit tax (what a tariff-rate quota charges beyond it); infinite
///   where it never does
public record TradeBound(
        String name,
        FlowChoice flows,
        Direction direction,
        TradeLevel level,
        Payer payer,
        double largestWedge) {

    /// Which flows a bound is about.
    public interface FlowChoice {
        /// Whether this one counts; never asked about domestic flows.
        boolean includes(int sector, int importer, int exporter);
    }

    /// Floor or ceiling.
    public enum Direction {
        AT_LEAST,
        AT_MOST
    }

    /// Whose treasury the wedge goes through.
    public enum Payer {
        /// As an import subsidy or tariff: purchases of a state trader, a quota auctioned.
        IMPORTER,
        /// As an export subsidy or tax: a voluntary export restraint keeps its rents.
        EXPORTER
    }

    public TradeBound {
        if (!(largestWedge > 0)) {
            throw new IllegalArgumentException(
                    "%s gives way at a rate of %s; it must be above 0."
                            .formatted(name, largestWedge));
        }
    }

    /// A bound on million USD that never gives way.
    public TradeBound(
            String name, FlowChoice flows, Direction direction, double level, Payer payer) {
        this(name, flows, direction, TradeLevel.of(level), payer, Double.POSITIVE_INFINITY);
        if (!(level > 0 && level < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "%s has a level of %s million USD; it must be above 0. Maybe use a ban."
                            .formatted(name, level));
        }
    }

    /// Whether a flow counts towards it; domestic sales never do.
    public boolean counts(int sector, int importer, int exporter) {
        return importer != exporter && flows.includes(sector, importer, exporter);
    }

    /// The base-year value of its flows, million USD.
    public double base(World world) {
        var sum = new Sum();
        forEach(
                world.axes(),
                (sector, importer, exporter) ->
                        sum.value += world.flow(sector, importer, exporter));
        return sum.value;
    }

    /// The value of its flows, million USD.
    public double value(Outcome outcome) {
        return scalar(outcome.world()).of(outcome);
    }

    Scalar scalar(World world) {
        return Scalar.flows(
                world, (sector, importer, exporter) -> counts(sector, importer, exporter) ? 1 : 0);
    }

    /// Whether a value is on the wrong side of a level, by more than a share of it.
    ///
    /// @param due million USD
    boolean isViolatedAt(double value, double due, double tolerance) {
        return switch (direction) {
            case AT_LEAST -> value < due - Math.abs(due) * tolerance;
            case AT_MOST -> value > due + Math.abs(due) * tolerance;
        };
    }

    /// Whether a wedge pushes the way the bound does.
    boolean mayHave(double logWedge) {
        return switch (direction) {
            case AT_LEAST -> logWedge < 0;
            case AT_MOST -> logWedge > 0;
        };
    }

    /// By how much a number grows per log point of this bound's wedge.
    double pull(Gradient gradient, Policy policy) {
        var sum = new Sum();
        forEach(
                policy.world().axes(),
                (sector, importer, exporter) ->
                        sum.value +=
                                switch (payer) {
                                    case IMPORTER ->
                                            gradient.tariff(sector, importer, exporter)
                                                    * (1
                                                            + policy.tariff(
                                                                    sector, importer, exporter));
                                    case EXPORTER ->
                                            gradient.exportTax(sector, importer, exporter)
                                                    * (1
                                                            + policy.exportTax(
                                                                    sector, importer, exporter));
                                });
        return sum.value;
    }

    /// Multiplies the payer's barrier by a factor.
    void addTo(Policy policy, double factor) {
        forEach(
                policy.world().axes(),
                (sector, importer, exporter) -> {
                    switch (payer) {
                        case IMPORTER -> {
                            double rate = policy.tariff(sector, importer, exporter);
                            policy.tariff(sector, importer, exporter, (1 + rate) * factor - 1);
                        }
                        case EXPORTER -> {
                            double rate = policy.exportTax(sector, importer, exporter);
                            policy.exportTax(sector, importer, exporter, (1 + rate) * factor - 1);
                        }
                    }
                });
    }

    /// What the payer spends on the wedge, million USD; below 0 what it collects.
    double cost(Axes axes, Outcome outcome, double factor) {
        var sum = new Sum();
        forEach(
                axes,
                (sector, importer, exporter) -> {
                    double flow = outcome.flowAfter(sector, importer, exporter);
                    sum.value -=
                            switch (payer) {
                                case IMPORTER -> {
                                    double after =
                                            1 + outcome.policy().tariff(sector, importer, exporter);
                                    yield flow * (after - after / factor);
                                }
                                case EXPORTER -> flow * (1 - 1 / factor);
                            };
                });
        return sum.value;
    }

    private void forEach(Axes axes, Axes.FlowVisitor visitor) {
        axes.forEachForeign(
                (sector, importer, exporter) -> {
                    if (flows.includes(sector, importer, exporter)) {
                        visitor.visit(sector, importer, exporter);
                    }
                });
    }

    private static final class Sum {
        private double value;
    }
}
