package org.parley.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.bargain.WarOfAttrition.Course;
import org.parley.bargain.WarOfAttrition.Side;

import java.util.SplittableRandom;

class WarOfAttritionTest {
    private static final Side EVEN = new Side(0.001, 0.002, 0.9, 0.1);

    @Test
    void equalsConcedeAlike() {
        Course course = new WarOfAttrition(EVEN, EVEN).course();
        assertThat(course.firstConcedes()).isEqualTo(course.secondConcedes(), within(1e-12));
        assertThat(course.firstAtOnce()).isZero();
        assertThat(course.firstHazard()).isEqualTo(0.001 * -Math.log(0.9) / 12 / 0.002);
        // In the end both are who never gives in, or one has conceded.
        assertThat(1 - course.firstConcedes() - course.secondConcedes())
                .isEqualTo(0.1 * 0.1, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void doubtsAreResolvedAtTheSameTime(long seed) {
        var random = new SplittableRandom(seed);
        for (int draw = 0; draw < 100; draw++) {
            Side one = side(random);
            Side other = side(random);
            Course course = new WarOfAttrition(one, other).course();
            double end = course.longestMonths();
            // Nobody who can concede is left: what survives is the doubt.
            double firstLeft = (1 - course.firstAtOnce()) * Math.exp(-course.firstHazard() * end);
            double secondLeft =
                    (1 - course.secondAtOnce()) * Math.exp(-course.secondHazard() * end);
            assertThat(firstLeft).isEqualTo(one.doubt(), within(1e-9));
            assertThat(secondLeft).isEqualTo(other.doubt(), within(1e-9));
            assertThat(Math.min(course.firstAtOnce(), course.secondAtOnce())).isZero();
            assertThat(course.firstConcedes() + course.secondConcedes())
                    .isEqualTo(1 - one.doubt() * other.doubt(), within(1e-9));
        }
    }

    private static Side side(SplittableRandom random) {
        return new Side(
                0.0005 + 0.002 * random.nextDouble(),
                0.001 + 0.002 * random.nextDouble(),
                0.8 + 0.19 * random.nextDouble(),
                0.02 + 0.3 * random.nextDouble());
    }

    /// Who suffers more, waits worse or is thought softer concedes more.
    @Test
    void theWeakerSideConcedesMore() {
        for (Side weak :
                new Side[] {
                    new Side(0.002, 0.002, 0.9, 0.1),
                    new Side(0.001, 0.002, 0.8, 0.1),
                    new Side(0.001, 0.001, 0.9, 0.1),
                    new Side(0.001, 0.002, 0.9, 0.05)
                }) {
            Course course = new WarOfAttrition(EVEN, weak).course();
            assertThat(course.secondConcedes()).isGreaterThan(course.firstConcedes());
            assertThat(course.secondAtOnce()).isPositive();
        }
    }

    /// Whoever looks less far ahead wins less by waiting, and gives in more.
    @Test
    void aShortHorizonWeakens() {
        Side near = new Side(0.001, 0.002, 0.9, 0.1, 18);
        Course course = new WarOfAttrition(EVEN, near).course();
        assertThat(course.secondConcedes()).isGreaterThan(course.firstConcedes());
        Side far = new Side(0.001, 0.002, 0.9, 0.1, 1e9);
        assertThat(new WarOfAttrition(EVEN, far).course())
                .isEqualTo(new WarOfAttrition(EVEN, EVEN).course());
    }

    /// The mean time to an end, by drawing it.
    @Test
    void expectedLengthIsThatOfManyWars() {
        var war = new WarOfAttrition(EVEN, new Side(0.003, 0.002, 0.85, 0.2));
        Course course = war.course();
        var random = new SplittableRandom(7);
        double sum = 0;
        int draws = 200_000;
        for (int draw = 0; draw < draws; draw++) {
            double first = time(random, course.firstAtOnce(), course.firstHazard());
            double second = time(random, course.secondAtOnce(), course.secondHazard());
            sum += Math.min(course.longestMonths(), Math.min(first, second));
        }
        assertThat(course.expectedMonths())
                .isEqualTo(sum / draws, within(0.01 * course.expectedMonths()));
    }

    private static double time(SplittableRandom random, double atOnce, double hazard) {
        return random.nextDouble() < atOnce ? 0 : -Math.log(random.nextDouble()) / hazard;
    }

    @Test
    void aWarThatCostsNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Side(0, 0.1, 0.9, 0.1));
    }
}
