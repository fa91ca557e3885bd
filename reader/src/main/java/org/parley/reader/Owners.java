package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Marks;
import org.parley.mention.Mention;

import java.util.List;

/// Whose a noun is ("Canada's tariffs", "the decision of Japan") and who does what a passive says.
final class Owners {

    private final Scene scene;
    private final Marks marks;

    Owners(Scene scene) {
        this.scene = scene;
        this.marks = scene.marks;
    }

    /// The doer of a passive: "by X" behind it.
    Agents.Agent doer(int verb, int reach) {
        for (int i = verb + 1; i < Math.min(marks.size(), verb + reach); i++) {
            if (marks.token(i).is("by")) {
                List<String> economies = scene.economies(i + 1, Math.min(marks.size(), i + 5));
                if (!economies.isEmpty()) {
                    return new Agents.Agent(economies, verb);
                }
            }
            if (marks.token(i).is(";")) {
                break;
            }
        }
        return new Agents.Agent(List.of(), verb);
    }

    /// The owner of the noun at a token: "Canada's tariffs", "the U.S. ban", "the decision of
    /// Japan".
    Agents.Agent owner(int noun) {
        int start = scene.phraseStart(noun);
        for (int i = noun - 1; i >= Math.max(start, noun - 7); i--) {
            boolean other =
                    switch (marks.token(i).lower()) {
                        case "on",
                                "against",
                                "for",
                                "with",
                                "in",
                                "from",
                                "to",
                                "of",
                                "and",
                                "over" ->
                                true;
                        default -> false;
                    };
            if (other || marks.is("impose", i)) {
                break;
            }
            for (Mention mention : marks.mentionsAt(i)) {
                if (mention instanceof Mention.Economy || mention instanceof Mention.Person) {
                    return new Agents.Agent(List.of(Scene.code(mention)), i);
                }
            }
            switch (marks.token(i).lower()) {
                case "its", "their", "his", "her", "our" -> {
                    List<String> economies = scene.economies(i, i + 1);
                    return new Agents.Agent(economies, i);
                }
                case "whose" -> {
                    int end = i > 0 && marks.token(i - 1).is(",") ? i - 1 : i;
                    return new Agents.Agent(scene.economies(scene.phraseStart(end), end), i);
                }
                default -> {}
            }
        }
        Mention holder = holder(noun);
        if (holder != null) {
            return new Agents.Agent(List.of(Scene.code(holder)), noun);
        }
        for (int i = noun + 1; i < Math.min(marks.size() - 1, noun + 3); i++) {
            if (marks.token(i).is("of") && marks.is("acting-noun", noun)
                    || marks.token(i).is("by")
                    || marks.token(i).is("from")) {
                int next =
                        i + 1 < marks.size()
                                        && marks.token(i + 1).is("the")
                                        && marks.marked('E', i + 1) == null
                                ? i + 2
                                : i + 1;
                boolean named = next < marks.size() && marks.marked('E', next) != null;
                return new Agents.Agent(
                        named ? scene.economies(next, Math.min(marks.size(), next + 2)) : List.of(),
                        noun);
            }
        }
        return new Agents.Agent(List.of(), noun);
    }

    /// "the tariffs of former president Donald Trump": a person is always whose they are.
    private @Nullable Mention holder(int noun) {
        if (noun + 1 >= marks.size() || !marks.token(noun + 1).is("of")) {
            return null;
        }
        for (int i = noun + 2; i < Math.min(marks.size(), noun + 5); i++) {
            for (Mention mention : marks.mentionsAt(i)) {
                if (mention instanceof Mention.Person) {
                    return mention;
                }
            }
            if (!marks.token(i).hasTag("DET", "ADJ", "NOUN", "PROPN")) {
                return null;
            }
        }
        return null;
    }
}
