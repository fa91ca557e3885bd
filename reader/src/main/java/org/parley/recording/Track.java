package org.parley.recording;

import org.jspecify.annotations.Nullable;
import org.parley.ledger.Account;
import org.parley.ledger.Entry;
import org.parley.ledger.Known;
import org.parley.ledger.MeasureLife;
import org.parley.measure.LifeEvent;
import org.parley.measure.Measure;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// One measure as it is followed through documents: what is known of it, and what they tell.
final class Track {
    /// A telling that speaks of it.
    ///
    /// @param note what had to be reckoned, empty where nothing
    record Told(Telling telling, Measure terms, String note) {}

    /// An event of its life that the ledger holds already.
    record Held(String entry, LifeEvent event) {}

    /// Id of a measure that the ledger holds, null until a new one is named.
    private @Nullable String id;

    final boolean isByHand;
    private MeasureFacts facts;
    final Set<String> accounts = new TreeSet<>();
    final List<Told> told = new ArrayList<>();
    final List<Held> held = new ArrayList<>();

    private Track(@Nullable String id, boolean isByHand, MeasureFacts facts) {
        this.id = id;
        this.isByHand = isByHand;
        this.facts = facts;
    }

    static Track opened(MeasureFacts facts) {
        return new Track(null, false, facts);
    }

    /// A measure of the ledger, with all accounts of its life.
    static Track of(Known known, Measure measure, List<Known> life) {
        var track =
                new Track(
                        known.id(),
                        known.record().entry().origin() == Entry.Origin.HAND,
                        MeasureFacts.of(measure, null, day(known.taken())));
        track.accounts.add(known.taken().name());
        known.others().forEach(other -> track.accounts.add(other.name()));
        for (Known event : life) {
            Stream.concat(Stream.of(event.taken()), event.others().stream())
                    .forEach(
                            account -> {
                                if (account.content() instanceof MeasureLife(LifeEvent told)) {
                                    track.held.add(new Held(event.id(), told));
                                    track.accounts.add(account.name());
                                    track.facts =
                                            track.facts.and(
                                                    MeasureFacts.of(measure, told, day(account)));
                                }
                            });
        }
        return track;
    }

    private static LocalDate day(Account account) {
        return account.record().entry().recordedAt().atZone(ZoneOffset.UTC).toLocalDate();
    }

    MeasureFacts facts() {
        return facts;
    }

    boolean isHeld() {
        return id != null;
    }

    /// The id of a measure that is held or named.
    String id() {
        if (id == null) {
            throw new IllegalStateException("A measure was used before it had a name");
        }
        return id;
    }

    void name(Ids ids) {
        if (id == null) {
            id = ids.fresh(Ids.of(told.getFirst().terms()));
        }
    }

    void add(Telling telling, Measure terms, MeasureFacts more) {
        told.add(new Told(telling, terms, ""));
        accounts.add(telling.account());
        facts = facts.and(more);
    }

    /// Takes over what was told of a total of which it is a part.
    void addPartOf(Track total, String reason) {
        total.told.forEach(one -> told.add(new Told(one.telling(), one.terms(), reason)));
        accounts.addAll(total.accounts);
    }
}
