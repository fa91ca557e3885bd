package org.parley.app.simulate;

import org.parley.app.terminal.Figures;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.economy.World;
import org.parley.model.FirstOrderWelfare;
import org.parley.model.Welfare;

import java.util.List;
import java.util.OptionalDouble;

/// The first table of one scenario: who gains, who loses, and why.
final class WelfareText {
    private static final double VISIBLE = 5e-6; // what rounds to 0.000 %

    private final Findings findings;
    private final Concern concern;
    private final Terminal terminal;
    private final World world;

    WelfareText(Findings findings, Concern concern, Terminal terminal) {
        this.findings = findings;
        this.concern = concern;
        this.terminal = terminal;
        world = findings.world();
    }

    void print(List<Integer> economies) {
        terminal.out().println(terminal.bold(findings.name()));
        if (!findings.about().isEmpty()) {
            terminal.out().println(findings.about());
        }
        terminal.out().println();
        boolean access = economies.stream().anyMatch(this::hasAccessPart);
        Grid grid =
                new Grid()
                        .words(0, "")
                        .figures(0, "real income", "exact, %")
                        .figures(0, "worth", "bn USD")
                        .figures(1, "terms of", "trade, %")
                        .figures(1, "volume of", "trade, %");
        if (access) {
            grid.figures(2, "costs and", "bans, %");
        }
        grid.figures(5, "first", "order, %")
                .figures(3, "real", "wage, %")
                .figures(2, "consumer", "prices, %")
                .figures(4, "tariff revenue,", "bn USD before")
                .figures(4, "", "after");
        for (int n : economies) {
            row(grid, n, access);
        }
        Welfare welfare = findings.welfare();
        grid.row()
                .bold()
                .cell("World")
                .cell(Figures.percent(welfare.worldRealIncomeHat() - 1))
                .cell(Figures.signed(welfare.worldEquivalentVariation() / 1000, 2));
        grid.print(terminal);
    }

    private boolean hasAccessPart(int economy) {
        OptionalDouble access = findings.firstOrder().access(economy);
        return access.isEmpty() || Math.abs(access.getAsDouble()) > VISIBLE;
    }

    private void row(Grid grid, int n, boolean access) {
        Welfare welfare = findings.welfare();
        FirstOrderWelfare firstOrder = findings.firstOrder();
        double change = welfare.realIncomeHat(n) - 1;
        String mark = concern.parties().contains(n) ? " *" : "";
        Grid.Row row =
                grid.row()
                        .cell(world.economies().get(n).name() + mark)
                        .cell(Figures.percent(change), change)
                        .cell(Figures.signed(welfare.equivalentVariation(n) / 1000, 2), change)
                        .cell(Figures.percent(firstOrder.termsOfTrade(n)))
                        .cell(Figures.percent(firstOrder.volumeOfTrade(n)));
        if (access) {
            row.cell(Figures.percent(firstOrder.access(n)));
        }
        row.cell(Figures.percent(firstOrder.total(n)))
                .cell(Figures.percent(welfare.realWageHat(n) - 1))
                .cell(Figures.percent(welfare.consumerPriceHat(n) - 1))
                .cell(Figures.billion(world.tariffRevenue(n)))
                .cell(Figures.billion(findings.outcome().tariffRevenueAfter(n)));
    }
}
