package org.parley.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Records in the order in which they were written. Immutable; a store reads it, whole or the part
/// that a question needs.
public final class Ledger {
    private final List<Recorded> records;

    public Ledger(List<Recorded> records) {
        this.records = List.copyOf(records);
        for (int i = 1; i < this.records.size(); i++) {
            if (this.records.get(i).sequence() <= this.records.get(i - 1).sequence()) {
                throw new IllegalArgumentException(
                        "Record %d comes after record %d. Maybe the records were sorted by date."
                                .formatted(
                                        this.records.get(i).sequence(),
                                        this.records.get(i - 1).sequence()));
            }
        }
    }

    /// A ledger of entries that no store holds, chained by their place alone; for examples and
    /// tests.
    public static Ledger ofEntries(List<Entry> entries) {
        var records = new ArrayList<Recorded>();
        String previous = Chain.GENESIS;
        for (Entry entry : entries) {
            String hash = Chain.hash(previous, entry.toString());
            records.add(new Recorded(records.size() + 1L, entry, previous, hash));
            previous = hash;
        }
        return new Ledger(records);
    }

    public List<Recorded> records() {
        return records;
    }

    /// What was known just before an instant: records from that instant on do not count.
    public Knowledge asKnown(Instant before, Preference preference) {
        return new Knowledge(
                records.stream()
                        .filter(record -> record.entry().recordedAt().isBefore(before))
                        .toList(),
                preference);
    }

    /// What was known by the end of a day in UTC, or everything where there is none.
    public Knowledge asKnownOn(Optional<LocalDate> day, Preference preference) {
        return asKnown(day.map(Ledger::endOf).orElse(Instant.MAX), preference);
    }

    /// The first instant after a day.
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// All that the ledger holds, by the rule.
    public Knowledge asKnownToday() {
        return asKnown(Instant.MAX, Preference.OFFICIAL_FIRST);
    }
}
