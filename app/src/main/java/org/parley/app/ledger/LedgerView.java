package org.parley.app.ledger;

import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.measure.Terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How all measures stand that were spoken of by a day.
public final class LedgerView implements LedgerAnswer {
    private final LocalDate day;
    private final List<MeasureView> measures;

    public LedgerView(Knowledge knowledge, LocalDate day) {
        this.day = day;
        this.measures =
                knowledge.measures().stream()
                        .map(known -> new MeasureView(knowledge, day, known.id()))
                        .filter(view -> !view.standing().isEmpty())
                        .toList();
    }

    @Override
    public void print(Terminal terminal) {
        Grid grid =
                new Grid()
                        .words(0, "measure")
                        .words(0, "imposer")
                        .words(1, "target")
                        .words(0, "stands")
                        .words(2, "since")
                        .words(2, "ahead")
                        .words(3, "title")
                        .words(4, "words");
        var shown = new ArrayList<Known>();
        for (MeasureView view : measures) {
            Known cause = view.cause();
            shown.add(cause);
            Terms terms = view.terms();
            grid.row()
                    .cell(view.id())
                    .cell(String.join("+", terms.imposers()))
                    .cell(String.join("+", terms.targets()))
                    .cell(Words.marked(view.standing(), cause.taken().isUnreviewed()))
                    .cell(view.since())
                    .cell(view.ahead())
                    .cell(terms.title())
                    .cell(Words.first(cause.taken()));
        }
        grid.print(terminal);
        Words.explain(shown, terminal);
    }

    @Override
    public Map<String, Object> json() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("at", day.toString());
        tree.put("measures", measures.stream().map(MeasureView::json).toList());
        return tree;
    }

    @Override
    public List<String> entries() {
        return measures.stream().flatMap(view -> view.entries().stream()).toList();
    }
}
