package org.parley.recording;

import org.jspecify.annotations.Nullable;
import org.parley.ledger.Entry;
import org.parley.ledger.Evidence;
import org.parley.ledger.Evidence.Modality;
import org.parley.ledger.Evidence.Standing;
import org.parley.ledger.Ledger;
import org.parley.ledger.Quote;
import org.parley.ledger.Recorded;
import org.parley.ledger.Source;
import org.parley.measure.Labels;
import org.parley.reader.Statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What stories tell, each statement once for all that print it, without what the ledger holds
/// already. A paragraph that a single reprint added is that paper's own account.
final class Tellings {
    private final Set<String> recorded = new HashSet<>();
    private final Map<String, Set<String>> quoted = new LinkedHashMap<>();

    private record Print(ReadDocument document, Statement statement) {}

    Tellings(Ledger ledger) {
        for (Recorded record : ledger.records()) {
            Entry entry = record.entry();
            for (Evidence evidence : entry.evidence()) {
                Quote quote = evidence.quote();
                if (quote != null) {
                    recorded.add(place(quote.sha256(), quote.start(), quote.end(), kind(entry)));
                    quoted.computeIfAbsent(entry.account(), _ -> new HashSet<>())
                            .add(words(quote.exact()));
                }
            }
        }
    }

    /// @return in the order of documents and words
    List<Telling> of(Story story) {
        var prints = new LinkedHashMap<String, List<Print>>();
        for (ReadDocument document : story.documents()) {
            var times = new LinkedHashMap<String, Integer>();
            for (Statement statement : document.statements()) {
                String key = kind(statement) + words(statement.words().quote());
                int time = times.merge(key, 1, Integer::sum);
                prints.computeIfAbsent(key + time, _ -> new ArrayList<>())
                        .add(new Print(document, statement));
            }
        }
        var tellings = new ArrayList<Telling>();
        for (List<Print> same : prints.values()) {
            List<Print> fresh = same.stream().filter(print -> !isRecorded(print)).toList();
            if (!fresh.isEmpty()) {
                tellings.add(telling(story, same, fresh));
            }
        }
        return tellings;
    }

    private Telling telling(Story story, List<Print> same, List<Print> fresh) {
        Print first = fresh.getFirst();
        boolean isShared =
                same.size() > 1
                        || first.document().equals(story.documents().getFirst())
                                && !isReprintOfRecorded(story)
                        || quoted.getOrDefault(story.account(), Set.of())
                                .contains(words(first.statement().words().quote()));
        return new Telling(
                first.statement(),
                isShared ? story.account() : first.document().name(),
                first.document().date(),
                fresh.stream().map(print -> evidence(print)).toList());
    }

    /// Whether the story is in the ledger under a name that none of its documents here has.
    private boolean isReprintOfRecorded(Story story) {
        return quoted.containsKey(story.account())
                && story.documents().stream().noneMatch(d -> d.name().equals(story.account()));
    }

    private boolean isRecorded(Print print) {
        Statement.Words words = print.statement().words();
        return recorded.contains(
                place(
                        print.document().sha256(),
                        words.start(),
                        words.end(),
                        kind(print.statement())));
    }

    private static String place(String sha256, int start, int end, String kind) {
        return sha256 + " " + start + " " + end + " " + kind;
    }

    private static String words(String quote) {
        return quote.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
    }

    private static String kind(Statement statement) {
        return switch (statement) {
            case Statement.Measure _ -> "measure";
            case Statement.Position _ -> "position";
            case Statement.Figure _ -> "figure";
            case Statement.Event _ -> "talks";
        };
    }

    private static String kind(Entry entry) {
        return switch (entry.content()) {
            case org.parley.ledger.MeasureTerms _, org.parley.ledger.MeasureLife _ -> "measure";
            case org.parley.ledger.Position _ -> "position";
            case org.parley.ledger.Figure _ -> "figure";
            case org.parley.ledger.Talks _ -> "talks";
            case org.parley.ledger.Listing _ -> "list";
            case org.parley.ledger.Review _, org.parley.ledger.Withdrawal _ -> "";
        };
    }

    private static Evidence evidence(Print print) {
        Statement.Words words = print.statement().words();
        org.parley.reader.Source said = words.source();
        @Nullable String name = said.name();
        return new Evidence(
                new Source(
                        Labels.parse(Source.Kind.class, Labels.label(said.type())),
                        name == null ? "" : name,
                        said.economy()),
                said.type() == org.parley.reader.Source.Type.DOCUMENT
                        ? Standing.OFFICIAL_STATEMENT
                        : Standing.PRESS,
                words.modality().isEmpty()
                        ? Modality.ASSERTED
                        : Labels.parse(Modality.class, words.modality()),
                new Quote(
                        print.document().name(),
                        print.document().sha256(),
                        words.start(),
                        words.end(),
                        words.quote()),
                "");
    }
}
