package org.parley.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.bargain.Enforcement.Temptation;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.model.Closure;
import org.parley.model.Outcome;
import org.parley.nash.Arena;
import org.parley.nash.NashTariffs;
import org.parley.nash.NashTariffs.War;
import org.parley.nash.Payoff;
import org.parley.nash.RateBounds;
import org.parley.nash.TalksWorlds;
import org.parley.nash.TariffDetail;

import java.util.List;
import java.util.SplittableRandom;

class EnforcementTest {

    /// The prisoner's dilemma with payoffs 3, 5, 1: (5−3)/(5−1).
    @Test
    void textbookDilemma() {
        assertThat(new Temptation(3, 5, 1).criticalDiscount().orElseThrow()).isEqualTo(0.5);
        assertThat(new Temptation(3, 2, 1).criticalDiscount().orElseThrow()).isZero();
        assertThat(new Temptation(3, 5, 4).criticalDiscount()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void inADilemmaItIsBetweenNoneAndAll(long seed) {
        var random = new SplittableRandom(seed);
        for (int draw = 0; draw < 200; draw++) {
            double war = random.nextDouble();
            double deal = war + 1e-3 + random.nextDouble();
            double renege = deal + 1e-3 + random.nextDouble();
            var temptation = new Temptation(deal, renege, war);
            double critical = temptation.criticalDiscount().orElseThrow();
            assertThat(critical).isStrictlyBetween(0.0, 1.0);
            double longest = temptation.longestAnswer(0.9);
            assertThat(temptation.holds(0.9, longest * 0.999)).isTrue();
            assertThat(temptation.holds(0.9, longest * 1.001)).isFalse();
            double least = temptation.leastPatience(6).orElseThrow();
            assertThat(temptation.holds(least * 1.0001, 6)).isTrue();
            assertThat(temptation.holds(least * 0.9999, 6)).isFalse();
            // indifference, by the sums themselves
            double kept = deal / (1 - critical);
            double broken = renege + critical * war / (1 - critical);
            assertThat(kept).isEqualTo(broken, within(1e-9 * kept));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.2, 4", "0.3, 8"})
    void freeTradeBetweenEqualsIsADilemma(double openness, double theta) {
        World world = TalksWorlds.pair(1000, openness, theta);
        Arena arena = Arena.of(world, Closure.FIXED_DEFICITS);
        War war =
                NashTariffs.among(
                                arena,
                                List.of(0, 1),
                                List.of(0, 1),
                                TariffDetail.UNIFORM,
                                RateBounds.DEFAULT,
                                NashTariffs.Settings.DEFAULT)
                        .from(Policy.ofBase(world));
        Policy alone = Policy.ofBase(world);
        war.sides().getFirst().response().improve(alone, 1e-8);
        Outcome broken = arena.solve(alone).outcomeOrThrow();
        double renege = Payoff.realIncome(world, 0).of(broken);
        var temptation = new Temptation(0, renege, war.sides().getFirst().payoff());
        assertThat(temptation.criticalDiscount().orElseThrow()).isStrictlyBetween(0.0, 1.0);
    }

    /// A deal worth 1 a month whose breach brings 4 until it is answered. Stages are what is kept
    /// so far: breaking off at stage k brings 4 (k+1)/3 less what is lost ever after.
    private static final Enforcement.Game LADDER =
            new Enforcement.Game() {
                @Override
                public double kept(int stage, int side) {
                    return (stage + 1) / 3.0;
                }

                @Override
                public double reneged(int stage, int side) {
                    double step = (stage + 1) / 3.0;
                    return step + 3 * step * step;
                }

                @Override
                public double answered(int stage, int side) {
                    return 0;
                }
            };

    @Test
    void smallStepsCanHoldWhereOneLeapDoesNot() {
        double[] patience = {0.3, 0.3};
        double answer = 4;
        assertThat(Enforcement.holds(LADDER, List.of(2), 6, patience, answer)).isFalse();
        assertThat(Enforcement.holds(LADDER, List.of(2), 6, patience, 0.5)).isTrue();
        assertThat(Enforcement.holds(LADDER, List.of(0), 6, patience, answer)).isTrue();
        // The whole deal breaks at its last step whatever came before: no order helps.
        assertThat(Enforcement.staged(LADDER, 3, 6, patience, answer)).isEmpty();
        assertThat(Enforcement.staged(LADDER, 3, 6, patience, 0.5)).contains(List.of(2));
    }

    /// What is front-loaded by one side tempts the other at the first step alone: here only a
    /// middle stage makes the whole deal worth waiting for.
    @Test
    void anOrderOfStepsIsFoundWhereThereIsOne() {
        var game =
                new Enforcement.Game() {
                    @Override
                    public double kept(int stage, int side) {
                        return side == 0 && stage == 0 ? -1 : stage;
                    }

                    @Override
                    public double reneged(int stage, int side) {
                        return stage == 2 && side == 1 ? 2.1 : 0.5;
                    }

                    @Override
                    public double answered(int stage, int side) {
                        return 0;
                    }
                };
        double[] patience = {0.9, 0.9};
        List<Integer> path = Enforcement.staged(game, 3, 12, patience, 3).orElseThrow();
        assertThat(path).isEqualTo(List.of(2));
        assertThat(Enforcement.holds(game, List.of(0, 1, 2), 12, patience, 3)).isTrue();
        assertThat(Enforcement.holds(game, List.of(0), 12, patience, 3)).isFalse();
    }
}
