package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25%|0.25",
                "2.5 %|0.025",
                "-10 percent|-0.1",
                "+25 points|0.25",
                "1,000%|10",
                ".5%|0.005",
                "7 per cent|0.07",
                "3 percentage points|0.03"
            })
    void percent(String written, double fraction) {
        assertThat(Quantity.percent(written)).isCloseTo(fraction, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "0.25", "25 %%", "2,5%", "NaN", "Infinity%", "a lot", "1e3%", ""})
    void notAPercentage(String written) {
        assertThatThrownBy(() -> Quantity.percent(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + written + "'")
                .hasMessageContaining("Maybe");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100 bn USD|100000",
                "$200bn|200000",
                "USD 2.5 million|2.5",
                "1,500 million dollars|1500",
                "1.2 trn USD|1200000",
                "-275 bn USD|-275000",
                "5000000 USD|5"
            })
    void money(String written, double millionUsd) {
        assertThat(Quantity.millionUsd(written)).isCloseTo(millionUsd, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "100 bn", "100 bn EUR", "bn USD", "1,00 USD"})
    void notMoney(String written) {
        assertThatThrownBy(() -> Quantity.millionUsd(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe write it as 100 bn USD.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.25|25%", "0.075|7.5%", "-1.1|-110%", "0|0%", "10|1000%"})
    void percentText(double fraction, String text) {
        assertThat(Quantity.percentText(fraction)).isEqualTo(text);
    }
}
