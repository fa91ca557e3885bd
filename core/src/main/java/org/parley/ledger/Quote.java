package org.parley.ledger;

/// The words a statement rests on: a span of a document, after the W3C's text quote and text
/// position selectors.
///
/// @param document name or address of the document
/// @param sha256 of the document's bytes, 64 hexadecimal digits
/// @param start first character in the decoded text
/// @param end character after the last
/// @param exact the words, equal to the text from start to end
public record Quote(String document, String sha256, int start, int end, String exact) {
    public Quote {
        if (start < 0 || end - start != exact.length()) {
            throw new IllegalArgumentException(
                    "Characters %d to %d of %s cannot hold %d characters of quote. Maybe the offsets count bytes."
                            .formatted(start, end, document, exact.length()));
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "'%s' is not the SHA-256 of %s. Maybe 64 lower-case hexadecimal digits."
                            .formatted(sha256, document));
        }
    }
}
