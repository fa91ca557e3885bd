package org.parley.recording;

import org.parley.ledger.Content;
import org.parley.ledger.Entry;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Ledger;
import org.parley.ledger.MeasureLife;
import org.parley.ledger.MeasureTerms;
import org.parley.reader.Statement;

import java.util.ArrayList;
import java.util.List;

/// What documents add to a ledger.
///
/// @param entries to append, in order of when they were learnt; none for documents that were
///   recorded before
/// @param joins why statements became accounts of one entry
/// @param stories the documents, with those that print the same together
public record Recording(List<Entry> entries, List<Join> joins, List<Story> stories) {
    public Recording {
        entries = List.copyOf(entries);
        joins = List.copyOf(joins);
        stories = List.copyOf(stories);
    }

    /// Matches what documents say with each other and with a ledger, which stays as it is.
    public static Recording of(Ledger ledger, List<ReadDocument> documents) {
        List<ReadDocument> inOrder = documents.stream().sorted(ReadDocument.ORDER).toList();
        List<Story> stories = Stories.of(inOrder, ledger);
        var seen = new Tellings(ledger);
        List<Telling> tellings =
                stories.stream()
                        .flatMap(story -> seen.of(story).stream())
                        .sorted(Telling.ORDER)
                        .toList();
        Knowledge knowledge = ledger.asKnownToday();
        var ids = new Ids(ledger);
        var joins = new ArrayList<Join>();
        var entries = new Entries(ledger);
        var tracks = new Tracks(knowledge);
        var sayings = new Sayings(knowledge, ids, joins);
        for (Telling telling : tellings) {
            switch (telling.statement()) {
                case Statement.Measure told -> tracks.follow(telling, told);
                case Statement.Position told ->
                        say(telling, Contents.position(told), sayings, entries);
                case Statement.Event told -> say(telling, Contents.talks(told), sayings, entries);
                case Statement.Figure told -> say(telling, Contents.figure(told), sayings, entries);
            }
        }
        for (Track track : tracks.settle(ids, joins)) {
            for (Life.Told told : Life.of(track, ids, joins)) {
                if (!track.isByHand && told.event().note().isEmpty()) {
                    entries.add(track.id(), told.telling(), new MeasureTerms(told.terms()));
                }
                entries.add(told.entry(), told.telling(), new MeasureLife(told.event()));
            }
        }
        return new Recording(entries.inOrder(), joins, stories);
    }

    private static void say(Telling telling, Content content, Sayings sayings, Entries entries) {
        entries.add(sayings.entry(telling, content), telling, content);
    }
}
