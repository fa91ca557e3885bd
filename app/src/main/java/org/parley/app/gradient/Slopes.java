package org.parley.app.gradient;

import org.parley.economy.World;
import org.parley.goal.Figure;
import org.parley.model.Gradient;
import org.parley.model.Outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How a figure moves with each tariff: million USD per percentage point. Real income is counted as
/// the income that is worth as much.
final class Slopes {
    private final Figure figure;
    private final Outcome outcome;
    private final List<Slope> bySector = new ArrayList<>();
    private final List<Slope> byPair = new ArrayList<>();

    /// One tariff.
    ///
    /// @param sector below 0 for all goods
    /// @param trade what it falls on, million USD
    /// @param perPoint by how much the figure moves with one point more, million USD
    record Slope(int sector, int importer, int exporter, double trade, double perPoint) {
        /// By how much the figure moves with one point more on each billion USD of trade, million
        /// USD.
        double perPointAndBillion() {
            return trade > 0 ? perPoint / (trade / 1000) : 0;
        }
    }

    Slopes(Figure figure, Outcome outcome) {
        this.figure = figure;
        this.outcome = outcome;
        World world = outcome.world();
        Gradient gradient = Gradient.of(figure.scalar(world), outcome);
        double unit = figure.inPercent() ? outcome.incomeAfter(figure.party().getFirst()) : 1;
        for (int n = 0; n < world.axes().economies(); n++) {
            for (int i = 0; i < world.axes().economies(); i++) {
                if (n != i) {
                    pair(gradient, unit / 100, n, i);
                }
            }
        }
        Comparator<Slope> largest =
                Comparator.comparingDouble(slope -> -Math.abs(slope.perPoint()));
        byPair.sort(largest);
        bySector.sort(largest);
    }

    private void pair(Gradient gradient, double perPoint, int importer, int exporter) {
        World world = outcome.world();
        double trade = 0;
        double sum = 0;
        for (int sector = 0; sector < world.axes().sectors(); sector++) {
            double flow = outcome.flowAfter(sector, importer, exporter);
            if (world.sectors().get(sector).isGoods() && flow > 0) {
                double slope = perPoint * gradient.tariff(sector, importer, exporter);
                bySector.add(new Slope(sector, importer, exporter, flow, slope));
                trade += flow;
                sum += slope;
            }
        }
        if (trade > 0) {
            byPair.add(new Slope(-1, importer, exporter, trade, sum));
        }
    }

    Figure figure() {
        return figure;
    }

    Outcome outcome() {
        return outcome;
    }

    /// Tariffs on all goods, the one that moves the figure most first.
    List<Slope> byPair() {
        return byPair;
    }

    /// Tariffs on single sectors, the one that moves the figure most first.
    List<Slope> bySector() {
        return bySector;
    }
}
