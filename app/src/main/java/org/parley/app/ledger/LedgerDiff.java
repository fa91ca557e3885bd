package org.parley.app.ledger;

import org.jspecify.annotations.Nullable;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.Ledger;
import org.parley.ledger.Preference;

import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeMap;

/// What changed in what is known between two days.
final class LedgerDiff {
    private LedgerDiff() {}

    static void print(
            Ledger ledger,
            LocalDate first,
            LocalDate second,
            @Nullable LocalDate at,
            Terminal out) {
        Knowledge before = ledger.asKnown(LedgerOptions.before(first), Preference.OFFICIAL_FIRST);
        Knowledge after = ledger.asKnown(LedgerOptions.before(second), Preference.OFFICIAL_FIRST);
        var ids = new TreeMap<String, String>();
        after.entries()
                .forEach(known -> ids.put(known.id(), change(before.find(known.id()), known)));
        before.entries().stream()
                .filter(known -> after.find(known.id()) == null)
                .forEach(known -> ids.put(known.id(), "withdrawn"));
        Grid grid = new Grid().words(0, "entry").words(0, "change").words(1, "account");
        ids.forEach(
                (id, change) -> {
                    if (!change.isEmpty()) {
                        Known known = Objects.requireNonNullElse(after.find(id), before.find(id));
                        grid.row()
                                .cell(id)
                                .cell(change)
                                .cell(known == null ? "" : known.taken().name());
                    }
                });
        grid.print(out);
        if (at != null) {
            standing(before, after, at, out);
        }
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

    private static void standing(Knowledge before, Knowledge after, LocalDate at, Terminal out) {
        Grid grid =
                new Grid().words(0, "measure on " + at).words(0, "as known first").words(0, "then");
        var then = new LedgerView(after, at);
        var first = new LedgerView(before, at);
        for (Known measure : after.measures()) {
            String was = first.standing(measure.id());
            String is = then.standing(measure.id());
            if (!was.equals(is)) {
                grid.row().cell(measure.id()).cell(was).cell(is);
            }
        }
        grid.print(out);
    }
}
