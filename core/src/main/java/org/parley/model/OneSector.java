package org.parley.model;

import org.parley.economy.Axes;
import org.parley.economy.Policy;
import org.parley.economy.Sector;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.economy.WorldBuilder;

import java.util.ArrayList;
import java.util.List;

/// A world with its goods in one sector and its services in another. Rates on flows are averaged by
/// base-year flow, so that revenue stays what it was; shares of cost by output; trade elasticities
/// by what crosses borders. Where there is nothing to weigh by, all weigh the same.
final class OneSector {
    private final World world;
    private final Axes axes;
    private final List<Sector> sectors = new ArrayList<>();
    private final int[] group; // by sector of the original

    OneSector(World world) {
        this.world = world;
        axes = world.axes();
        group = new int[axes.sectors()];
        for (Sector.Kind kind : Sector.Kind.values()) {
            List<String> isic = new ArrayList<>();
            int members = 0;
            for (int sector = 0; sector < axes.sectors(); sector++) {
                Sector member = world.sectors().get(sector);
                if (member.kind() == kind) {
                    group[sector] = sectors.size();
                    isic.addAll(member.isic());
                    members++;
                }
            }
            if (members > 0) {
                String name = kind == Sector.Kind.GOODS ? "Goods" : "Services";
                sectors.add(new Sector(kind.name(), name, kind, isic));
            }
        }
    }

    World world() {
        var builder = new WorldBuilder(world.info(), world.economies(), sectors);
        for (TradeElasticities set : world.elasticities()) {
            builder.elasticities(elasticities(set));
        }
        for (int one = 0; one < sectors.size(); one++) {
            for (int importer = 0; importer < axes.economies(); importer++) {
                for (int exporter = 0; exporter < axes.economies(); exporter++) {
                    double flow = 0;
                    for (int sector = 0; sector < axes.sectors(); sector++) {
                        if (group[sector] == one) {
                            flow += world.flow(sector, importer, exporter);
                        }
                    }
                    builder.flow(one, importer, exporter, flow);
                }
            }
            for (int economy = 0; economy < axes.economies(); economy++) {
                technology(builder, one, economy);
            }
        }
        builder.axes()
                .forEachForeign(
                        (one, n, i) ->
                                builder.tariff(one, n, i, average(one, n, i, world::tariff)));
        return builder.build();
    }

    private void technology(WorldBuilder builder, int one, int economy) {
        double[] bought = new double[sectors.size()];
        double all = 0;
        for (int user = 0; user < axes.sectors(); user++) {
            if (group[user] == one) {
                double materials =
                        (1 - world.valueAddedShare(user, economy)) * world.output(user, economy);
                all += materials;
                for (int input = 0; input < axes.sectors(); input++) {
                    bought[group[input]] += materials * world.inputShare(economy, input, user);
                }
            }
        }
        double share = average(one, economy, world::valueAddedShare);
        builder.valueAddedShare(one, economy, all > 0 ? share : 1);
        for (int input = 0; input < bought.length; input++) {
            double own = input == one ? 1 : 0;
            builder.inputShare(economy, input, one, all > 0 ? bought[input] / all : own);
        }
    }

    TradeElasticities elasticities(TradeElasticities set) {
        double[] theta = new double[sectors.size()];
        for (int one = 0; one < theta.length; one++) {
            var mean = new Mean();
            for (int sector = 0; sector < axes.sectors(); sector++) {
                if (group[sector] == one) {
                    mean.add(set.of(sector), abroad(sector));
                }
            }
            theta[one] = mean.value();
        }
        return new TradeElasticities(
                set.name(), set.source() + "; averaged over base-year trade", theta);
    }

    private double abroad(int sector) {
        double sum = 0;
        for (int importer = 0; importer < axes.economies(); importer++) {
            for (int exporter = 0; exporter < axes.economies(); exporter++) {
                sum += importer == exporter ? 0 : world.flow(sector, importer, exporter);
            }
        }
        return sum;
    }

    /// @param policy made for the original world. Not modified.
    /// @param merged what [#world()] returned
    Policy policy(Policy policy, World merged) {
        Policy carried = Policy.ofBase(merged);
        merged.axes()
                .forEachForeign(
                        (one, n, i) ->
                                carried.tariff(one, n, i, average(one, n, i, policy::tariff))
                                        .exportTax(one, n, i, average(one, n, i, policy::exportTax))
                                        .tradeCostHat(
                                                one, n, i, average(one, n, i, policy::tradeCostHat))
                                        .bannedShare(
                                                one,
                                                n,
                                                i,
                                                average(one, n, i, policy::bannedShare)));
        for (int one = 0; one < sectors.size(); one++) {
            for (int n = 0; n < axes.economies(); n++) {
                carried.productionSubsidy(one, n, average(one, n, policy::productionSubsidy));
            }
        }
        return carried;
    }

    /// A bound on trade, where all of a pair's goods or services count towards it or none.
    TradeBound bound(TradeBound bound) {
        axes.forEachForeign(
                (sector, importer, exporter) -> {
                    boolean first =
                            bound.flows().includes(firstOf(group[sector]), importer, exporter);
                    if (bound.flows().includes(sector, importer, exporter) != first) {
                        throw new IllegalArgumentException(
                                "%s is about a part of goods or services, which variant %s does not tell apart. Maybe another variant."
                                        .formatted(bound.name(), Variant.ONE_SECTOR.label()));
                    }
                });
        return new TradeBound(
                bound.name(),
                (one, importer, exporter) ->
                        bound.flows().includes(firstOf(one), importer, exporter),
                bound.direction(),
                bound.level(),
                bound.payer(),
                bound.largestWedge());
    }

    private int firstOf(int one) {
        int sector = 0;
        while (group[sector] != one) {
            sector++;
        }
        return sector;
    }

    private interface FlowRate {
        double of(int sector, int importer, int exporter);
    }

    private interface SectorRate {
        double of(int sector, int economy);
    }

    private double average(int one, int importer, int exporter, FlowRate rate) {
        var mean = new Mean();
        for (int sector = 0; sector < axes.sectors(); sector++) {
            if (group[sector] == one) {
                mean.add(
                        rate.of(sector, importer, exporter),
                        world.flow(sector, importer, exporter));
            }
        }
        return mean.value();
    }

    private double average(int one, int economy, SectorRate rate) {
        var mean = new Mean();
        for (int sector = 0; sector < axes.sectors(); sector++) {
            if (group[sector] == one) {
                mean.add(rate.of(sector, economy), world.output(sector, economy));
            }
        }
        return mean.value();
    }

    /// A weighted mean, exact where all values are the same.
    private static final class Mean {
        private double first = Double.NaN;
        private boolean same = true;
        private double weighted;
        private double weights;
        private double plain;
        private int count;

        void add(double value, double weight) {
            first = count == 0 ? value : first;
            same &= value == first;
            weighted += weight * value;
            weights += weight;
            plain += value;
            count++;
        }

        double value() {
            if (same) {
                return first;
            }
            return weights > 0 ? weighted / weights : plain / count;
        }
    }
}
