package org.parley.app.duty;

import org.parley.app.terminal.Figures;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.model.AverageTariff;
import org.parley.scenario.SubstitutedRates.Step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Averages before and after substitution as a table and as JSON.
final class SubstitutionText {
    private SubstitutionText() {}

    static void print(List<Step> steps, String world, Terminal terminal) {
        terminal.out().println();
        terminal.out()
                .println(
                        terminal.bold("Before and after buyers turn elsewhere, %")
                                + terminal.faint(" (solved on %s)".formatted(world)));
        Grid grid =
                new Grid()
                        .words(0, "since")
                        .figures(0, "imposed:", "statutory")
                        .figures(0, "before")
                        .figures(0, "after")
                        .figures(1, "with threats:", "statutory")
                        .figures(1, "before")
                        .figures(1, "after");
        for (Step step : steps) {
            Grid.Row row = grid.row().cell(step.from().toString());
            cells(row, step.imposed());
            cells(row, step.withThreats());
        }
        grid.print(terminal);
        terminal.out()
                .println(
                        terminal.faint(
                                "  statutory: simple mean over goods sectors; before and after:"
                                        + " weighted by the trade of the base year, and by what is"
                                        + " left of it; the world's own tariffs and the ledger's"
                                        + " additional duties"));
    }

    private static void cells(Grid.Row row, AverageTariff average) {
        row.cell(Figures.rate(average.statutoryAfter()))
                .cell(Figures.rate(average.beforeSubstitution()))
                .cell(Figures.rate(average.afterSubstitution()));
    }

    static List<Map<String, Object>> tree(List<Step> steps) {
        return steps.stream()
                .map(
                        step -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("since", step.from().toString());
                            one.put("imposed", tree(step.imposed()));
                            one.put("withThreats", tree(step.withThreats()));
                            return one;
                        })
                .toList();
    }

    private static Map<String, Object> tree(AverageTariff average) {
        var one = new LinkedHashMap<String, Object>();
        one.put("statutoryPercent", DutyJson.percent(average.statutoryAfter()));
        put(one, "beforeSubstitutionPercent", average.beforeSubstitution());
        put(one, "afterSubstitutionPercent", average.afterSubstitution());
        return one;
    }

    private static void put(Map<String, Object> tree, String key, OptionalDouble fraction) {
        tree.put(key, fraction.isPresent() ? DutyJson.percent(fraction.getAsDouble()) : null);
    }
}
