package org.parley.recording;

import java.util.List;

/// Documents that print one story, the one it is named after first.
///
/// @param account under which the ledger holds it
/// @param documents the earliest first; one alone where nobody else printed it
/// @param overlap least share of the shorter's words that a reprint has in common with another
///   print, in [0, 1]; 1 for one alone
public record Story(String account, List<ReadDocument> documents, double overlap) {
    public Story {
        documents = List.copyOf(documents);
    }

    /// Names of the documents.
    public List<String> names() {
        return documents.stream().map(ReadDocument::name).toList();
    }
}
