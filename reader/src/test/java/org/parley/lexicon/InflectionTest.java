package org.parley.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {

    @ParameterizedTest
    @CsvSource({
        "strip, stripped, stripping",
        "levy, levied, levying",
        "impose, imposed, imposing",
        "undertake, undertook, undertaking",
        "open, opened, opening",
        "cut, cut, cutting"
    })
    void formsVerbs(String base, String past, String gerund) {
        assertThat(Inflection.verb(base)).contains(base, past, gerund);
    }

    @ParameterizedTest
    @CsvSource({"duty, duties", "tax, taxes", "quota, quotas"})
    void formsPlurals(String noun, String plural) {
        assertThat(Inflection.noun(noun)).contains(noun, plural);
    }
}
