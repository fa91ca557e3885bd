package org.parley.economy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Worlds drawn from a seed, of any size: for tests, for measuring how work grows, and for trying
/// things out where no table is at hand. The same seed gives the same world.
public final class GeneratedWorld {
    private GeneratedWorld() {}

    /// Economies of very different size that trade more with those near to them, half of their
    /// sectors goods with tariffs up to 30 %, elasticities between 2 and 12.
    ///
    /// @param economies at least 1
    /// @param sectors at least 1
    public static World of(int economies, int sectors, long seed) {
        var random = new SplittableRandom(seed);
        var names = new ArrayList<Economy>();
        double[] size = new double[economies];
        double[] place = new double[economies];
        for (int n = 0; n < economies; n++) {
            names.add(new Economy("E%02d".formatted(n + 1), "Economy " + (n + 1), "Generated"));
            size[n] = Math.exp(6 * random.nextDouble());
            place[n] = random.nextDouble();
        }
        var branches = new ArrayList<Sector>();
        int goods = (sectors + 1) / 2;
        for (int j = 0; j < sectors; j++) {
            var kind = j < goods ? Sector.Kind.GOODS : Sector.Kind.SERVICES;
            branches.add(
                    new Sector("S%02d".formatted(j + 1), "Sector " + (j + 1), kind, List.of()));
        }
        var info = WorldInfo.named("generated-%dx%d-%d".formatted(economies, sectors, seed), 2020);
        var builder = new WorldBuilder(info, names, branches);
        trade(builder, random, size, place, goods);
        technology(builder, random);
        builder.elasticities(
                new TradeElasticities(
                        "drawn", "drawn from the seed", random.doubles(sectors, 2, 12).toArray()));
        return builder.build();
    }

    private static void trade(
            WorldBuilder builder,
            SplittableRandom random,
            double[] size,
            double[] place,
            int goods) {
        Axes axes = builder.axes();
        for (int sector = 0; sector < axes.sectors(); sector++) {
            double openness = sector < goods ? 0.4 : 0.05;
            for (int importer = 0; importer < axes.economies(); importer++) {
                for (int exporter = 0; exporter < axes.economies(); exporter++) {
                    double luck = Math.exp(2 * random.nextDouble());
                    double distance = 0.1 + Math.abs(place[importer] - place[exporter]);
                    double reach =
                            importer == exporter
                                    ? axes.economies()
                                    : openness * size[exporter] / (10 * distance);
                    builder.flow(sector, importer, exporter, size[importer] * luck * reach);
                    if (sector < goods && importer != exporter) {
                        builder.tariff(sector, importer, exporter, 0.3 * random.nextDouble());
                    }
                }
            }
        }
    }

    /// Inputs are bought roughly as the economy spends, so that something is left to consume of
    /// each.
    private static void technology(WorldBuilder builder, SplittableRandom random) {
        Axes axes = builder.axes();
        for (int economy = 0; economy < axes.economies(); economy++) {
            double[] spent = spending(builder, economy);
            for (int user = 0; user < axes.sectors(); user++) {
                builder.valueAddedShare(user, economy, 0.5 + 0.3 * random.nextDouble());
                double[] share = new double[axes.sectors()];
                double sum = 0;
                for (int input = 0; input < axes.sectors(); input++) {
                    share[input] = spent[input] * (0.8 + 0.4 * random.nextDouble());
                    sum += share[input];
                }
                for (int input = 0; input < axes.sectors(); input++) {
                    builder.inputShare(economy, input, user, share[input] / sum);
                }
            }
        }
    }

    private static double[] spending(WorldBuilder builder, int economy) {
        Axes axes = builder.axes();
        double[] spent = new double[axes.sectors()];
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int exporter = 0; exporter < axes.economies(); exporter++) {
                spent[sector] += builder.flow[axes.at(sector, economy, exporter)];
            }
        }
        return spent;
    }
}
