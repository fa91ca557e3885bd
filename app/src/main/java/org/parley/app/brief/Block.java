package org.parley.app.brief;

import java.util.List;

/// Something that a section shows.
public sealed interface Block permits Block.Paragraph, Block.Items, Block.Table, Chart {

    /// A sentence or more.
    record Paragraph(Phrase phrase) implements Block {}

    /// Sentences of equal weight.
    record Items(List<Phrase> phrases) implements Block {
        public Items {
            phrases = List.copyOf(phrases);
        }
    }

    /// Rows under heads.
    ///
    /// @param caption empty where the section's title says it
    record Table(String caption, List<Head> heads, List<List<Phrase>> rows) implements Block {
        public Table {
            Piece.requireWords(caption);
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Phrase> row : rows) {
                if (row.size() != heads.size()) {
                    throw new IllegalArgumentException(
                            "A row of '%s' has %d cells under %d heads."
                                    .formatted(caption, row.size(), heads.size()));
                }
            }
        }
    }

    /// The head of a column.
    ///
    /// @param figures whether it holds figures, which stand to the right
    record Head(Phrase phrase, boolean figures) {

        public static Head words(String text) {
            return new Head(Phrase.of(text), false);
        }

        public static Head figures(String text) {
            return new Head(Phrase.of(text), true);
        }

        public static Head figures(Piece.Traced figure) {
            return new Head(Phrase.of(figure), true);
        }
    }
}
