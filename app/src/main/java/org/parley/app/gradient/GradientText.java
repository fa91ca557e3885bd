package org.parley.app.gradient;

import org.parley.app.terminal.Figures;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.economy.World;

import java.util.List;

/// The gradient for people: the tariffs that move the figure most.
final class GradientText {
    private static final int ROWS = 12;

    private final Slopes slopes;
    private final String scenario;
    private final Terminal terminal;
    private final World world;

    GradientText(Slopes slopes, String scenario, Terminal terminal) {
        this.slopes = slopes;
        this.scenario = scenario;
        this.terminal = terminal;
        world = slopes.outcome().world();
    }

    void print() {
        say(
                terminal.bold(
                        "How %s moves with one point more of a tariff, at %s"
                                .formatted(slopes.figure(), scenario)));
        say("");
        table("Tariff on all goods", slopes.byPair(), 0);
        say("");
        table("Tariff on one sector", slopes.bySector(), 0);
        say("");
        table("Hardest per bn USD of trade", perTrade(), 1);
        say("");
        say(
                terminal.faint(
                        "World %s, closure %s, elasticities %s; by the adjoint of the solved system."
                                .formatted(
                                        world.info().name(),
                                        slopes.outcome().closure().label(),
                                        slopes.outcome().elasticities().name())));
        if (slopes.figure().inPercent()) {
            say(
                    terminal.faint(
                            "Real income in million USD: the income that is worth as much at the"
                                    + " scenario's prices."));
        }
    }

    /// Sectors of pairs that trade at least a billion, by what a billion of trade does.
    private List<Slopes.Slope> perTrade() {
        return slopes.bySector().stream()
                .filter(slope -> slope.trade() >= 1000)
                .sorted(
                        (a, b) ->
                                Double.compare(
                                        Math.abs(b.perPointAndBillion()),
                                        Math.abs(a.perPointAndBillion())))
                .toList();
    }

    private void table(String title, List<Slopes.Slope> lines, int rank) {
        Grid grid =
                new Grid()
                        .words(0, title)
                        .words(0, "")
                        .figures(rank, "trade,", "bn USD")
                        .figures(0, "per point,", "mn USD")
                        .figures(0, "and per bn USD", "of trade, mn USD");
        for (Slopes.Slope slope : lines.stream().limit(ROWS).toList()) {
            grid.row()
                    .cell(
                            "%s on %s"
                                    .formatted(
                                            world.economies().get(slope.importer()).name(),
                                            world.economies().get(slope.exporter()).name()))
                    .cell(
                            slope.sector() < 0
                                    ? "all goods"
                                    : world.sectors().get(slope.sector()).name())
                    .cell(Figures.billion(slope.trade()))
                    .cell(Figures.signed(slope.perPoint(), 1), slope.perPoint())
                    .cell(Figures.signed(slope.perPointAndBillion(), 2), slope.perPoint());
        }
        grid.print(terminal);
    }

    private void say(String line) {
        terminal.out().println(line);
    }
}
