package org.parley.duty;

import org.parley.economy.World;
import org.parley.measure.ProductCode;
import org.parley.measure.ProductDivisions;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/// How much each six-digit product counts in an average.
///
/// @param name what they are, for people
/// @param byProduct weight of each product, in any unit; products without one do not count
public record Weights(String name, Map<String, Double> byProduct) {
    public Weights {
        byProduct = new TreeMap<>(byProduct);
        double sum = byProduct.values().stream().mapToDouble(Double::doubleValue).sum();
        if (!(sum > 0)) {
            throw new IllegalArgumentException(
                    "The weights '%s' sum to %s. Maybe they belong to another pair of economies."
                            .formatted(name, sum));
        }
    }

    /// Every product counts the same.
    public static Weights simple(Collection<String> products) {
        var weights = new HashMap<String, Double>();
        products.forEach(product -> weights.put(product, 1.0));
        return new Weights(
                "simple mean over %d six-digit products".formatted(products.size()), weights);
    }

    /// What the importer bought from the exporter in a world's year, by sector.
    public static Weights ofBilateralTrade(
            World world, String importer, String exporter, Collection<String> products) {
        int to = world.economy(importer);
        int from = world.economy(exporter);
        return bySector(
                "imports of %s from %s by sector, %d (%s)"
                        .formatted(importer, exporter, world.info().year(), world.info().name()),
                world,
                products,
                sector -> world.flow(sector, to, from));
    }

    /// What the exporter sold to the whole world in a world's year, by sector.
    public static Weights ofExports(World world, String exporter, Collection<String> products) {
        int from = world.economy(exporter);
        return bySector(
                "exports of %s to the world by sector, %d (%s)"
                        .formatted(exporter, world.info().year(), world.info().name()),
                world,
                products,
                sector -> {
                    double sum = 0;
                    for (int to = 0; to < world.axes().economies(); to++) {
                        sum += to == from ? 0 : world.flow(sector, to, from);
                    }
                    return sum;
                });
    }

    /// Each sector has a value, which its products share equally.
    private static Weights bySector(
            String name, World world, Collection<String> products, IntToDoubleFunction value) {
        var sectors = new HashMap<String, Integer>();
        var counts = new HashMap<Integer, Integer>();
        for (String product : products) {
            int sector = sector(world, new ProductCode(product));
            if (sector >= 0) {
                sectors.put(product, sector);
                counts.merge(sector, 1, Integer::sum);
            }
        }
        var weights = new HashMap<String, Double>();
        sectors.forEach(
                (product, sector) ->
                        weights.put(
                                product,
                                value.applyAsDouble(sector) / counts.getOrDefault(sector, 1)));
        return new Weights(name, weights);
    }

    /// The sector of a world that makes a product, -1 where none is known to.
    public static int sector(World world, ProductCode product) {
        String division = ProductDivisions.shipped().find(product);
        for (int sector = 0; sector < world.sectors().size(); sector++) {
            if (division != null && world.sectors().get(sector).isic().contains(division)) {
                return sector;
            }
        }
        return -1;
    }
}
