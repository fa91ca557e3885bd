package org.parley.recording;

import org.parley.ledger.Evidence;
import org.parley.ledger.Quote;
import org.parley.reader.Statement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/// One statement as one account tells it.
///
/// @param date of the earliest document that has it
/// @param evidence one for each document that prints it, the earliest first
record Telling(Statement statement, String account, LocalDate date, List<Evidence> evidence) {
    /// By date, then document, then place.
    static final Comparator<Telling> ORDER =
            Comparator.comparing(Telling::date)
                    .thenComparing(telling -> telling.quote().document())
                    .thenComparing(telling -> telling.quote().sha256())
                    .thenComparingInt(telling -> telling.quote().start())
                    .thenComparingInt(telling -> telling.quote().end());

    Telling {
        evidence = List.copyOf(evidence);
    }

    Instant learnt() {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Quote quote() {
        Quote quote = evidence.getFirst().quote();
        if (quote == null) {
            throw new IllegalStateException(account + " has no words");
        }
        return quote;
    }

    /// `001 "tariffs on $50 billion..."`, for explanations.
    String named() {
        String words = statement.words().quote().replaceAll("\\s+", " ");
        String shown = words.length() > 60 ? words.substring(0, 59) + "…" : words;
        return "%s (%s) “%s”".formatted(quote().document(), date, shown);
    }
}
