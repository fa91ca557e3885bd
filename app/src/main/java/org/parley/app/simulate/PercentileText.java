package org.parley.app.simulate;

import org.parley.app.terminal.Figures;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.economy.World;

import java.util.List;
import java.util.function.DoubleFunction;

/// The tables again with what is not known about the elasticities: for each figure its 5th to 95th
/// percentile over the draws.
final class PercentileText {
    private final Findings findings;
    private final Percentiles percentiles;
    private final Terminal terminal;
    private final World world;

    PercentileText(Findings findings, Percentiles percentiles, Terminal terminal) {
        this.findings = findings;
        this.percentiles = percentiles;
        this.terminal = terminal;
        world = findings.world();
    }

    void print(List<Integer> economies, Concern concern) {
        say("");
        say(
                terminal.bold(
                        "%s: 5th to 95th percentile of %,d draws of elasticities"
                                .formatted(findings.name(), percentiles.plan().draws())));
        economies(economies);
        if (!concern.pairs().isEmpty()) {
            say("");
            pairs(concern);
        }
        List<MovedSector> moved = MovedSector.most(findings, economies);
        if (!moved.isEmpty()) {
            say("");
            sectors(moved);
        }
    }

    private void economies(List<Integer> economies) {
        Grid grid =
                new Grid()
                        .words(0, "")
                        .figures(0, "real income, %")
                        .figures(0, "worth, bn USD")
                        .figures(1, "terms of trade, %")
                        .figures(1, "real wage, %")
                        .figures(2, "consumer prices, %")
                        .figures(2, "tariff revenue,", "bn USD after");
        for (int n : economies) {
            String code = world.economies().get(n).code();
            grid.row()
                    .cell(world.economies().get(n).name())
                    .cell(range(code, "real income", "change", PercentileText::percent))
                    .cell(range(code, "equivalent variation", "change", Figures::signedBillion))
                    .cell(range(code, "terms of trade", "first order", PercentileText::percent))
                    .cell(range(code, "real wage", "change", PercentileText::percent))
                    .cell(range(code, "consumer prices", "change", PercentileText::percent))
                    .cell(range(code, "tariff revenue", "after", Figures::billion));
        }
        grid.print(terminal);
    }

    private String range(
            String economy, String variable, String basis, DoubleFunction<String> figure) {
        return percentiles.range(economy, "", "", variable, basis, figure);
    }

    private void pairs(Concern concern) {
        Grid grid =
                new Grid()
                        .words(0, "Trade in goods, bn USD")
                        .figures(0, "exports after")
                        .figures(0, "imports after")
                        .figures(0, "balance after")
                        .figures(1, "average tariff after", "substitution, %");
        for (Concern.Pair pair : concern.pairs()) {
            String one = world.economies().get(pair.first()).code();
            String other = world.economies().get(pair.second()).code();
            grid.row()
                    .cell(
                            "%s with %s"
                                    .formatted(
                                            world.economies().get(pair.first()).name(),
                                            world.economies().get(pair.second()).name()))
                    .cell(trade(one, other, "exports", "after", Figures::billion))
                    .cell(trade(one, other, "imports", "after", Figures::billion))
                    .cell(trade(one, other, "balance", "after", Figures::billion))
                    .cell(
                            trade(
                                    one,
                                    other,
                                    "average tariff",
                                    "after substitution",
                                    rate -> Figures.fixed(rate, 1)));
        }
        grid.print(terminal);
    }

    private String trade(
            String economy,
            String partner,
            String variable,
            String basis,
            DoubleFunction<String> figure) {
        return percentiles.range(economy, partner, "goods", variable, basis, figure);
    }

    private void sectors(List<MovedSector> sectors) {
        Grid grid =
                new Grid()
                        .words(0, "Sectors that move most")
                        .words(0, "")
                        .figures(0, "quantity made, %")
                        .figures(0, "value added,", "bn USD after");
        for (MovedSector moved : sectors) {
            String economy = world.economies().get(moved.economy()).code();
            String sector = world.sectors().get(moved.sector()).code();
            grid.row()
                    .cell(world.economies().get(moved.economy()).name())
                    .cell(world.sectors().get(moved.sector()).name())
                    .cell(
                            percentiles.range(
                                    economy,
                                    "",
                                    sector,
                                    "output quantity",
                                    "change",
                                    value -> Figures.signed(value, 1)))
                    .cell(
                            percentiles.range(
                                    economy, "", sector, "value added", "after", Figures::billion));
        }
        grid.print(terminal);
    }

    private static String percent(double value) {
        return Figures.signed(value, 3);
    }

    private void say(String line) {
        terminal.out().println(line);
    }
}
