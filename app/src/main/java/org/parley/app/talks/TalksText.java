package org.parley.app.talks;

import org.parley.app.terminal.Figures;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.bargain.Agreement;
import org.parley.talks.Finding;
import org.parley.talks.TalksInputs;
import org.parley.talks.TalksReport;
import org.parley.talks.TalksReport.Way;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What talks come to, for people.
final class TalksText {
    private final TalksReport report;
    private final World world;
    private final TradeElasticities elasticities;
    private final TalksInputs inputs;
    private final Terminal terminal;

    TalksText(
            TalksReport report,
            World world,
            TradeElasticities elasticities,
            TalksInputs inputs,
            Terminal terminal) {
        this.report = report;
        this.world = world;
        this.elasticities = elasticities;
        this.inputs = inputs;
        this.terminal = terminal;
    }

    void print() {
        line(
                terminal.bold(
                        "Talks between %s on %s"
                                .formatted(String.join(" and ", report.parties()), report.day())));
        line("");
        for (Finding finding : report.findings()) {
            line("- " + finding.text());
            line(terminal.faint("  " + restsOn(finding)));
        }
        line("");
        ways();
        deals();
        line("");
        line(terminal.faint("Assumed, and not computed:"));
        report.notes().forEach(note -> line(terminal.faint("- " + note)));
        line(
                terminal.faint(
                        "World %s (%d), elasticities %s. Patience %s a year, answers within %s months or %s, %d rounds, precision %s. Payoffs: real income%s."
                                .formatted(
                                        world.info().name(),
                                        world.info().year(),
                                        elasticities.name(),
                                        Figures.fixed(inputs.patience(), 2),
                                        Figures.fixed(inputs.slowMonths(), 0),
                                        Figures.fixed(inputs.fastMonths(), 0),
                                        inputs.manner().rounds(),
                                        Figures.fixed(inputs.manner().precision(), 0),
                                        inputs.weights().isEmpty()
                                                ? " alone"
                                                : " and weights " + inputs.weights())));
    }

    private static String restsOn(Finding finding) {
        var parts = new ArrayList<String>();
        if (!finding.positions().isEmpty()) {
            parts.add("positions " + String.join(", ", finding.positions()));
        }
        if (!finding.outcomes().isEmpty()) {
            parts.add("outcomes " + String.join(", ", finding.outcomes()));
        }
        return "rests on " + String.join("; ", parts);
    }

    private void ways() {
        Grid grid =
                new Grid()
                        .words(0, "way out")
                        .figures(0, "implied", "%")
                        .figures(1, "least")
                        .figures(1, "most");
        report.parties().forEach(party -> grid.figures(0, party + ", real", "income, %"));
        for (Way way : report.ways()) {
            Grid.Row row =
                    grid.row()
                            .cell(way.way().label())
                            .cell(Figures.rate(way.probability()))
                            .cell(Figures.rate(way.least()))
                            .cell(Figures.rate(way.most()));
            for (int side = 0; side < 2; side++) {
                if (way.payoffs().isEmpty()) {
                    row.cell(Figures.NONE);
                } else {
                    double income = Math.expm1(way.payoffs().get(side));
                    row.cell(Figures.percent(income), income);
                }
            }
        }
        grid.print(terminal);
    }

    private void deals() {
        Optional<Agreement> full = report.asStated().agreement();
        Optional<Agreement> core = report.core();
        if (full.isEmpty() && core.isEmpty()) {
            return;
        }
        line("");
        Grid grid = new Grid().words(0, "what is given, % of what is asked");
        List<Agreement> shown = new ArrayList<>();
        full.ifPresent(deal -> column(grid, "full deal", deal, shown));
        core.filter(deal -> !full.equals(Optional.of(deal)))
                .ifPresent(deal -> column(grid, "core deal", deal, shown));
        for (int k = 0; k < report.concessions().size(); k++) {
            Grid.Row row = grid.row().cell(report.concessions().get(k).name());
            for (Agreement deal : shown) {
                row.cell(Figures.fixed(100 * deal.term(k), 0));
            }
        }
        grid.print(terminal);
    }

    private static void column(Grid grid, String head, Agreement deal, List<Agreement> shown) {
        grid.figures(0, head);
        shown.add(deal);
    }

    private void line(String text) {
        terminal.out().println(text);
    }
}
