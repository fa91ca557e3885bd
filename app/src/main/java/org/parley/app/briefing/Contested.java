package org.parley.app.briefing;

import org.parley.app.brief.Phrase;
import org.parley.app.brief.Piece.Traced;
import org.parley.ledger.Account;
import org.parley.ledger.EntryForm;
import org.parley.ledger.Known;
import org.parley.ledger.Position;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What sources do not agree on: entries of which two accounts give different values for the same
/// field. What only one of them says is no disagreement.
final class Contested {
    private static final Set<String> FACTS =
            Set.of(
                    "rate",
                    "amount",
                    "coverage",
                    "effective",
                    "until",
                    "status",
                    "stage",
                    "percent",
                    "when",
                    "imposer",
                    "target");

    private final EvidenceBook book;

    Contested(EvidenceBook book) {
        this.book = book;
    }

    /// A sentence for each fact on which accounts differ.
    List<Phrase> of(List<Known> entries) {
        var found = new ArrayList<Phrase>();
        for (Known known : entries) {
            if (known.accounts() > 1 && !(known.content() instanceof Position)) {
                for (Account other : known.others()) {
                    differences(known, other)
                            .forEach(
                                    (field, values) -> {
                                        Phrase said = phrase(known, other, field, values);
                                        if (found.stream()
                                                .noneMatch(
                                                        there ->
                                                                there.text().equals(said.text()))) {
                                            found.add(said);
                                        }
                                    });
                }
            }
        }
        return found;
    }

    private static Map<String, List<String>> differences(Known known, Account other) {
        Map<String, Object> taken = EntryForm.fields(known.record().entry());
        Map<String, Object> told = EntryForm.fields(other.record().entry());
        var differ = new LinkedHashMap<String, List<String>>();
        taken.forEach(
                (field, value) -> {
                    Object there = told.get(field);
                    if (FACTS.contains(field) && there != null && !Objects.equals(value, there)) {
                        differ.put(field, List.of(value.toString(), there.toString()));
                    }
                });
        return differ;
    }

    private Phrase phrase(Known known, Account other, String field, List<String> values) {
        String evidence = book.entry(known);
        return Phrase.of(
                "{}, " + field + ": {} says {}, {} says {}; taken is the first ({}).",
                traced(known.id(), evidence),
                traced(known.taken().name(), evidence),
                traced(values.getFirst(), evidence),
                traced(other.name(), evidence),
                traced(values.getLast(), evidence),
                traced(known.reason(), evidence));
    }

    private static Traced traced(String text, String evidence) {
        return new Traced(text, evidence);
    }
}
