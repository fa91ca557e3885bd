package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Marks;
import org.parley.mention.Mention;
import org.parley.text.Token;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Economies in a list: "Canada and Mexico", "the United States, the European Union and Japan".
final class EconomyLists {

    private final Marks marks;

    EconomyLists(Marks marks) {
        this.marks = marks;
    }

    /// "Canada and Mexico", "London and Brussels".
    List<String> coordinated(Mention first, int to) {
        String code = Scene.code(first);
        int next = first.to();
        if (next + 1 < to && marks.token(next).is(",") && chain(next + 1)) {
            Mention listed = Objects.requireNonNull(link(next + 1));
            return Stream.concat(Stream.of(code), coordinated(listed, to).stream())
                    .distinct()
                    .toList();
        }
        if (next + 1 < to && marks.token(next).is("and")) {
            Mention second = link(next + 1);
            if (second != null && !Scene.code(second).equals(code)) {
                return List.of(code, Scene.code(second));
            }
        }
        return List.of(code);
    }

    /// Whether a list of economies that ends with "and" goes on at a token.
    private boolean chain(int start) {
        Mention mention = link(start);
        if (mention == null || mention.to() + 1 >= marks.size()) {
            return false;
        }
        Token next = marks.token(mention.to());
        return next.is("and") && link(mention.to() + 1) != null
                || next.is(",") && chain(mention.to() + 1);
    }

    /// The economy at a token, or behind the article there.
    private @Nullable Mention link(int at) {
        Mention mention = marks.marked('E', at);
        return mention == null && marks.token(at).is("the") && at + 1 < marks.size()
                ? marks.marked('E', at + 1)
                : mention;
    }

    /// Whether a comma before a token stands in a list of economies: "the United States, Canada
    /// and".
    boolean listed(int start) {
        boolean next = chain(start);
        boolean before = false;
        for (Mention mention : marks.mentions()) {
            before |=
                    mention.to() == start - 1
                            && (mention instanceof Mention.Economy
                                    || mention instanceof Mention.Person);
        }
        return next && before;
    }
}
