package org.parley.app.ledger;

import org.jspecify.annotations.Nullable;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.Ledger;
import org.parley.ledger.Preference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What changed in what is known between two days.
final class LedgerDiff implements LedgerAnswer {
    private final LocalDate first;
    private final LocalDate second;
    private final @Nullable LocalDate at;
    private final List<Change> changes;
    private final List<Standing> standings;

    /// @param entry its id
    /// @param account what is believed of it, or was
    private record Change(String entry, String change, String account) {}

    /// How a measure stands as known first, and then.
    private record Standing(String measure, String first, String then) {}

    /// @param first the end of what is known before
    /// @param second the end of what is known after
    /// @param at a day on which to compare how measures stand, absent for none
    LedgerDiff(Ledger ledger, LocalDate first, LocalDate second, @Nullable LocalDate at) {
        this.first = first;
        this.second = second;
        this.at = at;
        Knowledge before = ledger.asKnown(LedgerOptions.before(first), Preference.OFFICIAL_FIRST);
        Knowledge after = ledger.asKnown(LedgerOptions.before(second), Preference.OFFICIAL_FIRST);
        this.changes = changes(before, after);
        this.standings = at == null ? List.of() : standings(before, after, at);
    }

    private static List<Change> changes(Knowledge before, Knowledge after) {
        var changes = new TreeMap<String, Change>();
        for (Known known : after.entries()) {
            String change = change(before.find(known.id()), known);
            if (!change.isEmpty()) {
                changes.put(known.id(), new Change(known.id(), change, known.taken().name()));
            }
        }
        for (Known known : before.entries()) {
            if (after.find(known.id()) == null) {
                changes.put(known.id(), new Change(known.id(), "withdrawn", known.taken().name()));
            }
        }
        return List.copyOf(changes.values());
    }

    private static String change(@Nullable Known before, Known after) {
        if (before == null) {
            return "new";
        }
        if (before.record().sequence() != after.record().sequence()) {
            return "corrected";
        }
        return before.accounts() == after.accounts() ? "" : after.accounts() + " accounts";
    }

    private static List<Standing> standings(Knowledge before, Knowledge after, LocalDate at) {
        var standings = new ArrayList<Standing>();
        for (Known measure : after.measures()) {
            String was =
                    before.find(measure.id()) == null
                            ? ""
                            : new MeasureView(before, at, measure.id()).standing();
            String is = new MeasureView(after, at, measure.id()).standing();
            if (!was.equals(is)) {
                standings.add(new Standing(measure.id(), was, is));
            }
        }
        return standings;
    }

    @Override
    public void print(Terminal terminal) {
        Grid grid = new Grid().words(0, "entry").words(0, "change").words(1, "account");
        for (Change one : changes) {
            grid.row().cell(one.entry()).cell(one.change()).cell(one.account());
        }
        grid.print(terminal);
        if (at != null) {
            Grid days =
                    new Grid()
                            .words(0, "measure on " + at)
                            .words(0, "as known first")
                            .words(0, "then");
            for (Standing one : standings) {
                days.row().cell(one.measure()).cell(one.first()).cell(one.then());
            }
            days.print(terminal);
        }
    }

    @Override
    public Map<String, Object> json() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("known", List.of(first.toString(), second.toString()));
        tree.put("entries", changes.stream().map(LedgerDiff::json).toList());
        if (at != null) {
            tree.put("at", at.toString());
            tree.put("measures", standings.stream().map(LedgerDiff::json).toList());
        }
        return tree;
    }

    private static Map<String, Object> json(Change one) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("entry", one.entry());
        tree.put("change", one.change());
        tree.put("account", one.account());
        return tree;
    }

    private static Map<String, Object> json(Standing one) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("measure", one.measure());
        tree.put("first", one.first());
        tree.put("then", one.then());
        return tree;
    }

    @Override
    public List<String> entries() {
        return changes.stream().map(Change::entry).toList();
    }
}
