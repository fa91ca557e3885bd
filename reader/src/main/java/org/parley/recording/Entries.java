package org.parley.recording;

import org.jspecify.annotations.Nullable;
import org.parley.ledger.Content;
import org.parley.ledger.Entry;
import org.parley.ledger.Evidence;
import org.parley.ledger.Ledger;
import org.parley.ledger.MeasureLife;
import org.parley.ledger.Recorded;
import org.parley.measure.LifeEvent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Entries in the making, one for each account of each thing. What an account says twice is one
/// entry with both quotations; where it contradicts itself, the second is an account of its own.
final class Entries {
    private final Map<List<String>, Entry> held = new LinkedHashMap<>();
    private final Map<List<String>, Entry> made = new LinkedHashMap<>();

    Entries(Ledger ledger) {
        for (Recorded record : ledger.records()) {
            held.put(List.of(record.entry().id(), record.entry().account()), record.entry());
        }
    }

    void add(String id, Telling telling, Content content) {
        String account = telling.account();
        for (int i = 2; ; i++) {
            List<String> key = List.of(id, account);
            Entry before = made.getOrDefault(key, held.get(key));
            Content whole = before == null ? content : merged(before, content);
            if (whole != null) {
                made.put(key, entry(id, account, telling, whole, before));
                return;
            }
            account = telling.account() + " (" + i + ")";
        }
    }

    private static Entry entry(
            String id, String account, Telling telling, Content content, @Nullable Entry before) {
        var evidence = new ArrayList<Evidence>();
        if (before != null) {
            evidence.addAll(before.evidence());
        }
        telling.evidence().stream().filter(one -> !evidence.contains(one)).forEach(evidence::add);
        Instant learnt =
                before == null || before.recordedAt().isBefore(telling.learnt())
                        ? telling.learnt()
                        : before.recordedAt();
        return new Entry(id, account, learnt, Entry.Origin.READER, content, evidence);
    }

    /// What two statements of one account say together, null where they contradict each other or
    /// the first was written by hand.
    private static @Nullable Content merged(Entry before, Content more) {
        if (before.origin() != Entry.Origin.READER) {
            return null;
        }
        if (before.content() instanceof MeasureLife(LifeEvent first)
                && more instanceof MeasureLife(LifeEvent second)) {
            boolean agree =
                    first.stage() == second.stage()
                            && agree(first.rate(), second.rate())
                            && agree(first.coverage(), second.coverage());
            return agree ? new MeasureLife(filled(first, second)) : null;
        }
        return before.content().getClass().equals(more.getClass()) ? before.content() : null;
    }

    private static boolean agree(@Nullable Object a, @Nullable Object b) {
        return a == null || b == null || a.equals(b);
    }

    private static LifeEvent filled(LifeEvent first, LifeEvent second) {
        return new LifeEvent(
                first.measure(),
                first.step(),
                first.stage(),
                first.on(),
                first.effective() == null ? second.effective() : first.effective(),
                first.until() == null ? second.until() : first.until(),
                first.rate() == null ? second.rate() : first.rate(),
                null,
                List.of(),
                first.coverage() == null ? second.coverage() : first.coverage(),
                first.condition() == null ? second.condition() : first.condition(),
                null,
                first.note());
    }

    /// By when they were learnt, then id, then account; without what says nothing new.
    List<Entry> inOrder() {
        return made.entrySet().stream()
                .filter(one -> !Objects.equals(one.getValue(), held.get(one.getKey())))
                .map(Map.Entry::getValue)
                .sorted(
                        Comparator.comparing(Entry::recordedAt)
                                .thenComparing(Entry::id)
                                .thenComparing(Entry::account))
                .toList();
    }
}
