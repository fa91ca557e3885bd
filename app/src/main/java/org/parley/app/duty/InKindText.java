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

    static void print(InKind kind, String answering, Terminal terminal) {
        terminal.out()
                .println(
                        "%s in kind: %s bn USD of its goods under duties that would bring %s bn; it buys %s bn"
                                .formatted(
                                        answering,
                                        Figures.billion(kind.covered()),
                                        Figures.billion(kind.revenue()),
                                        Figures.billion(kind.imports())));
        Grid grid =
                new Grid()
                        .words(0, "reading")
                        .figures(0, "rate %")
                        .figures(0, "on bn USD")
                        .figures(1, "missing", "bn USD")
                        .words(2, "instead");
        for (InKind.Answer answer : kind.answers()) {
            grid.row()
                    .cell(label(answer.reading()))
                    .cell(Figures.rate(answer.rate()))
                    .cell(Figures.billion(answer.value()))
                    .cell(Figures.billion(answer.shortfall()))
                    .cell(answer.instead());
        }
        grid.print(terminal);
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
