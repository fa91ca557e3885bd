package org.parley.app.serve;

import org.parley.app.terminal.JsonTree;
import org.parley.ledger.Entry;
import org.parley.ledger.Evidence;
import org.parley.ledger.Ledger;
import org.parley.ledger.Quote;
import org.parley.ledger.Recorded;
import org.parley.ledger.Review;
import org.parley.reader.Statement;
import org.parley.reader.StatementJson;
import org.parley.recording.ReadDocument;
import org.parley.review.Pending;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The statements of a document with what the ledger made of them.
final class StatementView {
    private final ReadDocument document;

    /// The latest entry of each account of each thing that quotes the document.
    private final Map<Key, Entry> quoting = new LinkedHashMap<>();

    private final Map<Key, Review> reviews = new LinkedHashMap<>();

    private record Key(String entry, String account) {}

    StatementView(ReadDocument document, Ledger ledger) {
        this.document = document;
        for (Recorded record : ledger.records()) {
            Entry entry = record.entry();
            if (entry.content() instanceof Review review) {
                reviews.put(new Key(entry.id(), review.reviewed()), review);
            } else if (entry.evidence().stream().anyMatch(this::quotesIt)) {
                quoting.put(new Key(entry.id(), entry.account()), entry);
            }
        }
    }

    private boolean quotesIt(Evidence evidence) {
        Quote quote = evidence.quote();
        return quote != null && quote.sha256().equals(document.sha256());
    }

    List<Map<String, Object>> all() {
        var all = new ArrayList<Map<String, Object>>();
        for (int number = 1; number <= document.statements().size(); number++) {
            all.add(one(number));
        }
        return all;
    }

    /// @param number place in the document, from 1
    Map<String, Object> one(int number) {
        Statement statement = document.statements().get(number - 1);
        List<Entry> entries = entries(statement);
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", Integer.toString(number));
        tree.put("start", statement.words().start());
        tree.put("end", statement.words().end());
        tree.put("quote", statement.words().quote());
        tree.put("state", state(entries));
        review(entries)
                .ifPresent(
                        review -> {
                            tree.put("reviewer", review.reviewer());
                            tree.put("why", review.why());
                        });
        tree.put(
                "statement",
                new JsonTree.Raw(
                        StatementJson.write(document.document().name(), number, statement)));
        tree.put("entries", entries.stream().map(StatementView::entry).toList());
        return tree;
    }

    private static Map<String, Object> entry(Entry entry) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("entry", entry.id());
        tree.put("account", entry.account());
        tree.put("slots", new Pending(entry.evidence(), List.of(entry)).slots().get(entry.id()));
        return tree;
    }

    /// The entries that were made of a statement.
    List<Entry> entries(Statement statement) {
        return quoting.values().stream()
                .filter(entry -> isOfKind(entry, statement))
                .filter(
                        entry ->
                                entry.evidence().stream()
                                        .anyMatch(evidence -> quotes(evidence, statement)))
                .toList();
    }

    private boolean quotes(Evidence evidence, Statement statement) {
        Quote quote = evidence.quote();
        return quote != null
                && quote.sha256().equals(document.sha256())
                && quote.start() == statement.words().start()
                && quote.end() == statement.words().end();
    }

    private static boolean isOfKind(Entry entry, Statement statement) {
        return switch (entry.content()) {
            case org.parley.ledger.MeasureTerms _, org.parley.ledger.MeasureLife _ ->
                    statement instanceof Statement.Measure;
            case org.parley.ledger.Position _ -> statement instanceof Statement.Position;
            case org.parley.ledger.Figure _ -> statement instanceof Statement.Figure;
            case org.parley.ledger.Talks _ -> statement instanceof Statement.Event;
            case org.parley.ledger.Listing _, Review _, org.parley.ledger.Withdrawal _ -> false;
        };
    }

    private Optional<Review> review(List<Entry> entries) {
        return entries.stream()
                .map(
                        entry ->
                                Optional.ofNullable(
                                        reviews.get(new Key(entry.id(), entry.account()))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private String state(List<Entry> entries) {
        return entries.isEmpty()
                ? "unrecorded"
                : review(entries)
                        .map(
                                review ->
                                        review.verdict() == Review.Verdict.ACCEPT
                                                ? "accepted"
                                                : "rejected")
                        .orElse("unreviewed");
    }
}
