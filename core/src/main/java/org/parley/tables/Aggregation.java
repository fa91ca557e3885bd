package org.parley.tables;

import org.parley.economy.Axes;
import org.parley.economy.Economy;
import org.parley.economy.Sector;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.economy.WorldBuilder;
import org.parley.economy.WorldInfo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A world with economies or sectors put together, whose base is an exact equilibrium again.
///
/// Flows are summed; tariffs, value-added shares and input shares are means weighted by what they
/// apply to, so that revenue, value added and each input's cost are what they were. A tariff inside
/// of a new economy cannot be kept, since a domestic flow bears none: its revenue becomes value
/// added of the sector sold, and the flow is counted with it, so that buyers spend what they did.
/// Trade elasticities are means weighted by trade.
public final class Aggregation {
    private final World world;
    private final Axes from;
    private final Grouping economyOf;
    private final Grouping sectorOf;
    private final Axes to;
    private final WorldBuilder builder;
    private double taxedInside;

    private final double[] flow; // delivered, bilateral
    private final double[] duty; // tariffs on it
    private final double[] output;
    private final double[] valueAdded;
    private final double[] input; // million USD, see Axes.input

    private Aggregation(World world, WorldInfo info, Grouping economies, Grouping sectors) {
        this.world = world;
        from = world.axes();
        economyOf = economies;
        sectorOf = sectors;
        builder = new WorldBuilder(info, economies(), sectors());
        to = builder.axes();
        flow = new double[to.bilateralSize()];
        duty = new double[to.bilateralSize()];
        output = new double[to.size()];
        valueAdded = new double[to.size()];
        input = new double[to.inputSize()];
    }

    /// Puts economies and sectors of a world together.
    ///
    /// @param info of the world to be
    public static Imported of(World world, WorldInfo info, Grouping economies, Grouping sectors) {
        var aggregation = new Aggregation(world, info, economies, sectors);
        aggregation.sum();
        aggregation.fill();
        return new Imported(aggregation.builder.build(), aggregation.changes());
    }

    private List<Economy> economies() {
        var economies = new ArrayList<Economy>();
        for (int g = 0; g < economyOf.size(); g++) {
            List<Economy> members =
                    economyOf.members(g).stream().map(world.economies()::get).toList();
            economies.add(members.size() == 1 ? renamed(members, g) : joined(members, g));
        }
        return economies;
    }

    private Economy renamed(List<Economy> only, int group) {
        Economy economy = only.getFirst();
        Grouping.Group named = economyOf.group(group);
        return named.code().equals(economy.code())
                ? economy
                : new Economy(named.code(), named.name(), economy.region(), economy.members());
    }

    private Economy joined(List<Economy> members, int group) {
        var codes = new ArrayList<String>();
        boolean rest = false;
        for (Economy member : members) {
            boolean country = member.members().isEmpty();
            rest |= country && member.code().equals("ROW");
            codes.addAll(country ? List.of(member.code()) : member.members());
        }
        Grouping.Group named = economyOf.group(group);
        String region = members.getFirst().region();
        boolean same = members.stream().allMatch(member -> member.region().equals(region));
        return new Economy(
                named.code(), named.name(), same ? region : named.name(), rest ? List.of() : codes);
    }

    private List<Sector> sectors() {
        var sectors = new ArrayList<Sector>();
        for (int g = 0; g < sectorOf.size(); g++) {
            List<Sector> members = sectorOf.members(g).stream().map(world.sectors()::get).toList();
            var isic = new ArrayList<String>();
            members.forEach(member -> isic.addAll(member.isic()));
            boolean goods = members.stream().anyMatch(Sector::isGoods);
            sectors.add(
                    new Sector(
                            sectorOf.group(g).code(),
                            members.size() == 1
                                    ? members.getFirst().name()
                                    : sectorOf.group(g).name(),
                            goods ? Sector.Kind.GOODS : Sector.Kind.SERVICES,
                            isic));
        }
        return sectors;
    }

    private void sum() {
        for (int sector = 0; sector < from.sectors(); sector++) {
            for (int importer = 0; importer < from.economies(); importer++) {
                for (int exporter = 0; exporter < from.economies(); exporter++) {
                    addFlow(sector, importer, exporter);
                }
            }
        }
        for (int n = 0; n < from.economies(); n++) {
            for (int user = 0; user < from.sectors(); user++) {
                addTechnology(n, user);
            }
        }
    }

