package org.parley.app.ledger;

import static java.util.stream.Collectors.joining;

import org.parley.app.terminal.Terminal;
import org.parley.ledger.Account;
import org.parley.ledger.Evidence;
import org.parley.ledger.Known;
import org.parley.ledger.Quote;
import org.parley.measure.LifeEvent;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The words that accounts rest on, and the mark of those that nobody has looked at.
final class Words {
    private static final String MARK = " *";
    private static final int LENGTH = 90;

    private Words() {}

    /// A text, marked where what it tells is unreviewed.
    static String marked(String text, boolean isUnreviewed) {
        return isUnreviewed ? text + MARK : text;
    }

    /// Which of the targets an event is about; empty where it is about all of them.
    static String targets(LifeEvent event) {
        return event.targets().isEmpty() ? "" : "for " + String.join(", ", event.targets());
    }

    /// Those that are not empty.
    static String joined(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(joining("; "));
    }

    /// What the mark means, where any of them bears it.
    static void explain(List<Known> shown, Terminal terminal) {
        if (shown.stream().anyMatch(Words::isUnreviewed)) {
            terminal.out()
                    .println(
                            terminal.faint(
                                    "* unreviewed: read by a program, and looked at by nobody yet"
                                            + " (parley review)"));
        }
    }

    private static boolean isUnreviewed(Known known) {
        return known.taken().isUnreviewed()
                || known.others().stream().anyMatch(Account::isUnreviewed);
    }

    /// All quotations of an account, in order.
    static List<Quote> quotes(Account account) {
        return account.record().entry().evidence().stream()
                .map(Evidence::quote)
                .filter(Objects::nonNull)
                .toList();
    }

    /// The first quotation of an account on one line, shortened; empty where it has none.
    static String first(Account account) {
        return quotes(account).stream().findFirst().map(Words::shortened).orElse("");
    }

    private static String shortened(Quote quote) {
        String line = quote.exact().replaceAll("\\s+", " ");
        return "“" + (line.length() <= LENGTH ? line : line.substring(0, LENGTH - 1) + "…") + "”";
    }

    /// A quotation with its document: `“...” (reuters-2019-06-26, characters 566 to 904)`.
    static String whole(Quote quote) {
        return "“%s” (%s, characters %d to %d)"
                .formatted(
                        quote.exact().replaceAll("\\s+", " "),
                        quote.document(),
                        quote.start(),
                        quote.end());
    }
}
