package org.parley.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.bargain.Likelihood.Manner;
import org.parley.bargain.Likelihood.Pair;
import org.parley.bargain.Likelihood.Stakes;
import org.parley.bargain.Likelihood.WayOut;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

class LikelihoodTest {
    private static final Manner ONCE = new Manner(1, 3, 0.9, 1000);

    private static Stakes stakes(boolean hasFull, boolean hasPartial) {
        return new Stakes(
                hasFull,
                new Pair(0.003, 0.003),
                hasPartial,
                new Pair(0.001, 0.001),
                new Pair(0, 0),
                new Pair(0.0005, -0.002),
                new Pair(-0.002, 0.0005),
                new Pair(-0.001, -0.001));
    }

    private static double of(Map<WayOut, Double> odds, WayOut way) {
        return odds.getOrDefault(way, Double.NaN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void somethingComesOfIt(long seed) {
        var random = new SplittableRandom(seed);
        for (int rounds = 1; rounds < 5; rounds++) {
            Stakes drawn =
                    new Stakes(
                            random.nextBoolean(),
                            pair(random),
                            random.nextBoolean(),
                            pair(random),
                            pair(random),
                            pair(random),
                            pair(random),
                            pair(random));
            Map<WayOut, Double> odds = Likelihood.of(drawn, new Manner(rounds, 3, 0.9, 800));
            assertThat(odds.values().stream().mapToDouble(odd -> odd).sum())
                    .isEqualTo(1, within(1e-10));
            assertThat(Collections.min(odds.values())).isNotNegative();
        }
    }

    private static Pair pair(SplittableRandom random) {
        return new Pair(0.002 * random.nextDouble(), 0.002 * random.nextDouble());
    }

    @Test
    void noDealIsFoundWhereThereIsNone() {
        Map<WayOut, Double> odds = Likelihood.of(stakes(false, false), Manner.DEFAULT);
        assertThat(of(odds, WayOut.FULL_DEAL)).isZero();
        assertThat(of(odds, WayOut.PARTIAL_DEAL)).isZero();
        assertThat(of(Likelihood.of(stakes(false, true), ONCE), WayOut.FULL_DEAL)).isZero();
    }

    @Test
    void withoutPrecisionEveryPairOfChoicesIsAsLikely() {
        Map<WayOut, Double> odds = Likelihood.of(stakes(true, true), new Manner(1, 3, 0.9, 0));
        assertThat(of(odds, WayOut.FULL_DEAL)).isEqualTo(1.0 / 16, within(1e-12));
        assertThat(of(odds, WayOut.PARTIAL_DEAL)).isEqualTo(3.0 / 16, within(1e-12));
        assertThat(of(odds, WayOut.TRUCE)).isEqualTo(5.0 / 16, within(1e-12));
        assertThat(of(odds, WayOut.BREAKDOWN)).isEqualTo(6.0 / 16, within(1e-12));
        assertThat(of(odds, WayOut.ESCALATION)).isEqualTo(1.0 / 16, within(1e-12));
    }

    @Test
    void moreRoundsGiveADealMoreChances() {
        double before = 0;
        for (int rounds = 1; rounds <= 4; rounds++) {
            Map<WayOut, Double> odds =
                    Likelihood.of(stakes(true, true), new Manner(rounds, 3, 0.9, 300));
            double deal = of(odds, WayOut.FULL_DEAL) + of(odds, WayOut.PARTIAL_DEAL);
            assertThat(deal).isGreaterThan(before);
            before = deal;
        }
    }

    @Test
    void eachRoundIsAGameForGambit() {
        MatrixGame game =
                Likelihood.round(stakes(true, false), 0, new double[2], List.of("A", "B"));
        assertThat(game.choices(0)).isEqualTo(3);
        assertThat(game.strategy(1, 2)).isEqualTo("escalate");
        assertThat(game.toNfg()).startsWith("NFG 1 R \"one round of talks\"");
        assertThat(game.payoff(0, 2, 0)).isEqualTo(0.0005);
    }
}
