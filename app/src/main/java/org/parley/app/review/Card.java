package org.parley.app.review;

import org.parley.app.terminal.Terminal;
import org.parley.ledger.Evidence;
import org.parley.ledger.Quote;
import org.parley.measure.Labels;
import org.parley.review.Pending;

import java.util.stream.Collectors;

/// One statement as a reviewer sees it: the words in their sentence, who says so, and the slots.
final class Card {
    private final Terminal terminal;
    private final Surroundings surroundings;

    Card(Terminal terminal, Surroundings surroundings) {
        this.terminal = terminal;
        this.surroundings = surroundings;
    }

    void show(Pending pending, int place, int of) {
        Evidence evidence = pending.evidence().getFirst();
        terminal.out().println();
        terminal.out()
                .println(
                        terminal.bold(
                                "%d of %d  %s, %s"
                                        .formatted(
                                                place,
                                                of,
                                                pending.account(),
                                                pending.entries()
                                                        .getFirst()
                                                        .recordedAt()
                                                        .toString()
                                                        .substring(0, 10))));
        Quote quote = pending.quote();
        if (quote != null) {
            Surroundings.Around around = surroundings.find(quote);
            String before = around == null ? "" : line(around.before());
            String after = around == null ? "" : line(around.after());
            terminal.paragraph(before + "[" + line(quote.exact()) + "]" + after);
        }
        String who = evidence.source().toString();
        terminal.out()
                .println(
                        terminal.faint(
                                "%s%s, %s"
                                        .formatted(
                                                Labels.label(evidence.source().kind()),
                                                who.isEmpty() ? "" : " " + who,
                                                Labels.label(evidence.modality()))));
        if (pending.evidence().size() > 1) {
            terminal.out()
                    .println(
                            terminal.faint(
                                    "%d quotations in all: %s"
                                            .formatted(
                                                    pending.evidence().size(),
                                                    documents(pending))));
        }
        pending.slots()
                .forEach(
                        (entry, slots) -> {
                            terminal.out().println(entry);
                            slots.forEach(
                                    (slot, value) ->
                                            terminal.out().println("  " + slot + ": " + value));
                        });
    }

    private static String documents(Pending pending) {
        return pending.evidence().stream()
                .map(Evidence::quote)
                .map(quote -> quote == null ? "" : quote.document())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
