package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Marks;
import org.parley.mention.Mention;

import java.util.List;

/// Recognises documents that a government publishes itself; they speak for it throughout.
final class Issuer {

    private static final int LEAD = 4;

    /// A longer line is no heading, in tokens.
    private static final int LONGEST_TITLE = 24;

    private Issuer() {}

    /// Whose press conference a transcript is of: the economy in a heading that speaks of one.
    static @Nullable String host(List<Marks> sentences) {
        for (Marks marks : sentences.subList(0, Math.min(LEAD, sentences.size()))) {
            if (marks.firstPhrase("press-conference", 0, marks.size()) < 0) {
                continue;
            }
            for (Mention mention : marks.mentions()) {
                if (mention instanceof Mention.Economy || mention instanceof Mention.Person) {
                    return Scene.code(mention);
                }
            }
        }
        return null;
    }

    static void find(List<Marks> sentences, Discourse discourse) {
        List<Marks> heading = sentences.subList(0, Math.min(LEAD, sentences.size()));
        boolean official =
                heading.stream().anyMatch(m -> m.hasPhrase("official-document"))
                        || heading.stream().anyMatch(m -> title(m, "issuing-body"))
                                && heading.stream().anyMatch(m -> title(m, "issued-paper"));
        if (!official) {
            return;
        }
        for (String place : List.of("issuing-body", "")) {
            for (Marks lead : heading) {
                for (Mention mention : lead.mentions()) {
                    boolean here = place.isEmpty() || title(lead, place);
                    if (here
                            && mention instanceof Mention.Economy e
                            && (!place.isEmpty() || !discourse.acts.aimedAt(e.code()))) {
                        var source = new Source(Source.Type.DOCUMENT, null, e.code());
                        discourse.issuer = new Speaker(source, true);
                        return;
                    }
                }
            }
        }
    }

    /// Whether a line is a heading, without a full stop, that holds a phrase of a class.
    private static boolean title(Marks marks, String name) {
        return marks.size() < LONGEST_TITLE
                && marks.hasPhrase(name)
                && !marks.token(marks.size() - 1).is(".");
    }
}
