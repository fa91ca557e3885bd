package org.parley.recording;

import org.parley.reader.Statement;
import org.parley.text.Document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// A document of a known date with what was read in it.
///
/// @param sha256 of the document's bytes
public record ReadDocument(Document document, String sha256, List<Statement> statements) {

    /// By date, then name, then hash.
    static final Comparator<ReadDocument> ORDER =
            Comparator.comparing(ReadDocument::date)
                    .thenComparing(ReadDocument::name)
                    .thenComparing(ReadDocument::sha256);

    public ReadDocument {
        if (document.date() == null) {
            throw new IllegalArgumentException(
                    "%s has no date, so when it was learnt is unknown. Maybe give --date."
                            .formatted(document.name()));
        }
        statements = List.copyOf(statements);
    }

    String name() {
        return document.name();
    }

    LocalDate date() {
        LocalDate date = document.date();
        if (date == null) {
            throw new IllegalStateException(document.name() + " lost its date");
        }
        return date;
    }
}
