package org.parley.app.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.app.brief.Piece.Traced;
import org.parley.app.brief.Piece.Words;

import java.util.List;

class PhraseTest {
    private static List<String> traced(Phrase phrase) {
        return phrase.pieces().stream().filter(Traced.class::isInstance).map(Piece::text).toList();
    }

    @Test
    void wordsCannotHoldANumber() {
        assertThatThrownBy(() -> new Words("a cut of 100 bn"))
                .hasMessageContaining("a cut of 100 bn")
                .hasMessageContaining("Maybe use Traced");
        assertThatThrownBy(() -> Phrase.of("by ١٠ percent")).hasMessageContaining("holds a number");
        assertThatThrownBy(() -> Block.Head.words("in 2019")).hasMessageContaining("in 2019");
        assertThatThrownBy(() -> new Section("s", "Top 10", List.of(), List.of()))
                .hasMessageContaining("Top 10");
    }

    @Test
    void aFigureCannotBeWithoutEvidence() {
        assertThatThrownBy(() -> new Traced("25 %", " ")).hasMessageContaining("25 %");
        Phrase lost = Phrase.of(new Traced("25 %", "e7"));
        assertThatThrownBy(() -> new Brief("t", lost, List.of(), List.of(), List.of()))
                .hasMessage("'25 %' rests on e7, which is not there.");
    }

    @Test
    void figuresTakeThePlacesOfATemplate() {
        Phrase phrase =
                Phrase.of("{} says {}.", new Traced("doc-1", "e1"), new Traced("25 %", "e2"));
        assertThat(phrase.text()).isEqualTo("doc-1 says 25 %.");
        assertThat(traced(phrase)).containsExactly("doc-1", "25 %");
        assertThatThrownBy(() -> Phrase.of("{}", new Traced("1", "e"), new Traced("2", "e")))
                .hasMessageContaining("has no place for 2 figures");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gains +0.008 % by breaking it (an answer within 409 months)",
                "7.0 bn USD a year, 20 % of goods",
                "no number at all",
                "2019"
            })
    void everyNumberOfASentenceIsTracedAndNothingIsLost(String sentence) {
        Phrase phrase = Phrase.tracing(sentence, "e1");
        assertThat(phrase.text()).isEqualTo(sentence);
        assertThat(phrase.pieces())
                .filteredOn(Words.class::isInstance)
                .noneMatch(piece -> piece.text().matches(".*\\d.*"));
    }

    @Test
    void aUnitStaysWithItsNumber() {
        assertThat(traced(Phrase.tracing("buys 7.0 bn USD more, +0.2 % of it", "e")))
                .containsExactly("7.0 bn USD", "+0.2 %");
    }
}
