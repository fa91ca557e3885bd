package org.parley.review;

import org.jspecify.annotations.Nullable;
import org.parley.ledger.Account;
import org.parley.ledger.Entry;
import org.parley.ledger.EntryForm;
import org.parley.ledger.Evidence;
import org.parley.ledger.Known;
import org.parley.ledger.Ledger;
import org.parley.ledger.MeasureLife;
import org.parley.ledger.MeasureTerms;
import org.parley.ledger.Quote;
import org.parley.ledger.Review;
import org.parley.ledger.Review.Verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// One statement that a program made and nobody has looked at.
///
/// @param evidence the words, the source, and those of any reprints
/// @param entries what was recorded of these words: for a measure its terms and the event
public record Pending(List<Evidence> evidence, List<Entry> entries) {
    /// Keys of an entry that are not for a reviewer to change.
    private static final Set<String> FIXED =
            Set.of("entry", "account", "recorded", "origin", "kind", "evidence");

    public Pending {
        evidence = List.copyOf(evidence);
        entries = List.copyOf(entries);
    }

    /// All that wait, in the order of documents and words.
    public static List<Pending> of(Ledger ledger) {
        var byWords = new LinkedHashMap<List<Object>, List<Entry>>();
        for (Known known : ledger.asKnownToday().entries()) {
            Stream.concat(Stream.of(known.taken()), known.others().stream())
                    .filter(Account::isUnreviewed)
                    .map(account -> account.record().entry())
                    .forEach(
                            entry ->
                                    byWords.computeIfAbsent(words(entry), _ -> new ArrayList<>())
                                            .add(entry));
        }
        return byWords.values().stream()
                .map(entries -> new Pending(entries.getFirst().evidence(), entries))
                .sorted(
                        Comparator.comparing((Pending one) -> one.entries.getFirst().recordedAt())
                                .thenComparing(one -> one.account())
                                .thenComparingInt(one -> one.start())
                                .thenComparing(one -> one.entries.getFirst().id()))
                .toList();
    }

    /// Terms and events of one statement belong together; so do statements of one kind on one span.
    private static List<Object> words(Entry entry) {
        Quote quote = entry.evidence().getFirst().quote();
        boolean isMeasure =
                switch (entry.content()) {
                    case MeasureTerms _, MeasureLife _ -> true;
                    default -> false;
                };
        return quote == null
                ? List.of(entry.id(), entry.account())
                : List.of(
                        entry.account(),
                        quote.sha256(),
                        quote.start(),
                        quote.end(),
                        isMeasure ? "measure" : entry.id());
    }

    /// Who says so.
    public String account() {
        return entries.getFirst().account();
    }

    /// The words, absent where the program gave none.
    public @Nullable Quote quote() {
        return evidence.getFirst().quote();
    }

    private int start() {
        Quote quote = quote();
        return quote == null ? 0 : quote.start();
    }

    /// What was made of the words, as `stage: in-effect`, by entry.
    public Map<String, Map<String, Object>> slots() {
        var slots = new LinkedHashMap<String, Map<String, Object>>();
        for (Entry entry : entries) {
            var own = new LinkedHashMap<>(EntryForm.fields(entry));
            own.keySet().removeAll(FIXED);
            slots.put(entry.id(), own);
        }
        return slots;
    }

    /// The entries that a verdict adds.
    ///
    /// @param why empty where nothing is said
    public List<Entry> decide(Verdict verdict, String reviewer, String why, Instant now) {
        return entries.stream()
                .filter(entry -> verdict == Verdict.ACCEPT || restsOnTheseWords(entry))
                .map(entry -> review(entry, verdict, reviewer, why, now))
                .toList();
    }

    /// Whether an entry falls with these words: the terms of a measure stay while other words of
    /// the same account tell of it.
    private boolean restsOnTheseWords(Entry entry) {
        return entries.stream()
                .filter(other -> !(other.content() instanceof MeasureTerms))
                .allMatch(other -> other.evidence().containsAll(entry.evidence()));
    }

    private static Entry review(
            Entry entry, Verdict verdict, String reviewer, String why, Instant now) {
        return new Entry(
                entry.id(),
                reviewer,
                now,
                Entry.Origin.HAND,
                new Review(entry.account(), verdict, reviewer, why),
                List.of());
    }

    /// The entries that a correction adds: corrected ones, and reviews that accept all.
    ///
    /// @param changes new values by slot; an empty one takes the slot away
    /// @throws IllegalArgumentException naming the slot and what would do
    public List<Entry> correct(
            Map<String, String> changes, String reviewer, String why, Instant now) {
        var added = new ArrayList<Entry>();
        for (Entry entry : entries) {
            Entry corrected = corrected(entry, changes);
            if (!corrected.equals(entry)) {
                added.add(corrected);
            }
        }
        added.addAll(decide(Verdict.ACCEPT, reviewer, why, now));
        return added;
    }

    private Entry corrected(Entry entry, Map<String, String> changes) {
        var fields = new LinkedHashMap<>(EntryForm.fields(entry));
        changes.forEach(
                (slot, value) -> {
                    if (FIXED.contains(slot)) {
                        throw new IllegalArgumentException(
                                "'%s' is not for a review to change. Maybe one of %s."
                                        .formatted(slot, names()));
                    }
                    if (isIn(slot, entry)) {
                        if (value.isEmpty()) {
                            fields.remove(slot);
                        } else {
                            fields.put(slot, value(fields.get(slot), value));
                        }
                    }
                });
        return EntryForm.entry(fields, "The correction of " + entry.id());
    }

    /// Whether a slot is one of this entry: it has it already, or none has and this is the last.
    private boolean isIn(String slot, Entry entry) {
        boolean somewhere = entries.stream().anyMatch(e -> EntryForm.fields(e).containsKey(slot));
        return somewhere
                ? EntryForm.fields(entry).containsKey(slot)
                : entry.equals(entries.getLast());
    }

    private static Object value(@Nullable Object before, String value) {
        return before instanceof List<?> ? List.of(value.split("\\s*,\\s*")) : value;
    }

    private String names() {
        return String.join(
                ", ",
                slots().values().stream()
                        .flatMap(own -> own.keySet().stream())
                        .distinct()
                        .toList());
    }
}
