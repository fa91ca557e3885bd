package org.parley.reader;

import org.parley.grammar.Clauses;
import org.parley.grammar.Marks;
import org.parley.mention.Mention;

import java.util.List;

/// Sentences of a document that tell nothing of its dispute.
final class Asides {

    private static final int LONGEST_CAPTION = 40;

    private Asides() {}

    /// "A trawler leaves the port on 6 May 2021": a sentence alone in its paragraph, in the present
    /// tense, with a day and its year, is what stands under a photograph.
    static boolean caption(List<Marks> sentences, int index) {
        Marks marks = sentences.get(index);
        return marks.size() < LONGEST_CAPTION
                && !sameParagraph(sentences, index, index - 1)
                && !sameParagraph(sentences, index, index + 1)
                && dated(marks)
                && inThePresent(marks);
    }

    private static boolean sameParagraph(List<Marks> sentences, int index, int other) {
        return other >= 0
                && other < sentences.size()
                && sentences.get(other).sentence().paragraph()
                        == sentences.get(index).sentence().paragraph();
    }

    private static boolean dated(Marks marks) {
        for (Mention.When when : marks.within(Mention.When.class, 0, marks.size())) {
            boolean dateline =
                    when.to() < marks.size()
                            && when.from() < 6
                            && marks.token(when.to()).isOneOf("-–—");
            boolean day =
                    !dateline && when.past().length() == 10 && when.past().equals(when.future());
            if (day && when.words().contains(when.past().substring(0, 4))) {
                return true;
            }
        }
        return false;
    }

    private static boolean inThePresent(Marks marks) {
        for (int i = 0; i < marks.size(); i++) {
            if (marks.token(i).isVerb() && !Clauses.attributive(marks, i)) {
                String word = marks.token(i).lower();
                return word.endsWith("s") && !marks.token(i).isAny("was", "has", "is");
            }
        }
        return false;
    }
}
