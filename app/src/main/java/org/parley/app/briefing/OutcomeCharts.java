package org.parley.app.briefing;

import org.parley.app.brief.Chart;
import org.parley.app.brief.Piece.Traced;
import org.parley.app.terminal.Figures;
import org.parley.economy.World;
import org.parley.model.Change;
import org.parley.model.Diversion;
import org.parley.model.Outcome;
import org.parley.model.SectorResults;
import org.parley.model.Welfare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// An outcome by economy, by sector and by third country.
final class OutcomeCharts {
    private static final int SHOWN = 12;

    private final Dispute dispute;
    private final Ways.Way way;
    private final Outcome outcome;
    private final World world;

    OutcomeCharts(Dispute dispute, Ways.Way way, Outcome outcome) {
        this.dispute = dispute;
        this.way = way;
        this.outcome = outcome;
        world = outcome.world();
    }

    List<Chart> all() {
        var charts = new ArrayList<Chart>();
        charts.add(economies());
        for (int side = 0; side < 2; side++) {
            charts.add(sectors(side));
        }
        for (int side = 0; side < 2; side++) {
            charts.add(diversion(side));
        }
        return charts;
    }

    private record Entry(String name, double value) {}

    /// The parties and those who are moved most, the world first.
    private Chart economies() {
        var welfare = new Welfare(outcome);
        var bars = new ArrayList<Chart.Bar>();
        bars.add(bar("World", welfare.worldRealIncomeHat() - 1));
        var others = new ArrayList<Entry>();
        for (int n = 0; n < world.economies().size(); n++) {
            double change = welfare.realIncomeHat(n) - 1;
            String name = world.economies().get(n).name();
            if (n == dispute.economy(0) || n == dispute.economy(1)) {
                bars.add(bar(name, change));
            } else {
                others.add(new Entry(name, change));
            }
        }
        largest(others, SHOWN - bars.size()).forEach(one -> bars.add(bar(one.name(), one.value())));
        return new Chart.Bars("Real income, %: " + way.name(), bars);
    }

    private Chart.Bar bar(String name, double fraction) {
        return new Chart.Bar(
                name,
                new Chart.Value(
                        100 * fraction,
                        new Traced(Figures.percent(fraction), way.evidence(), fraction)));
    }

    private Chart sectors(int side) {
        var results = new SectorResults(outcome);
        var entries = new ArrayList<Entry>();
        double total = 0;
        for (int j = 0; j < world.sectors().size(); j++) {
            Change change = results.valueAdded(j, dispute.economy(side));
            total += change.difference();
            entries.add(new Entry(world.sectors().get(j).name(), change.difference()));
        }
        return bars(
                "Value added by sector in %s, bn USD a year: %s"
                        .formatted(dispute.name(side), way.name()),
                new Entry("all sectors", total),
                entries);
    }

    private Chart diversion(int side) {
        Diversion diversion = Diversion.ofPurchases(outcome, dispute.economy(side));
        var entries = new ArrayList<Entry>();
        for (int n = 0; n < world.economies().size(); n++) {
            boolean third = n != dispute.economy(0) && n != dispute.economy(1);
            if (third) {
                entries.add(new Entry(world.economies().get(n).name(), diversion.shift(n)));
            }
        }
        int other = dispute.economy(1 - side);
        return bars(
                "From whom %s buys goods instead, bn USD a year: %s"
                        .formatted(dispute.name(side), way.name()),
                new Entry(world.economies().get(other).name(), diversion.shift(other)),
                entries);
    }

    private Chart bars(String title, Entry first, List<Entry> rest) {
        var bars = new ArrayList<Chart.Bar>();
        bars.add(new Chart.Bar(first.name(), Ways.billion(first.value(), way.evidence())));
        for (Entry one : largest(rest, SHOWN - 1)) {
            bars.add(new Chart.Bar(one.name(), Ways.billion(one.value(), way.evidence())));
        }
        return new Chart.Bars(title, bars);
    }

    /// Those that move most, in falling order of value.
    private static List<Entry> largest(List<Entry> entries, int count) {
        return entries.stream()
                .sorted(Comparator.comparingDouble(one -> -Math.abs(one.value())))
                .limit(count)
                .sorted(Comparator.comparingDouble(one -> -one.value()))
                .toList();
    }
}
