package org.parley.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Locale;
import java.util.SplittableRandom;

class DecimalsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "1",
                "-1.5",
                ".5",
                "5.",
                "+3",
                "0.1",
                "1e3",
                "1E-5",
                "5.118360894E-5",
                "123456789012345",
                "1234567890123456",
                "0.1234567890123456789",
                "9007199254740993",
                "1e22",
                "1e23",
                "1E300",
                "4.9E-324",
                "2.2250738585072012e-308",
                "000.000001",
                "63809.8824",
                " 7 "
            })
    void readsAsJavaDoes(String text) {
        assertThat(parse(text)).isEqualTo(Double.parseDouble(text));
        assertThat(Decimals.parse(text)).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsWhatItWrote(long seed) {
        var random = new SplittableRandom(seed);
        for (int n = 0; n < 20_000; n++) {
            double value = Double.longBitsToDouble(random.nextLong());
            double figure = random.nextDouble() * Math.pow(10, random.nextInt(-12, 9));
            String printed = String.format(Locale.ROOT, "%.9e", figure);
            assertThat(parse(Decimals.toString(figure))).isEqualTo(figure);
            assertThat(parse(printed)).isEqualTo(Double.parseDouble(printed));
            if (Double.isFinite(value)) {
                assertThat(parse(Decimals.toString(value))).isEqualTo(value);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "NaN",
                "nan",
                "Infinity",
                "-inf",
                "1e999",
                "0x10",
                "1d",
                "1f",
                "--1",
                "1-",
                "1.2.3",
                ".",
                "-",
                "e5",
                "1e",
                "1e+",
                "25%",
                "1,234",
                "abc",
                "1e5e5",
                "٣"
            })
    void refusesWhatIsNoFigure(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
    }

    private static double parse(String text) {
        String padded = "x" + text + "9";
        return Decimals.parse(padded.toCharArray(), 1, text.length());
    }
}
