package org.parley.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ProductCodeTest {
    @ParameterizedTest
    @CsvSource({
        "8517.62, 8517.62",
        "85176200, 8517.62.00",
        "0101.21, 0101.21",
        "01, 01",
        "9903.88.03.10, 9903.88.03.10"
    })
    void readsWhatCustomsWrite(String text, String written) {
        assertThat(ProductCode.parse(text)).hasToString(written);
        assertThat(ProductCode.parse(written)).isEqualTo(ProductCode.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8", "851", "8517.62.00.10.20", "85I7.62", "٨٥١٧"})
    void refusesOthersWithAHint(String text) {
        assertThatThrownBy(() -> ProductCode.parse(text)).hasMessageContaining("Maybe 2, 4, 6");
    }

    @Test
    void coversAllBelow() {
        assertThat(ProductCode.parse("8517").covers(ProductCode.parse("8517.62.00"))).isTrue();
        assertThat(ProductCode.parse("8517.62").covers(ProductCode.parse("8517"))).isFalse();
    }

    @Test
    void editionsByYear() {
        assertThat(HsEdition.inForce(2019)).isEqualTo(HsEdition.HS2017);
        assertThat(HsEdition.parse("hs 2022")).isEqualTo(HsEdition.HS2022);
        assertThatThrownBy(() -> HsEdition.parse("2018")).hasMessageContaining("HS 2017");
    }

    @Test
    void correlationSplitsByWeightAndGuessesNothing() {
        var a = ProductCode.parse("8517.70");
        var rows =
                List.of(
                        new Correlation.Row(a, ProductCode.parse("8517.79"), 0.75),
                        new Correlation.Row(a, ProductCode.parse("8524.11"), 0.25));
        var table = Correlation.of(HsEdition.HS2017, HsEdition.HS2022, rows);
        assertThat(table.convert(ProductCode.parse("8517.70.00")))
                .containsExactly(
                        new Correlation.Share(ProductCode.parse("8517.79"), 0.75),
                        new Correlation.Share(ProductCode.parse("8524.11"), 0.25));
        assertThat(table.convert(ProductCode.parse("0101.21"))).isEmpty();
        assertThatThrownBy(
                        () ->
                                Correlation.of(
                                        HsEdition.HS2017, HsEdition.HS2022, rows.subList(0, 1)))
                .hasMessageContaining("sum to 0.75");
    }
}
