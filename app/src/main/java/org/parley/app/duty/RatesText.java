package org.parley.app.duty;

import org.parley.app.terminal.Figures;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.duty.Duties;
import org.parley.duty.RateSeries;
import org.parley.duty.RateStep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Average tariffs as a table and as JSON, with the keys of `docs/manual/duty.md`.
final class RatesText {
    private RatesText() {}

    static void print(
            String from, String to, RateSeries series, List<RateStep> steps, Terminal terminal) {
        terminal.out()
                .println(
                        terminal.bold(
                                "Average tariff of %s on goods from %s, %%".formatted(to, from)));
        terminal.out().println(terminal.faint("weights: " + series.weights().name()));
        Grid grid =
                new Grid()
                        .words(0, "since")
                        .figures(0, "total")
                        .figures(2, "MFN")
                        .figures(1, "trade", "covered")
                        .figures(1, "if scheduled", "rises come")
                        .figures(2, "and threats", "too")
                        .figures(3, "of it never", "applied")
                        .words(4, "changes");
        for (RateStep step : steps) {
            grid.row()
                    .cell(step.from().toString())
                    .cell(Figures.rate(step.total()))
                    .cell(Figures.rate(step.mfn()))
                    .cell(Figures.rate(step.covered()))
                    .cell(Figures.rate(step.total() + step.scheduled()))
                    .cell(Figures.rate(step.total() + step.scheduled() + step.threatened()))
                    .cell(Figures.rate(step.neverApplied()))
                    .cell(String.join(", ", step.changes()));
        }
        grid.print(terminal);
    }

    static Map<String, Object> tree(
            Map<String, Object> question, RateSeries series, List<RateStep> steps, Duties duties) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("from", question.get("from"));
        tree.put("to", question.get("to"));
        tree.put("known", question.get("known"));
        tree.put("weights", series.weights().name());
        var list = new ArrayList<Map<String, Object>>();
        for (RateStep step : steps) {
            var one = new LinkedHashMap<String, Object>();
            one.put("since", step.from().toString());
            one.put("totalPercent", DutyJson.percent(step.total()));
            one.put("mfnPercent", DutyJson.percent(step.mfn()));
            one.put("additionalPercent", DutyJson.percent(step.additional()));
            one.put("coveredPercent", DutyJson.percent(step.covered()));
            one.put("scheduledPercent", DutyJson.percent(step.scheduled()));
            one.put("threatenedPercent", DutyJson.percent(step.threatened()));
            one.put("neverAppliedPercent", DutyJson.percent(step.neverApplied()));
            one.put("changes", step.changes());
            list.add(one);
        }
        tree.put("steps", list);
        var assumptions =
                new ArrayList<>(
                        duties.table(
                                        String.valueOf(question.get("from")),
                                        String.valueOf(question.get("to")))
                                .notComputed());
        if (series.withoutMfn() > 0) {
            assumptions.add(
                    "No MFN rate is known for %d of %d products; it counts as none in the average."
                            .formatted(series.withoutMfn(), series.weights().byProduct().size()));
        }
        tree.put("assumptions", assumptions);
        return tree;
    }
}
