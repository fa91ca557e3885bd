package org.parley.app.simulate;

import org.parley.app.terminal.Figures;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.economy.World;

import java.util.List;

/// Outcomes for people: first who gains, who loses and why; then trade, tariffs, where trade went,
/// and sectors; last what it all rests on.
final class SimulateText {
    private final List<Findings> all;
    private final Terminal terminal;
    private final World world;
    private final Concern concern;

    SimulateText(List<Findings> all, Terminal terminal) {
        this.all = List.copyOf(all);
        this.terminal = terminal;
        world = all.getFirst().world();
        concern = new Concern(all);
    }

    /// @param everyone whether to list every economy, or those that the measures concern
    void print(boolean everyone) {
        List<Integer> economies = everyone ? concern.everyone() : concern.economies();
        if (all.size() == 1) {
            new WelfareText(all.getFirst(), concern, terminal).print(economies);
        } else {
            sideBySide(economies);
        }
        if (!everyone) {
            int rest = world.axes().economies() - economies.size();
            say(terminal.faint("The other " + rest + " economies: --all"));
        }
        all.forEach(one -> new ManagedText(one).print(terminal));
        var trade = new TradeText(all, concern, terminal);
        trade.balances();
        trade.tariffs();
        if (all.size() == 1) {
            trade.diversion();
            sectors(all.getFirst());
        }
        for (Findings one : all) {
            one.percentiles()
                    .ifPresent(
                            drawn ->
                                    new PercentileText(one, drawn, terminal)
                                            .print(economies, concern));
        }
        say("");
        for (String line : Assumptions.lines(all)) {
            terminal.paragraph(line);
        }
    }

    private void sideBySide(List<Integer> economies) {
        for (Findings one : all) {
            say(terminal.bold(one.name()) + (one.about().isEmpty() ? "" : ": " + one.about()));
        }
        say("");
        say(terminal.bold("Real income, % (exact), and equivalent variation, bn USD"));
        var grid = new Grid().words(0, "");
        all.forEach(one -> grid.figures(0, one.name(), "%"));
        all.forEach(one -> grid.figures(1, one.name(), "bn USD"));
        for (int n : economies) {
            Grid.Row row = grid.row().cell(world.economies().get(n).name());
            for (Findings one : all) {
                double change = one.welfare().realIncomeHat(n) - 1;
                row.cell(Figures.percent(change), change);
            }
            for (Findings one : all) {
                double variation = one.welfare().equivalentVariation(n);
                row.cell(Figures.signedBillion(variation), variation);
            }
        }
        Grid.Row total = grid.row().bold().cell("World");
        all.forEach(one -> total.cell(Figures.percent(one.welfare().worldRealIncomeHat() - 1)));
        all.forEach(
                one -> total.cell(Figures.signedBillion(one.welfare().worldEquivalentVariation())));
        grid.print(terminal);
    }

    private void sectors(Findings findings) {
        List<MovedSector> hits = MovedSector.most(findings, concern.economies());
        if (hits.isEmpty()) {
            return;
        }
        say("");
        say(terminal.bold("Sectors that move most"));
        Grid grid =
                new Grid()
                        .words(0, "")
                        .words(0, "")
                        .figures(0, "quantity", "made, %")
                        .figures(1, "value added,", "bn USD before")
                        .figures(1, "", "change")
                        .figures(1, "", "%");
        for (MovedSector hit : hits) {
            var valueAdded = findings.sectors().valueAdded(hit.sector(), hit.economy());
            double made = findings.sectors().quantityHat(hit.sector(), hit.economy()) - 1;
            grid.row()
                    .cell(world.economies().get(hit.economy()).name())
                    .cell(world.sectors().get(hit.sector()).name())
                    .cell(Figures.signed(100 * made, 1), made)
                    .cell(Figures.billion(valueAdded.before()))
                    .cell(Figures.signedBillion(valueAdded.difference()))
                    .cell(Figures.signed(valueAdded.percent(), 1));
        }
        grid.print(terminal);
    }

    private void say(String line) {
        terminal.out().println(line);
    }
}