    private void addFlow(int sector, int importer, int exporter) {
        double sold = world.flow(sector, importer, exporter);
        double paid = sold * world.tariff(sector, importer, exporter);
        int product = sectorOf.of(sector);
        int seller = economyOf.of(exporter);
        int buyer = economyOf.of(importer);
        int at = to.at(product, buyer, seller);
        flow[at] += sold;
        output[to.at(product, seller)] += sold;
        if (buyer == seller) {
            flow[at] += paid;
            output[to.at(product, seller)] += paid;
            valueAdded[to.at(product, seller)] += paid;
            taxedInside += paid;
        } else {
            duty[at] += paid;
        }
    }

    private void addTechnology(int n, int user) {
        double sold = world.output(user, n);
        double share = world.valueAddedShare(user, n);
        int economy = economyOf.of(n);
        valueAdded[to.at(sectorOf.of(user), economy)] += share * sold;
        for (int of = 0; of < from.sectors(); of++) {
            input[to.input(economy, sectorOf.of(of), sectorOf.of(user))] +=
                    world.inputShare(n, of, user) * (1 - share) * sold;
        }
    }

    private void fill() {
        for (int sector = 0; sector < to.sectors(); sector++) {
            for (int importer = 0; importer < to.economies(); importer++) {
                for (int exporter = 0; exporter < to.economies(); exporter++) {
                    int at = to.at(sector, importer, exporter);
                    builder.flow(sector, importer, exporter, flow[at]);
                    double rate = importer == exporter ? 0 : tariff(sector, importer, exporter);
                    builder.tariff(sector, importer, exporter, rate);
                }
            }
        }
        for (int n = 0; n < to.economies(); n++) {
            for (int user = 0; user < to.sectors(); user++) {
                technology(n, user);
            }
        }
        world.elasticities().forEach(set -> builder.elasticities(mean(set)));
    }

    /// Duties over imports; where nothing is imported, the plain mean of the rates.
    private double tariff(int sector, int importer, int exporter) {
        int at = to.at(sector, importer, exporter);
        if (flow[at] > 0) {
            return duty[at] / flow[at];
        }
        double sum = 0;
        int count = 0;
        for (int j : sectorOf.members(sector)) {
            for (int n : economyOf.members(importer)) {
                for (int i : economyOf.members(exporter)) {
                    sum += world.tariff(j, n, i);
                    count++;
                }
            }
        }
        return sum / count;
    }

    private void technology(int n, int user) {
        double sold = output[to.at(user, n)];
        double materials = 0;
        for (int of = 0; of < to.sectors(); of++) {
            materials += input[to.input(n, of, user)];
        }
        double share = sold > 0 ? valueAdded[to.at(user, n)] / sold : 1;
        boolean uses = materials > 0 && share < 1;
        builder.valueAddedShare(user, n, uses ? share : 1);
        for (int of = 0; uses && of < to.sectors(); of++) {
            builder.inputShare(n, of, user, input[to.input(n, of, user)] / materials);
        }
    }

    private TradeElasticities mean(TradeElasticities set) {
        double[] theta = new double[to.sectors()];
        for (int g = 0; g < theta.length; g++) {
            double weights = 0;
            for (int j : sectorOf.members(g)) {
                double traded = Math.max(trade(j), Double.MIN_NORMAL);
                theta[g] += set.of(j) * traded;
                weights += traded;
            }
            theta[g] =
                    sectorOf.members(g).size() == 1
                            ? set.of(sectorOf.members(g).getFirst())
                            : theta[g] / weights;
        }
        return new TradeElasticities(set.name(), set.source(), theta);
    }

    private double trade(int sector) {
        double sum = 0;
        for (int importer = 0; importer < from.economies(); importer++) {
            for (int exporter = 0; exporter < from.economies(); exporter++) {
                sum += importer == exporter ? 0 : world.flow(sector, importer, exporter);
            }
        }
        return sum;
    }

    private List<String> changes() {
        if (taxedInside == 0) {
            return List.of();
        }
        return List.of(
                String.format(
                        Locale.ROOT,
                        "Tariffs between economies that were put together, %,.0f million USD,"
                                + " became value added of what is sold.",
                        taxedInside));
    }
}
