package org.parley.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.SplittableRandom;

class QuantalResponseTest {

    private static MatrixGame game(double[][] first, double[][] second) {
        List<String> rows = List.of("a", "b", "c").subList(0, first.length);
        List<String> columns = List.of("x", "y", "z").subList(0, first[0].length);
        return new MatrixGame(
                "a game",
                List.of("One", "Two"),
                List.of(rows, columns),
                new double[][][] {first, second});
    }

    /// The example of Gambit's user guide ("Estimating quantal response equilibria"): the
    /// asymmetric matching pennies of Ochs (1995) as McKelvey and Palfrey (1995) transform them.
    /// They estimate λ = 1.84 from 128 choices with frequencies 0.527 and 0.366, and print 0.616
    /// and 0.383.
    private static final MatrixGame PENNIES =
            game(
                    new double[][] {{1.1141, 0}, {0, 0.2785}},
                    new double[][] {{0, 1.1141}, {1.1141, 0}});

    @Test
    void figuresOfGambitsExample() {
        double[][] odds = QuantalResponse.at(PENNIES, 1.845);
        assertThat(odds[0][0]).isEqualTo(0.616, within(5e-4));
        assertThat(odds[1][0]).isEqualTo(0.383, within(5e-4));
        assertThat(QuantalResponse.at(PENNIES, 1.8456097536855862)[0][0])
                .isEqualTo(0.615651314427859, within(1e-7));
    }

    @Test
    void theirEstimateIsTheMostLikely() {
        double best = likelihood(1.8456);
        for (double precision : new double[] {0.5, 1, 1.5, 1.8, 1.83, 1.86, 1.9, 2.5, 4}) {
            assertThat(likelihood(precision)).isLessThan(best);
        }
    }

    private static double likelihood(double precision) {
        double[][] odds = QuantalResponse.at(PENNIES, precision);
        return 128
                * (0.527 * Math.log(odds[0][0])
                        + 0.473 * Math.log(odds[0][1])
                        + 0.366 * Math.log(odds[1][0])
                        + 0.634 * Math.log(odds[1][1]));
    }

    @Test
    void withoutPrecisionAllChoicesAreEven() {
        double[][] odds = QuantalResponse.at(PENNIES, 0);
        assertThat(odds[0]).containsExactly(new double[] {0.5, 0.5}, within(1e-15));
    }

    @Test
    void withMuchPrecisionItIsANashEquilibrium() {
        double[][] dilemma = {{3, 0}, {5, 1}};
        double[][] other = {{3, 5}, {0, 1}};
        double[][] odds = QuantalResponse.at(game(dilemma, other), 60);
        assertThat(odds[0][1]).isGreaterThan(1 - 1e-9);
        assertThat(odds[1][1]).isGreaterThan(1 - 1e-9);
        double[][] pennies = QuantalResponse.at(PENNIES, 2000);
        assertThat(pennies[0][0]).isEqualTo(0.5, within(1e-3));
        assertThat(pennies[1][0]).isEqualTo(0.2785 / (1.1141 + 0.2785), within(1e-3));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyChoiceIsMadeAsOftenAsTheLogitSays(long seed) {
        var random = new SplittableRandom(seed);
        double[][] first = new double[3][3];
        double[][] second = new double[3][3];
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                first[a][b] = random.nextDouble();
                second[a][b] = random.nextDouble();
            }
        }
        MatrixGame game = game(first, second);
        double[][] odds = QuantalResponse.at(game, 5);
        double[] weight = new double[3];
        double sum = 0;
        for (int a = 0; a < 3; a++) {
            double expected = 0;
            for (int b = 0; b < 3; b++) {
                expected += odds[1][b] * game.payoff(0, a, b);
            }
            weight[a] = Math.exp(5 * expected);
            sum += weight[a];
        }
        for (int a = 0; a < 3; a++) {
            assertThat(odds[0][a]).isEqualTo(weight[a] / sum, within(1e-11));
        }
    }

    @Test
    void writtenAsGambitReads() {
        assertThat(PENNIES.toNfg())
                .isEqualTo(
                        """
                        NFG 1 R "a game" { "One" "Two" }

                        { { "a" "b" }
                        { "x" "y" }
                        }
                        ""

                        1.1141 0.0 0.0 1.1141 0.0 1.1141 0.2785 0.0
                        """);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new MatrixGame(
                                        "alone",
                                        List.of("One"),
                                        List.of(List.of("a")),
                                        new double[1][1][1]));
    }
}
