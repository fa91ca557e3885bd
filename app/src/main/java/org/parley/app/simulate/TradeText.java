package org.parley.app.simulate;

import org.parley.app.terminal.Figures;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.economy.World;
import org.parley.model.AverageTariff;
import org.parley.model.BilateralTrade;
import org.parley.model.Change;
import org.parley.model.Diversion;
import org.parley.model.Outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The tables about trade: what the pairs concerned trade, at which tariffs, and where it went.
final class TradeText {
    private static final int PARTNERS = 6;

    private final List<Findings> all;
    private final Concern concern;
    private final Terminal terminal;
    private final World world;

    TradeText(List<Findings> all, Concern concern, Terminal terminal) {
        this.all = List.copyOf(all);
        this.concern = concern;
        this.terminal = terminal;
        world = all.getFirst().world();
    }

    private interface Level {
        Change of(Outcome outcome);
    }

    /// Trade in goods of the pairs concerned, and balances.
    void balances() {
        if (concern.pairs().isEmpty()) {
            return;
        }
        title("Trade in goods, bn USD");
        Grid grid = new Grid().words(0, "").figures(0, "before");
        if (all.size() == 1) {
            grid.figures(0, "after").figures(0, "change").figures(1, "%");
        } else {
            all.forEach(one -> grid.figures(0, one.name()));
        }
        for (Concern.Pair pair : concern.pairs()) {
            int a = pair.first();
            int b = pair.second();
            row(
                    grid,
                    name(a) + " to " + name(b),
                    false,
                    o -> BilateralTrade.between(o, a, b).goodsExports());
            row(
                    grid,
                    name(b) + " to " + name(a),
                    false,
                    o -> BilateralTrade.between(o, a, b).goodsImports());
            row(
                    grid,
                    "Balance of " + name(a) + " with " + name(b),
                    true,
                    o -> BilateralTrade.between(o, a, b).goodsBalance());
        }
        for (int party : concern.parties().stream().limit(2).toList()) {
            row(
                    grid,
                    "Balance of " + name(party) + " with all",
                    true,
                    o -> BilateralTrade.withWorld(o, party).goodsBalance());
        }
        grid.print(terminal);
    }

    private void row(Grid grid, String label, boolean balance, Level level) {
        Change first = level.of(all.getFirst().outcome());
        Grid.Row row = grid.row().cell(label).cell(Figures.billion(first.before()));
        if (all.size() > 1) {
            for (Findings one : all) {
                row.cell(Figures.billion(level.of(one.outcome()).after()));
            }
            return;
        }
        row.cell(Figures.billion(first.after()))
                .cell(Figures.signedBillion(first.difference()), first.difference())
                .cell(balance ? Figures.NONE : Figures.signed(first.percent(), 1));
    }

    /// Average tariffs of the pairs concerned.
    void tariffs() {
        List<Way> directions = new ArrayList<>();
        for (Concern.Pair pair : concern.pairs()) {
            for (Way way : Way.both(pair)) {
                if (concern.touches(way.importer(), way.exporter()) && changesTariff(way)) {
                    directions.add(way);
                }
            }
        }
        if (directions.isEmpty()) {
            return;
        }
        title("Average tariffs on goods, %");
        Grid grid = new Grid().words(0, "");
        if (all.size() == 1) {
            grid.figures(1, "statutory", "before")
                    .figures(1, "", "after")
                    .figures(0, "trade-weighted", "before")
                    .figures(0, "after, before", "substitution")
                    .figures(0, "after", "substitution");
        } else {
            grid.figures(0, "trade-weighted", "before");
            all.forEach(one -> grid.figures(0, one.name(), "after substitution"));
        }
        for (Way way : directions) {
            tariffRow(grid, way.importer(), way.exporter());
        }
        grid.print(terminal);
    }

    private boolean changesTariff(Way way) {
        return all.stream()
                .map(one -> AverageTariff.on(one.outcome(), way.importer(), way.exporter()))
                .anyMatch(average -> average.statutoryBefore() != average.statutoryAfter());
    }

    private void tariffRow(Grid grid, int importer, int exporter) {
        Grid.Row row = grid.row().cell(name(importer) + " on " + name(exporter));
        AverageTariff first = AverageTariff.on(all.getFirst().outcome(), importer, exporter);
        if (all.size() == 1) {
            row.cell(Figures.rate(first.statutoryBefore()))
                    .cell(Figures.rate(first.statutoryAfter()))
                    .cell(Figures.rate(first.weightedBefore()))
                    .cell(Figures.rate(first.beforeSubstitution()))
                    .cell(Figures.rate(first.afterSubstitution()));
            return;
        }
        row.cell(Figures.rate(first.weightedBefore()));
        for (Findings one : all) {
            row.cell(
                    Figures.rate(
                            AverageTariff.on(one.outcome(), importer, exporter)
                                    .afterSubstitution()));
        }
    }

    /// Where the trade of the pairs concerned went: what the shares of partners, and of home, came
    /// to, in money.
    void diversion() {
        Outcome outcome = all.getFirst().outcome();
        Set<Integer> buyers = new LinkedHashSet<>();
        Set<Integer> sellers = new LinkedHashSet<>();
        for (Concern.Pair pair : concern.pairs()) {
            for (Way way : Way.both(pair)) {
                if (concern.touches(way.importer(), way.exporter())) {
                    buyers.add(way.importer());
                    sellers.add(way.exporter());
                }
            }
        }
        if (!buyers.isEmpty()) {
            title(
                    "Where trade in goods went, bn USD (beyond its share in all that is bought or"
                            + " sold)");
            buyers.forEach(n -> shifts(n, "buys from", Diversion.ofPurchases(outcome, n)));
            sellers.forEach(n -> shifts(n, "sells to", Diversion.ofSales(outcome, n)));
        }
    }

    private void shifts(int economy, String what, Diversion diversion) {
        List<Integer> largest =
                IntStream.range(0, world.axes().economies())
                        .boxed()
                        .sorted(Comparator.comparingDouble(n -> -Math.abs(diversion.shift(n))))
                        .toList();
        List<String> named = new ArrayList<>();
        double rest = 0;
        for (int i = 0; i < largest.size(); i++) {
            int partner = largest.get(i);
            double shifted = diversion.shift(partner);
            if (i < PARTNERS) {
                String who = partner == economy ? "home" : name(partner);
                named.add(who + " " + Figures.signedBillion(shifted));
            } else {
                rest += shifted;
            }
        }
        named.add("others " + Figures.signedBillion(rest));
        terminal.paragraph(name(economy) + " " + what + ": " + String.join(", ", named));
    }

    /// One direction of trade.
    private record Way(int importer, int exporter) {
        static List<Way> both(Concern.Pair pair) {
            return List.of(
                    new Way(pair.first(), pair.second()), new Way(pair.second(), pair.first()));
        }
    }

    private void title(String text) {
        terminal.out().println();
        terminal.out().println(terminal.bold(text));
    }

    private String name(int economy) {
        return world.economies().get(economy).name();
    }
}
