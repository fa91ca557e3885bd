package org.parley.app.ledger;

import org.jspecify.annotations.Nullable;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.ledger.Ledger;
import org.parley.ledger.Recorded;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Records in the order in which they were written.
final class LogView implements LedgerAnswer {
    private static final int SHOWN = 12;

    private final List<Recorded> records;

    /// @param known the last day of which records count, absent for all
    /// @param start how the ids of their entries begin
    LogView(Ledger ledger, @Nullable LocalDate known, String start) {
        Instant end = LedgerOptions.before(known);
        this.records =
                ledger.records().stream()
                        .filter(record -> record.entry().id().startsWith(start))
                        .filter(record -> record.entry().recordedAt().isBefore(end))
                        .toList();
    }

    @Override
    public void print(Terminal terminal) {
        Grid grid =
                new Grid()
                        .figures(0, "record")
                        .words(1, "learnt")
                        .words(0, "entry")
                        .words(2, "account")
                        .words(3, "hash");
        for (Recorded record : records) {
            grid.row()
                    .cell(Long.toString(record.sequence()))
                    .cell(record.entry().recordedAt().toString().substring(0, 10))
                    .cell(record.entry().id())
                    .cell(record.entry().account())
                    .cell(record.hash().substring(0, SHOWN));
        }
        grid.print(terminal);
    }

    @Override
    public Map<String, Object> json() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("records", records.stream().map(LogView::json).toList());
        return tree;
    }

    private static Map<String, Object> json(Recorded record) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("record", record.sequence());
        tree.put("recorded", record.entry().recordedAt().toString());
        tree.put("entry", record.entry().id());
        tree.put("account", record.entry().account());
        tree.put("hash", record.hash());
        return tree;
    }

    @Override
    public List<String> entries() {
        return records.stream().map(record -> record.entry().id()).toList();
    }
}
