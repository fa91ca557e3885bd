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
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/// The tables about trade: what the pairs concerned trade, at which tariffs, and where it went.
final class TradeText {
    private static final int THIRDS = 4;
    private static final double VISIBLE = 50; // million USD: what does not round to 0.0 bn

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
        List<int[]> directions = new ArrayList<>();
        for (Concern.Pair pair : concern.pairs()) {
            for (int[] way :
                    List.of(
                            new int[] {pair.first(), pair.second()},
                            new int[] {pair.second(), pair.first()})) {
                if (concern.touches(way[0], way[1]) && changesTariff(way[0], way[1])) {
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
        for (int[] way : directions) {
            tariffRow(grid, way[0], way[1]);
        }
        grid.print(terminal);
    }

    private boolean changesTariff(int importer, int exporter) {
        return all.stream()
                .map(one -> AverageTariff.on(one.outcome(), importer, exporter))
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

    /// Where the trade of the pairs concerned went.
    void diversion() {
        Outcome outcome = all.getFirst().outcome();
        List<String> lines = new ArrayList<>();
        for (Concern.Pair pair : concern.pairs()) {
            lost(outcome, pair.first(), pair.second()).ifPresent(lines::add);
            lost(outcome, pair.second(), pair.first()).ifPresent(lines::add);
        }
        if (!lines.isEmpty()) {
            title("Where the trade went, bn USD, apart from changes of all that is bought or sold");
            lines.forEach(terminal.out()::println);
        }
    }

    private Optional<String> lost(Outcome outcome, int importer, int exporter) {
        var diversion = new Diversion(outcome, importer, exporter);
        if (!concern.touches(importer, exporter) || diversion.flow().difference() >= 0) {
            return Optional.empty();
        }
        double lostPurchases = diversion.shiftBought(exporter);
        return Optional.of(
                "%s buys %s less from %s, and %s\n  %s sells %s"
                        .formatted(
                                name(importer),
                                Figures.billion(-lostPurchases),
                                name(exporter),
                                instead(
                                        diversion.suppliersByShift(),
                                        diversion::shiftBought,
                                        importer),
                                name(exporter),
                                instead(
                                        diversion.outletsByShift(),
                                        diversion::shiftSold,
                                        exporter)));
    }

    private String instead(List<Integer> byShift, IntToDoubleFunction shift, int home) {
        List<String> named = new ArrayList<>();
        named.add("home " + Figures.signedBillion(shift.applyAsDouble(home)));
        double rest = 0;
        for (int i = 0; i < byShift.size(); i++) {
            double shifted = shift.applyAsDouble(byShift.get(i));
            if (i < THIRDS && shifted > VISIBLE) {
                named.add(name(byShift.get(i)) + " " + Figures.signedBillion(shifted));
            } else {
                rest += shifted;
            }
        }
        named.add("others " + Figures.signedBillion(rest));
        return "instead: " + String.join(", ", named);
    }

    private void title(String text) {
        terminal.out().println();
        terminal.out().println(terminal.bold(text));
    }

    private String name(int economy) {
        return world.economies().get(economy).name();
    }
}
