package org.parley.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a 25 percent levy | 25",
                "15 to 25 percent | 25",
                "up to 212.1 per cent | 212.1",
                "a five percent tariff | 5",
                "from 3.02 percent to 24.12 percent | 24.12",
                "of between 116.2 per cent and 218.4 per cent | 218.4",
                "to 50 percent as compared to 75 percent | 50"
            })
    void readsTheRateThatHolds(String text, double rate) {
        assertThat(Rates.find(text, 0, text.length()).stream().filter(f -> !f.old()).toList())
                .singleElement()
                .satisfies(found -> assertThat(found.value()).isEqualTo(rate));
    }

    @Test
    void knowsTheRateLeftBehind() {
        String text = "to 7.5% from 15%";
        assertThat(Rates.find(text, 0, text.length()))
                .extracting(Rates.Found::old)
                .containsExactly(false, true);
    }

    @Test
    void tellsPercentagePointsApart() {
        String text = "rose by 24 percentage points";
        assertThat(Rates.find(text, 0, text.length()))
                .singleElement()
                .satisfies(f -> assertThat(f.points()).isTrue());
    }
}
