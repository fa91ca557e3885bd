package org.parley.app.brief;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.OptionalInt;

/// A document that was read.
///
/// @param name that the page calls it by, no two of a brief the same
/// @param sha256 of its bytes, by which quotes find it
/// @param date absent where it is not known
/// @param text as it was decoded; offsets of quotes point into it
/// @param prose as long as `text`, with what is no prose blanked out
/// @param statements how many were read in it; absent where it was kept beside the ledger, whose
///   entries tell what was read
public record SourceText(
        String name,
        String sha256,
        @Nullable LocalDate date,
        String text,
        String prose,
        OptionalInt statements) {
    private static final int LONGEST_ENTITY = 10;

    public SourceText {
        if (text.length() != prose.length()) {
            throw new IllegalArgumentException(
                    "Prose of %s has %d characters, its text %d."
                            .formatted(name, prose.length(), text.length()));
        }
    }

    /// The same under another name.
    public SourceText named(String other) {
        return new SourceText(other, sha256, date, text, prose, statements);
    }

    /// The words between two offsets as people read them: what was blanked out leaves one space,
    /// and an entity of a page (`&rsquo;`) is the character it stands for.
    public String words(int start, int end) {
        var words = new StringBuilder();
        boolean gap = false;
        int at = start;
        while (at < end) {
            char shown = prose.charAt(at);
            char written = text.charAt(at);
            boolean blanked = Character.isWhitespace(shown) && !Character.isWhitespace(written);
            if (!blanked) {
                boolean apart =
                        words.isEmpty() || Character.isWhitespace(words.charAt(words.length() - 1));
                words.append(gap && !apart && !Character.isWhitespace(shown) ? " " : "")
                        .append(shown);
            }
            gap = blanked;
            at = written == '&' && shown != '&' && !blanked ? afterEntity(at, end) : at + 1;
        }
        return words.toString();
    }

    private int afterEntity(int at, int end) {
        int close = text.indexOf(';', at);
        return close < 0 || close - at > LONGEST_ENTITY ? at + 1 : Math.min(close + 1, end);
    }
}
