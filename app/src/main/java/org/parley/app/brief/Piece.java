package org.parley.app.brief;

/// A part of a phrase.
public sealed interface Piece {

    /// As it is shown.
    String text();

    /// Words, none of which is a number.
    record Words(String text) implements Piece {
        public Words {
            Piece.requireWords(text);
        }
    }

    /// A number, a date, a name with a number in it, or a quotation, with what it rests on.
    ///
    /// @param evidence id of the [Evidence]
    /// @param tone above 0 a gain, below 0 a loss, 0 neither, as where a zero is shown
    record Traced(String text, String evidence, double tone) implements Piece {
        public Traced {
            if (evidence.isBlank()) {
                throw new IllegalArgumentException(
                        "'%s' has no evidence. Maybe EvidenceBook makes some.".formatted(text));
            }
            tone = text.matches("[^1-9]*") ? 0 : tone;
        }

        /// Neither a gain nor a loss.
        public Traced(String text, String evidence) {
            this(text, evidence, 0);
        }
    }

    /// Refuses a text that holds a number.
    static void requireWords(String text) {
        if (text.chars().anyMatch(Character::isDigit)) {
            throw new IllegalArgumentException(
                    "'%s' holds a number and says not where it is from. Maybe use Traced."
                            .formatted(text));
        }
    }
}
