package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Marks;
import org.parley.mention.Mention;

import java.util.List;

/// Recognises documents that a government publishes itself; they speak for it throughout.
final class Issuer {

    private static final int LEAD = 4;

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
        for (Marks marks : sentences.subList(0, Math.min(LEAD, sentences.size()))) {
            int heading = marks.firstPhrase("official-document", 0, marks.size());
            if (heading < 0) {
                continue;
            }
            for (Marks lead : sentences.subList(0, Math.min(LEAD, sentences.size()))) {
                for (Mention mention : lead.mentions()) {
                    if (mention instanceof Mention.Economy e) {
                        var source = new Source(Source.Type.DOCUMENT, null, e.code());
                        discourse.issuer = new Speaker(source, true);
                        return;
                    }
                }
            }
        }
    }
}
