package org.parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

class LearnedTest {
    private static final String NO_RULE =
            "Grape growers in Chile will feel it: Peru has put 12 percent back on their fruit.";
    private static final LocalDate DATE = LocalDate.of(2020, 5, 20);

    @Test
    void judgesWhatNoRuleReads() {
        assertThat(new Reader().read(NO_RULE, DATE))
                .singleElement()
                .isInstanceOfSatisfying(
                        Statement.Measure.class,
                        measure -> {
                            assertThat(measure.words().rule()).isEqualTo("learned");
                            assertThat(measure.words().quote())
                                    .isEqualTo("Peru has put 12 percent back on their fruit");
                            assertThat(measure.actor()).isEqualTo("PER");
                            assertThat(measure.instrument()).isEqualTo("tariff");
                            assertThat(measure.ratePercent()).isEqualTo(12);
                        });
        assertThat(Reader.byRules().read(NO_RULE, DATE)).isEmpty();
    }

    @Test
    void changesNothingOfWhatTheRulesRead() throws IOException {
        var reader = new Reader();
        var byRules = Reader.byRules();
        for (Path file : Gold.files(Path.of("src", "test", "resources", "corpus", "held-out"))) {
            Gold gold = Gold.read(file);
            List<Statement> all = reader.read(gold.document());
            assertThat(all).containsAll(byRules.read(gold.document()));
            assertThat(all.stream().filter(s -> !s.words().rule().equals("learned")))
                    .containsExactlyElementsOf(byRules.read(gold.document()));
        }
    }
}
