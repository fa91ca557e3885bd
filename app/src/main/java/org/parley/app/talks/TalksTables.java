package org.parley.app.talks;

import org.parley.app.terminal.Figures;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.bargain.Agreement;
import org.parley.bargain.WarOfAttrition.Course;
import org.parley.economy.World;
import org.parley.nash.Retaliation;
import org.parley.talks.Endurance.Case;
import org.parley.talks.Finding.Topic;
import org.parley.talks.Holding;
import org.parley.talks.Odds.Way;
import org.parley.talks.Reneging;
import org.parley.talks.Reprisal;
import org.parley.talks.TalksInputs;
import org.parley.talks.TalksInputs.Patience;
import org.parley.talks.TalksReport;

import java.util.LinkedHashMap;

/// The table of each question that talks answer.
///
/// @param world for the names of sectors
record TalksTables(TalksReport report, World world, TalksInputs inputs, Terminal terminal) {
    private static final int ITEMS = 6;
    private static final double LONG = 120;

    void print(Topic topic) {
        switch (topic) {
            case AGREEMENT -> deals();
            case HOLDS -> holds();
            case ENDURANCE -> report.endurance().course().ifPresent(this::endurance);
            case LIKELY -> ways();
            case RETALIATION -> report.extras().reprisals().forEach(this::list);
            case DEFICIT, WEIGHTS, NOT_COUNTED -> {}
        }
    }

    private String payoff() {
        return inputs.wants().all().isEmpty() ? "income, %" : "payoff, %";
    }

    private void deals() {
        var shown = new LinkedHashMap<String, Agreement>();
        report.deals().asStated().agreement().ifPresent(deal -> shown.put("full deal", deal));
        if (report.deals().asStated().empty()) {
            report.deals().core().ifPresent(deal -> shown.put("core deal", deal));
        }
        report.deals().partial().ifPresent(deal -> shown.put("partial deal", deal));
        if (shown.isEmpty()) {
            return;
        }
        terminal.out().println();
        Grid grid = new Grid().words(0, "what is given,", "% of what is asked");
        shown.keySet().forEach(name -> grid.figures(0, name));
        for (int k = 0; k < report.concessions().size(); k++) {
            Grid.Row row = grid.row().cell(report.concessions().get(k).name());
            for (Agreement deal : shown.values()) {
                row.cell(Figures.fixed(100 * deal.term(k), 0));
            }
        }
        grid.print(terminal);
    }

    private void holds() {
        Reneging record = report.standing().reneging();
        Patience patience = inputs.patience();
        terminal.out().println();
        Grid grid = new Grid().words(0, "holds if a breach is", "answered within, months");
        report.parties().forEach(party -> grid.figures(1, "δ* of", party));
        double[] cases = {patience.low(), patience.central(), patience.high()};
        for (double one : cases) {
            grid.figures(0, "patience", Figures.fixed(one, 2));
        }
        if (record.breaks() > 0) {
            for (double one : cases) {
                grid.figures(0, "with record", Figures.fixed(one, 2));
            }
        }
        grid.figures(1, "least patience,", "%s months".formatted(whole(inputs.answers().slow())));
        for (Holding holding : report.standing().holds()) {
            Grid.Row row = grid.row().cell(holding.what());
            holding.sides()
                    .forEach(
                            side ->
                                    row.cell(
                                            side.criticalDiscount().isPresent()
                                                    ? Figures.fixed(
                                                            side.criticalDiscount().getAsDouble(),
                                                            3)
                                                    : Figures.NONE));
            for (double one : cases) {
                row.cell(months(holding.longestAnswer(one)));
            }
            for (double one : cases) {
                if (record.breaks() > 0) {
                    row.cell(months(holding.longestAnswer(record.discounted(one))));
                }
            }
            row.cell(least(holding, record));
        }
        grid.print(terminal);
    }

    /// The least patience for which a holding stands with slow answers and the record.
    private String least(Holding holding, Reneging record) {
        var without = holding.leastPatience(inputs.answers().slow());
        double with = without.orElse(1) / record.discounted(1);
        return without.isEmpty() || with >= 1 ? "none" : Figures.fixed(with, 3);
    }

    private static String whole(double months) {
        return Figures.fixed(months, 0);
    }

    private static String months(double months) {
        return months > LONG ? "> " + whole(LONG) : Figures.fixed(months, 1);
    }

    private void endurance(Course usual) {
        terminal.out().println();
        Grid grid = new Grid().words(0, "war of attrition");
        report.parties().forEach(party -> grid.figures(0, party + " gives", "in first, %"));
        grid.figures(0, "months", "expected");
        row(grid, "as given", usual);
        for (Case one : report.endurance().cases()) {
            row(grid, one.input(), one.course());
        }
        grid.print(terminal);
    }

    private static void row(Grid grid, String name, Course course) {
        grid.row()
                .cell(name)
                .cell(Figures.fixed(100 * course.firstConcedes(), 0))
                .cell(Figures.fixed(100 * course.secondConcedes(), 0))
                .cell(Figures.fixed(course.expectedMonths(), 1));
    }

    private void ways() {
        terminal.out().println();
        Grid grid =
                new Grid()
                        .words(0, "way out")
                        .figures(0, "implied", "%")
                        .figures(1, "5th per-", "centile")
                        .figures(1, "95th");
        report.parties().forEach(party -> grid.figures(0, party + ", real", payoff()));
        for (Way way : report.odds().ways()) {
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

    private void list(Reprisal one) {
        terminal.out().println();
        Grid grid =
                new Grid()
                        .words(0, "list of " + report.parties().get(one.side()))
                        .figures(0, "bn USD")
                        .figures(0, "% of the", "sector");
        one.items().stream().limit(ITEMS).forEach(item -> row(grid, item));
        grid.print(terminal);
    }

    private void row(Grid grid, Retaliation.Item item) {
        grid.row()
                .cell(world.sectors().get(item.sector()).name())
                .cell(Figures.billion(item.value()))
                .cell(Figures.fixed(100 * item.share(), 0));
    }
}
