package org.parley.nash;

import org.parley.economy.Economy;
import org.parley.economy.Sector;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.economy.WorldBuilder;
import org.parley.economy.WorldInfo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Worlds whose trade wars are known on paper: one sector of goods, no inputs, no tariffs,
/// balanced.
public final class TalksWorlds {
    private TalksWorlds() {}

    /// Two economies; `size` is that of the first, the second being 1000.
    public static World pair(double size, double openness, double theta) {
        double trade = openness * Math.min(size, 1000);
        double[][] flow = {{size - trade, trade}, {trade, 1000 - trade}};
        return oneSector(flow, theta);
    }

    /// Economies all alike.
    public static World alike(int economies, double openness, double theta) {
        double[][] flow = new double[economies][economies];
        for (int n = 0; n < economies; n++) {
            Arrays.fill(flow[n], openness * 1000 / (economies - 1));
            flow[n][n] = (1 - openness) * 1000;
        }
        return oneSector(flow, theta);
    }

    private static World oneSector(double[][] flow, double theta) {
        var economies = new ArrayList<Economy>();
        for (int n = 0; n < flow.length; n++) {
            economies.add(new Economy("E" + (n + 1), "Economy " + (n + 1), "Made up"));
        }
        var sectors = List.of(new Sector("G", "Goods", Sector.Kind.GOODS, List.of()));
        var builder = new WorldBuilder(WorldInfo.named("made-up", 2020), economies, sectors);
        for (int n = 0; n < flow.length; n++) {
            for (int i = 0; i < flow.length; i++) {
                builder.flow(0, n, i, flow[n][i]);
            }
            builder.valueAddedShare(0, n, 1);
        }
        builder.elasticities(new TradeElasticities("one", "made up", new double[] {theta}));
        return builder.build();
    }
}
