package org.parley.store;

import org.parley.ledger.Chain;
import org.parley.ledger.Entry;

import java.util.ArrayList;
import java.util.List;

/// What recomputing the chain of a ledger found.
///
/// @param head as recomputed, up to the first problem
/// @param problems each naming a record; empty if the chain holds
public record Verification(Head head, List<String> problems) {
    private static final int ENOUGH = 20;

    public Verification {
        problems = List.copyOf(problems);
    }

    /// Recomputes every hash of a ledger, and checks the columns against the lines.
    public static Verification of(LedgerStore store) {
        var walk = new Walk();
        try {
            String integrity = store.integrity();
            if (!integrity.equals("ok")) {
                walk.problems.add("The database file is damaged: " + integrity + ".");
            }
            store.rows(Long.MAX_VALUE, walk::check);
            Head claimed = store.head();
            if (!claimed.equals(new Head(walk.sequence, walk.hash))) {
                walk.problems.add(
                        "The head says record %d with %s; the last record is %d with %s."
                                .formatted(
                                        claimed.sequence(),
                                        claimed.hash(),
                                        walk.sequence,
                                        walk.hash));
            }
        } catch (StoreException e) {
            walk.problems.add(String.valueOf(e.getMessage()));
        }
        return new Verification(new Head(walk.sequence, walk.hash), walk.problems);
    }

    /// Whether nothing was found.
    public boolean holds() {
        return problems.isEmpty();
    }

    private static final class Walk {
        private final List<String> problems = new ArrayList<>();
        private long sequence;
        private String hash = Chain.GENESIS;

        void check(RecordTable.Row row) {
            if (problems.size() >= ENOUGH) {
                return;
            }
            String where = "Record " + row.sequence();
            if (row.sequence() != sequence + 1) {
                problems.add(
                        "%s follows record %d. Maybe one was taken out."
                                .formatted(where, sequence));
            }
            if (!row.previous().equals(hash)) {
                problems.add(where + " does not carry the hash of the record before it.");
            }
            if (!Chain.hash(row.previous(), row.line()).equals(row.hash())) {
                problems.add(where + " does not have the hash that it carries.");
            }
            columns(row, where);
            sequence = row.sequence();
            hash = row.hash();
        }

        private void columns(RecordTable.Row row, String where) {
            try {
                Entry entry = RecordLine.entry(row.line(), where);
                if (!row.entry().equals(entry.id())
                        || !row.account().equals(entry.account())
                        || row.recorded() != entry.recordedAt().toEpochMilli()
                        || !row.kind().equals(RecordTable.kind(entry))) {
                    problems.add(where + " is filed under another entry, account, time or kind.");
                }
            } catch (IllegalArgumentException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
    }
}
