package org.parley.text;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A document as it was decoded, and the part of it that is prose.
///
/// @param name name without folder and extension
/// @param text the decoded original; offsets of statements point into it
/// @param prose as long as `text`, with everything that is no prose (tags, scripts, captions)
///   blanked out, so that its offsets are those of `text`
/// @param date the day that expressions like "Thursday" are resolved against, null when unknown
/// @param dateFrom where the date was found: header, dateline, metadata, given or unknown
public record Document(
        String name, String text, String prose, @Nullable LocalDate date, String dateFrom) {

    public Document {
        if (text.length() != prose.length()) {
            throw new IllegalArgumentException(
                    "Prose of %s has %d characters, its text %d; they must be as long as each other"
                            .formatted(name, prose.length(), text.length()));
        }
    }

    /// The same document with another date.
    public Document dated(LocalDate given) {
        return new Document(name, text, prose, given, "given");
    }
}
