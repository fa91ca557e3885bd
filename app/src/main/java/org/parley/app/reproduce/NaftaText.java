package org.parley.app.reproduce;

import org.parley.app.simulate.Findings;
import org.parley.app.terminal.Figures;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.economy.World;
import org.parley.model.BilateralTrade;
import org.parley.studies.CaliendoParro2015.Scenario;

import java.util.Optional;
import java.util.OptionalDouble;

/// Caliendo and Parro (2015) as tables: paper, ours, difference.
final class NaftaText {
    private static final int DECIMALS = 4;

    private final Findings findings;
    private final Scenario scenario;
    private final Published published;
    private final Terminal terminal;
    private final World world;

    NaftaText(Findings findings, Scenario scenario, Published published, Terminal terminal) {
        this.findings = findings;
        this.scenario = scenario;
        this.published = published;
        this.terminal = terminal;
        world = findings.world();
    }

    void print() {
        say(terminal.bold(findings.name()));
        say(findings.about());
        say("");
        welfare();
        parts();
        imports();
        say("");
        say(
                terminal.faint(
                        "First order: the paper's equation 16 at base-year flows, x̂ − 1 for d ln"
                                + " x. Exact: real income in the same equilibrium."));
        say(
                terminal.faint(
                        "Solved in %d steps, largest residual %s; closure %s, %s."
                                .formatted(
                                        findings.outcome().iterations(),
                                        findings.outcome().maxResidual(),
                                        findings.outcome().closure().label(),
                                        "world value added as numeraire")));
    }

    private void welfare() {
        say(terminal.bold("Welfare, %"));
        Grid grid =
                new Grid()
                        .words(0, "")
                        .figures(0, "paper,", "first order")
                        .figures(0, "ours,", "first order")
                        .figures(0, "difference")
                        .figures(0, "ours,", "exact");
        for (int n = 0; n < world.economies().size(); n++) {
            Optional<Published.Figure> paper = paper(n, "welfare");
            OptionalDouble ours = findings.firstOrder().total(n);
            double exact = findings.welfare().realIncomeHat(n) - 1;
            Grid.Row row = grid.row().cell(world.economies().get(n).name());
            compare(row, paper, ours.isPresent() ? 100 * ours.getAsDouble() : Double.NaN);
            row.cell(Figures.signed(100 * exact, DECIMALS), exact);
        }
        grid.print(terminal);
    }

    private void parts() {
        say("");
        say(terminal.bold("Its parts, and the real wage, %"));
        Grid grid =
                new Grid()
                        .words(0, "")
                        .words(0, "")
                        .figures(0, "paper")
                        .figures(0, "ours")
                        .figures(0, "difference");
        boolean any = false;
        for (int n = 0; n < world.economies().size(); n++) {
            any |= part(grid, n, "terms of trade", findings.firstOrder().termsOfTrade(n));
            any |= part(grid, n, "volume of trade", findings.firstOrder().volumeOfTrade(n));
            any |=
                    part(
                            grid,
                            n,
                            "real wage",
                            OptionalDouble.of(findings.welfare().realWageHat(n) - 1));
        }
        if (any) {
            grid.print(terminal);
        } else {
            say("The paper's tables of them are not among the figures kept here.");
        }
    }

    private boolean part(Grid grid, int n, String variable, OptionalDouble ours) {
        Optional<Published.Figure> paper = paper(n, variable);
        if (paper.isPresent() && ours.isPresent()) {
            Grid.Row row = grid.row().cell(world.economies().get(n).name()).cell(variable);
            compare(row, paper, 100 * ours.getAsDouble());
        }
        return paper.isPresent();
    }

    private void imports() {
        if (published.pairs(scenario.label(), "import growth").isEmpty()) {
            return;
        }
        say("");
        say(terminal.bold("Growth of imports, % (Table 5)"));
        Grid grid =
                new Grid()
                        .words(0, "")
                        .figures(0, "paper")
                        .figures(0, "ours")
                        .figures(0, "difference");
        for (Published.Figure figure : published.pairs(scenario.label(), "import growth")) {
            int importer = world.economy(figure.economy());
            int exporter = world.economy(figure.partner());
            double ours =
                    BilateralTrade.between(findings.outcome(), importer, exporter)
                            .goodsImports()
                            .percent();
            Grid.Row row =
                    grid.row()
                            .cell(
                                    "%s from %s"
                                            .formatted(
                                                    world.economies().get(importer).name(),
                                                    world.economies().get(exporter).name()));
            compare(row, Optional.of(figure), ours);
        }
        grid.print(terminal);
    }

    private Optional<Published.Figure> paper(int economy, String variable) {
        return published.find(scenario.label(), world.economies().get(economy).code(), variable);
    }

    /// Ours beside what is printed; the difference is marked where ours does not round to it.
    private static void compare(Grid.Row row, Optional<Published.Figure> paper, double ours) {
        String mark = paper.map(one -> one.agreesWith(ours) ? "" : " !").orElse("");
        row.cell(paper.map(Published.Figure::value).orElse(Figures.NONE))
                .cell(Figures.fixed(ours, DECIMALS))
                .cell(
                        paper.map(one -> Figures.signed(ours - one.number(), DECIMALS) + mark)
                                .orElse(Figures.NONE));
    }

    private void say(String line) {
        terminal.out().println(line);
    }
}
