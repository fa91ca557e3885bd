package org.parley.economy;

import java.util.List;

/// How far each identity of a world's base year holds, recomputed from the figures that a [World]
/// gives out, one definition each.
public final class WorldCheck {
    private final World world;
    private final Axes axes;

    /// One identity.
    ///
    /// @param name what equals what
    /// @param largest the largest gap relative to the larger side; 0 is exact
    /// @param where the economy and sector of the largest gap; empty where it is 0
    public record Identity(String name, double largest, String where) {}

    private WorldCheck(World world) {
        this.world = world;
        axes = world.axes();
    }

    /// All identities of a world.
    public static List<Identity> of(World world) {
        var check = new WorldCheck(world);
        return List.of(
                check.bySector("sales of a sector = its output", check::sales, world::output),
                check.bySector("value added + materials = output", check::costs, world::output),
                check.bySector(
                        "materials + final demand = expenditure", check::uses, world::expenditure),
                check.bySector(
                        "shares of exporters sum to 1",
                        check::exporterShares,
                        (sector, n) -> world.expenditure(sector, n) > 0 ? 1 : 0),
                check.bySector(
                        "shares of inputs sum to 1",
                        check::inputShares,
                        (sector, n) -> world.valueAddedShare(sector, n) < 1 ? 1 : 0),
                check.byEconomy(
                        "final demand = value added + tariff revenue + deficit",
                        check::finalDemand,
                        check::income),
                check.byEconomy(
                        "imports - exports = deficit",
                        n -> check.imports(n) + world.valueAdded(n),
                        n -> world.deficit(n) + check.exports(n) + world.valueAdded(n)),
                new Identity(
                        "deficits sum to 0 over the world",
                        Math.abs(check.sum(world::deficit)) / check.sum(world::valueAdded),
                        ""));
    }

    @FunctionalInterface
    private interface BySector {
        double of(int sector, int economy);
    }

    @FunctionalInterface
    private interface ByEconomy {
        double of(int economy);
    }

    private Identity bySector(String name, BySector left, BySector right) {
        double largest = 0;
        String where = "";
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int n = 0; n < axes.economies(); n++) {
                double gap = gap(left.of(sector, n), right.of(sector, n));
                if (gap > largest) {
                    largest = gap;
                    where = world.sectors().get(sector) + " in " + world.economies().get(n);
                }
            }
        }
        return new Identity(name, largest, where);
    }

    private Identity byEconomy(String name, ByEconomy left, ByEconomy right) {
        double largest = 0;
        String where = "";
        for (int n = 0; n < axes.economies(); n++) {
            double gap = gap(left.of(n), right.of(n));
            if (gap > largest) {
                largest = gap;
                where = world.economies().get(n).code();
            }
        }
        return new Identity(name, largest, where);
    }

    private static double gap(double left, double right) {
        return left == right
                ? 0
                : Math.abs(left - right) / Math.max(Math.abs(left), Math.abs(right));
    }

    private double sum(ByEconomy figure) {
        double sum = 0;
        for (int n = 0; n < axes.economies(); n++) {
            sum += figure.of(n);
        }
        return sum;
    }

    private double sales(int sector, int exporter) {
        return sum(importer -> world.flow(sector, importer, exporter));
    }

    private double costs(int sector, int n) {
        double cost = world.valueAddedShare(sector, n) * world.output(sector, n);
        for (int input = 0; input < axes.sectors(); input++) {
            cost += material(n, input, sector);
        }
        return cost;
    }

    private double uses(int sector, int n) {
        double used = world.finalDemand(sector, n);
        for (int user = 0; user < axes.sectors(); user++) {
            used += material(n, sector, user);
        }
        return used;
    }

    private double material(int n, int input, int user) {
        return world.inputShare(n, input, user)
                * (1 - world.valueAddedShare(user, n))
                * world.output(user, n);
    }

    private double exporterShares(int sector, int importer) {
        return sum(exporter -> world.expenditureShare(sector, importer, exporter));
    }

    private double inputShares(int user, int n) {
        double sum = 0;
        for (int input = 0; input < axes.sectors(); input++) {
            sum += world.inputShare(n, input, user);
        }
        return sum;
    }

    private double finalDemand(int n) {
        double sum = 0;
        for (int sector = 0; sector < axes.sectors(); sector++) {
            sum += world.finalDemand(sector, n);
        }
        return sum;
    }

    private double income(int n) {
        double revenue = 0;
        double valueAdded = 0;
        for (int sector = 0; sector < axes.sectors(); sector++) {
            valueAdded += world.valueAddedShare(sector, n) * world.output(sector, n);
            for (int i = 0; i < axes.economies(); i++) {
                revenue += world.tariff(sector, n, i) * world.flow(sector, n, i);
            }
        }
        return valueAdded + revenue + imports(n) - exports(n);
    }

    private double imports(int n) {
        double sum = 0;
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int i = 0; i < axes.economies(); i++) {
                sum += i == n ? 0 : world.flow(sector, n, i);
            }
        }
        return sum;
    }

    private double exports(int n) {
        double sum = 0;
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int importer = 0; importer < axes.economies(); importer++) {
                sum += importer == n ? 0 : world.flow(sector, importer, n);
            }
        }
        return sum;
    }
}
