package org.parley.app.brief;

import org.parley.app.brief.Piece.Traced;
import org.parley.app.brief.Piece.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words and traced figures in a row.
public record Phrase(List<Piece> pieces) {
    private static final Pattern NUMBER = Pattern.compile("\\S*\\d\\S*(?: (?:%|bn|USD)\\S*)*");
    private static final String GAP = "{}";

    /// Nothing to say.
    public static final Phrase NONE = new Phrase(List.of());

    public Phrase {
        pieces = List.copyOf(pieces);
    }

    /// Words with figures in the places of `{}`.
    ///
    /// @param template without any digit of its own
    public static Phrase of(String template, Traced... figures) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (Traced figure : figures) {
            int gap = template.indexOf(GAP, from);
            if (gap < 0) {
                throw new IllegalArgumentException(
                        "'%s' has no place for %d figures.".formatted(template, figures.length));
            }
            words(pieces, template.substring(from, gap));
            pieces.add(figure);
            from = gap + GAP.length();
        }
        words(pieces, template.substring(from));
        return new Phrase(pieces);
    }

    /// A figure alone.
    public static Phrase of(Traced figure) {
        return new Phrase(List.of(figure));
    }

    /// A sentence whose numbers all rest on the same.
    public static Phrase tracing(String sentence, String evidence) {
        var pieces = new ArrayList<Piece>();
        Matcher number = NUMBER.matcher(sentence);
        int from = 0;
        while (number.find()) {
            words(pieces, sentence.substring(from, number.start()));
            pieces.add(new Traced(number.group(), evidence));
            from = number.end();
        }
        words(pieces, sentence.substring(from));
        return new Phrase(pieces);
    }

    private static void words(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Words(text));
        }
    }

    /// This and then another.
    public Phrase then(Phrase other) {
        var both = new ArrayList<>(pieces);
        both.addAll(other.pieces);
        return new Phrase(both);
    }

    /// Without its evidence.
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /// The tone of its first figure that has one.
    public double tone() {
        for (Piece piece : pieces) {
            if (piece instanceof Traced traced && traced.tone() != 0) {
                return traced.tone();
            }
        }
        return 0;
    }
}
