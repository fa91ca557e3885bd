package org.parley.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class QuestionsTest {
    private static final Questions QUESTIONS =
            Questions.parse(
                    List.of(
                            "?\tmeasure\tno\tyes",
                            "tariff\t-0.50\t0.50",
                            "dinner\t1.25\t0",
                            "?\tstatus\tannounced\tlifted\trefused",
                            "aux will\t2.00\t0\t0",
                            "negated\t0\t0\t3.00"));

    private static List<Integer> seen(String... clues) {
        return QUESTIONS.numbers(List.of(clues));
    }

    @Test
    void weighsTheCluesThatItKnows() {
        Question measure = QUESTIONS.get("measure");
        assertThat(measure.probability("yes", seen("tariff", "never seen")))
                .isCloseTo(Math.E / (1 + Math.E), within(1e-12));
        assertThat(measure.probability("yes", seen("tariff", "dinner"))).isLessThan(0.5);
        assertThat(measure.probability("yes", seen())).isEqualTo(0.5);
    }

    @Test
    void answersWithTheLikeliestAndOfEqualsTheFirst() {
        Question status = QUESTIONS.get("status");
        assertThat(status.likeliest(seen("aux will", "negated"))).isEqualTo("refused");
        assertThat(status.likeliest(seen("aux will"))).isEqualTo("announced");
        assertThat(status.likeliest(seen("tariff"))).isEqualTo("announced");
    }

    @Test
    void knowsNothingOfWhatWasNotAsked() {
        assertThat(Questions.none().isEmpty()).isTrue();
        assertThatThrownBy(() -> QUESTIONS.get("weather"))
                .hasMessage("Nothing was learnt of weather.");
    }

    @Test
    void shipsWithWhatTheReaderAsks() {
        Questions shipped = Questions.load();
        for (String kind : List.of("measure", "position", "event")) {
            assertThat(shipped.get(kind).answers()).containsExactlyInAnyOrder("yes", "no");
        }
        assertThat(shipped.get("instrument").answers())
                .contains("tariff", "import-ban", "export-licensing", "quota", "subsidy");
        assertThat(shipped.get("status").answers())
                .contains("in-effect", "announced", "threatened", "considered", "lifted");
        assertThat(shipped.get("stance").answers()).contains("demand", "refusal", "red-line");
        assertThat(shipped.get("happening").answers()).contains("ruling", "truce", "round");
        assertThat(shipped.get("when").answers()).contains("occurred", "scheduled");
    }
}
