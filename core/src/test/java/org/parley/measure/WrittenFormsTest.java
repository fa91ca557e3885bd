package org.parley.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.OptionalDouble;

class WrittenFormsTest {
    @ParameterizedTest
    @CsvSource({
        "25%, 25%, 0.25",
        "7.50 %, 7.5%, 0.075",
        "15 to 25%, 15 to 25%, 0.25",
        "5-25%, 5 to 25%, 0.25",
        "25% + 3 EUR/100 kg, 25% + 3 EUR/100 kg, 0.25",
        "0.5 x as listed, 0.5 x as listed, 0.05",
        "as listed, as listed, 0.1",
        "0%, 0%, 0"
    })
    void dutiesAreReadAndWritten(String text, String written, double rate) {
        DutyExpression duty = DutyExpression.parse(text);
        assertThat(duty).hasToString(written);
        assertThat(DutyExpression.parse(written)).isEqualTo(duty);
        assertThat(duty.rate(0.1)).isEqualTo(OptionalDouble.of(rate));
    }

    @Test
    void specificDutyIsNoShareOfValue() {
        assertThat(DutyExpression.parse("3.40 USD/kg").rate(0.1)).isEmpty();
        assertThat(DutyExpression.parse("3.40 USD/kg").isExact()).isFalse();
        assertThat(DutyExpression.asListed().rate(Double.NaN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "free", "25", "25% +", "25 to 15%", "x%"})
    void whatIsNoDutyIsRefused(String text) {
        assertThatThrownBy(() -> DutyExpression.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
    }

    @ParameterizedTest
    @CsvSource({
        "250 bn USD, 250 bn USD, 250000",
        "USD 250bn, 250 bn USD, 250000",
        "16.6 billion CAD, 16.6 bn CAD, 16600",
        "USD 3 993 212 564, 3.993212564 bn USD, 3993.212564",
        "-5 mn EUR, -5 mn EUR, -5",
        "0 USD, 0 USD, 0"
    })
    void amountsKeepTheirCurrency(String text, String written, double millions) {
        Amount amount = Amount.parse(text);
        assertThat(amount).hasToString(written);
        assertThat(Amount.parse(written)).isEqualTo(amount);
        assertThat(amount.millions()).isEqualTo(millions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"250 bn", "250", "USD 5 EUR", "many USD"})
    void amountsWithoutCurrencyAreRefused(String text) {
        assertThatThrownBy(() -> Amount.parse(text)).hasMessageContaining("Maybe '250 bn USD'");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-05-10, 2019-05-10, 2019-05-11",
        "2019-07, 2019-07-01, 2019-08-01",
        "2019, 2019-01-01, 2020-01-01",
        "2019-06-28/2019-06-29, 2019-06-28, 2019-06-30",
        "2018-02/2018-03, 2018-02-01, 2018-04-01"
    })
    void datesAreAsPreciseAsStated(String text, LocalDate from, LocalDate until) {
        When when = When.parse(text);
        assertThat(when.from()).isEqualTo(from);
        assertThat(when.until()).isEqualTo(until);
        assertThat(when).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10 May 2019", "2019-13", "2019-06-29/2019-06-28", "201"})
    void otherDatesAreRefused(String text) {
        assertThatThrownBy(() -> When.parse(text)).hasMessageContaining("Maybe");
    }
}
