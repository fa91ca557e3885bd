package org.parley.tables;

import org.parley.economy.Sector;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.economy.Worlds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The trade elasticities of `icio-2017` for any sectors, by the divisions of ISIC Rev. 4 that they
/// are made of: the mean over a sector's divisions.
final class BorrowedElasticities {
    private static final String FROM = "icio-2017";

    private final List<Sector> sectors;

    BorrowedElasticities(List<Sector> sectors) {
        this.sectors = sectors;
    }

    List<TradeElasticities> sets() {
        World world = Worlds.get(FROM);
        Map<String, Integer> sectorOf = new HashMap<>();
        for (int j = 0; j < world.sectors().size(); j++) {
            for (String division : world.sectors().get(j).isic()) {
                sectorOf.put(division, j);
            }
        }
        var sets = new ArrayList<TradeElasticities>();
        for (TradeElasticities set : world.elasticities()) {
            double[] theta = new double[sectors.size()];
            for (int j = 0; j < theta.length; j++) {
                theta[j] = mean(set, sectors.get(j), sectorOf);
            }
            sets.add(new TradeElasticities(set.name(), set.source(), theta));
        }
        return sets;
    }

    private static double mean(
            TradeElasticities set, Sector sector, Map<String, Integer> sectorOf) {
        double sum = 0;
        for (String division : sector.isic()) {
            Integer from = sectorOf.get(division);
            if (from == null) {
                throw new IllegalArgumentException(
                        "World %s has no division %s of ISIC Rev. 4.".formatted(FROM, division));
            }
            sum += set.of(from);
        }
        return sum / sector.isic().size();
    }
}
