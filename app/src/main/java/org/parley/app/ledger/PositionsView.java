package org.parley.app.ledger;

import static org.parley.measure.Labels.label;

import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.Ledger;
import org.parley.ledger.Position;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Positions taken by a day.
public final class PositionsView implements LedgerAnswer {
    private final LocalDate day;
    private final List<Known> positions;

    public PositionsView(Knowledge knowledge, LocalDate day) {
        this.day = day;
        Instant end = Ledger.endOf(day);
        this.positions =
                knowledge.positions().stream()
                        .filter(known -> known.record().entry().recordedAt().isBefore(end))
                        .sorted(Comparator.comparing(known -> known.record().entry().recordedAt()))
                        .toList();
    }

    @Override
    public void print(Terminal terminal) {
        Grid grid =
                new Grid()
                        .words(0, "since")
                        .words(0, "who")
                        .words(0, "position")
                        .words(1, "about")
                        .words(0, "what")
                        .words(2, "says");
        for (Known one : positions) {
            Position position = (Position) one.content();
            String amount = position.amount() == null ? "" : position.amount() + ": ";
            grid.row()
                    .cell(one.record().entry().recordedAt().toString().substring(0, 10))
                    .cell(position.holder())
                    .cell(Words.marked(label(position.kind()), one.taken().isUnreviewed()))
                    .cell(String.join(", ", position.about()))
                    .cell(amount + position.text())
                    .cell(says(one));
        }
        grid.print(terminal);
        Words.explain(positions, terminal);
    }

    private static String says(Known known) {
        int others = known.others().size();
        return known.taken().name() + (others == 0 ? "" : " and %d more".formatted(others));
    }

    @Override
    public Map<String, Object> json() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("at", day.toString());
        tree.put("positions", positions.stream().map(PositionsView::json).toList());
        return tree;
    }

    @Override
    public List<String> entries() {
        return positions.stream().map(Known::id).toList();
    }

    private static Map<String, Object> json(Known known) {
        Position position = (Position) known.content();
        var tree = new LinkedHashMap<String, Object>();
        tree.put("entry", known.id());
        tree.put("recorded", known.record().entry().recordedAt().toString());
        tree.put("holder", position.holder());
        tree.put("addressee", position.addressee());
        tree.put("position", label(position.kind()));
        tree.put("about", position.about());
        tree.put("amount", position.amount() == null ? null : position.amount().toString());
        tree.put("condition", position.condition());
        tree.put("text", position.text());
        tree.put("account", known.taken().name());
        tree.put("accounts", known.accounts());
        tree.put("reviewed", !known.taken().isUnreviewed());
        return tree;
    }
}
