package org.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

/// The weights added up by word must choose as the library does that looks each clue up.
class TaggerTest {
    private static final String TEXT =
            """
            China's Ministry of Commerce said on May 13, 2019, that it wouldn't yield: duties of \
            5% to 25% on $60-billion of U.S.-made goods take effect June 1. “We’ll never surrender to external \
            pressure,” a spokesman said - twice. Why? No.

            Exports of barley, wine and 芯片 fell 7.5 per cent; X and É did not.
            """;

    @Test
    void choosesAsTheModelDoesClueByClue() {
        var tagger = new Tagger();
        POSModel model = Tagger.model();
        List<Sentence> sentences = new SentenceSplitter().split(TEXT);
        assertThat(sentences).hasSizeGreaterThan(4);
        for (Sentence sentence : sentences) {
            assertThat(tags(tagger.tag(sentence))).containsExactly(byModel(model, sentence));
        }
    }

    private static List<String> tags(Sentence tagged) {
        return tagged.tokens().stream().map(Token::tag).toList();
    }

    private static String[] byModel(POSModel whole, Sentence sentence) {
        MaxentModel model = whole.getArtifact("pos.model");
        POSContextGenerator clues = whole.getFactory().getPOSContextGenerator();
        String[] words =
                IntStream.range(0, sentence.size())
                        .mapToObj(i -> Tagger.plain(sentence.token(i).text()))
                        .toArray(String[]::new);
        String[] tags = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            tags[i] = model.getBestOutcome(model.eval(clues.getContext(i, words, tags, null)));
        }
        return tags;
    }
}
