package org.parley.app.duty;

import static org.parley.measure.Labels.label;

import org.parley.app.terminal.Figures;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.duty.InKind;

import java.util.LinkedHashMap;
import java.util.Map;

/// The answer in kind as a table and as JSON.
final class InKindText {
    private InKindText() {}

    static void print(InKind kind, String answering, String imposer, Terminal terminal) {
        double rate = kind.covered() > 0 ? kind.revenue() / kind.covered() : 0;
        terminal.out().println();
        terminal.out()
                .println(terminal.bold("%s answers %s in kind".formatted(answering, imposer)));
        terminal.out()
                .println(
                        "  hit: %s of the %s bn USD of goods that %s buys from it, at %s %% on average, %s bn USD a year"
                                .formatted(
                                        Figures.billion(kind.covered()),
                                        Figures.billion(kind.trade()),
                                        imposer,
                                        Figures.rate(rate),
                                        Figures.billion(kind.revenue())));
        terminal.out()
                .println(
                        "  has to answer with: the %s bn USD of goods that it buys from %s"
                                .formatted(Figures.billion(kind.imports()), imposer));
        Grid grid =
                new Grid()
                        .words(0, "the same")
                        .figures(0, "rate %")
                        .figures(0, "on bn USD")
                        .figures(1, "cannot be", "reached, bn")
                        .words(2, "instead");
        for (InKind.Answer answer : kind.answers()) {
            grid.row()
                    .cell(same(answer.reading()))
                    .cell(Figures.rate(answer.rate()))
                    .cell(Figures.billion(answer.value()))
                    .cell(
                            answer.shortfall() > 0
                                    ? Figures.billion(answer.shortfall())
                                    : Figures.NONE)
                    .cell(answer.instead());
        }
        grid.print(terminal);
        terminal.out()
                .println(
                        terminal.faint(
                                "  trade as it was before anybody turned elsewhere; duties that %s has already are not taken off"
                                        .formatted(answering)));
    }

    private static String same(InKind.Reading reading) {
        return switch (reading) {
            case SAME_RATE -> "rate, on the same share of imports";
            case SAME_VALUE -> "value of trade";
            case SAME_REVENUE -> "revenue";
        };
    }

    static Map<String, Object> tree(InKind kind) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("tradeMillionUsd", kind.trade());
        tree.put("coveredMillionUsd", kind.covered());
        tree.put("revenueMillionUsd", kind.revenue());
        tree.put("importsMillionUsd", kind.imports());
        tree.put(
                "answers",
                kind.answers().stream()
                        .map(
                                answer -> {
                                    var one = new LinkedHashMap<String, Object>();
                                    one.put("reading", label(answer.reading()));
                                    one.put("ratePercent", DutyJson.percent(answer.rate()));
                                    one.put("valueMillionUsd", answer.value());
                                    one.put("shortfallMillionUsd", answer.shortfall());
                                    one.put("instead", answer.instead());
                                    return one;
                                })
                        .toList());
        return tree;
    }
}
