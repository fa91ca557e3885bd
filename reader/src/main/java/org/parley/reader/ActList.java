package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Marks;
import org.parley.mention.Mention;

import java.util.List;

/// Items of a list: acts whose status stands in the words that open the list ("Officials examine:
/// - export taxes; - quotas").
final class ActList {

    private ActList() {}

    /// Notes, before a sentence is read, whether it is an item and of what status.
    static void enter(List<Marks> sentences, int index, Discourse discourse) {
        if (!item(sentences.get(index))) {
            discourse.listStatus = null;
            discourse.listActor = null;
            return;
        }
        if (index > 0 && !item(sentences.get(index - 1))) {
            discourse.listStatus = status(sentences.get(index - 1));
            discourse.listActor =
                    discourse.listStatus == null ? null : actor(sentences.get(index - 1));
        }
    }

    private static boolean item(Marks marks) {
        return marks.token(0).isOneOf("-–•*(")
                || marks.size() > 1
                        && marks.token(1).isOneOf(")")
                        && marks.token(0).text().length() < 3;
    }

    private static @Nullable String actor(Marks opening) {
        for (Mention mention : opening.mentions()) {
            if (mention instanceof Mention.Economy || mention instanceof Mention.Person) {
                return Scene.code(mention);
            }
        }
        return null;
    }

    private static @Nullable String status(Marks opening) {
        int last = opening.size() - 1;
        if (!opening.token(last).isOneOf(":,—")) {
            return null;
        }
        if (opening.hasPhrase("considering") || opening.hasPhrase("under-study")) {
            return "considered";
        }
        if (opening.hasPhrase("threatening")) {
            return "threatened";
        }
        boolean coming = opening.hasPhrase("future") || opening.hasPhrase("planning");
        return coming ? "announced" : null;
    }
}
