package org.parley.nash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.economy.GeneratedWorld;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.economy.Worlds;
import org.parley.model.Closure;
import org.parley.model.Gradient;
import org.parley.model.Outcome;
import org.parley.model.Scalar;
import org.parley.nash.NashTariffs.Settings;
import org.parley.nash.NashTariffs.Side;
import org.parley.nash.NashTariffs.Status;
import org.parley.nash.NashTariffs.War;

import java.util.List;
import java.util.stream.IntStream;

class NashTariffsTest {

    private static War war(World world, TariffDetail detail, Integer... players) {
        List<Integer> who = List.of(players);
        return NashTariffs.among(
                        Arena.of(world, Closure.FIXED_DEFICITS),
                        who,
                        who,
                        detail,
                        RateBounds.DEFAULT,
                        Settings.DEFAULT)
                .from(Policy.ofBase(world));
    }

    private static War alone(World world, int player) {
        List<Integer> everyone = IntStream.range(0, world.axes().economies()).boxed().toList();
        return NashTariffs.among(
                        Arena.of(world, Closure.FIXED_DEFICITS),
                        List.of(player),
                        everyone,
                        TariffDetail.UNIFORM,
                        RateBounds.DEFAULT,
                        Settings.DEFAULT)
                .from(Policy.ofBase(world));
    }

    /// Gros (1987), "A Note on the Optimal Tariff, Retaliation and the Welfare Loss from Tariff
    /// Wars in a Framework with Intra-Industry Trade", Journal of International Economics 23,
    /// equation 11, in the Armington form of Costinot and Rodríguez-Clare (2014), section 3.2: 1/(θ
    /// λ), λ the other's share of spending on its own goods.
    @ParameterizedTest
    @CsvSource({"1000, 0.2, 4", "1000, 0.4, 8", "200, 0.3, 2.5", "5000, 0.1, 5", "1, 0.3, 4"})
    void optimalTariffIsThatOfGros(double size, double openness, double theta) {
        War war = alone(TalksWorlds.pair(size, openness, theta), 0);
        Outcome outcome = war.outcome();
        double own = outcome.flowAfter(0, 1, 1) / outcome.expenditureAfter(0, 1);
        assertThat(war.sides().getFirst().meanTariff()).isEqualTo(1 / (theta * own), within(1e-5));
        assertThat(war.regret()).isBetween(0.0, 1e-10);
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 4, 9})
    void smallEconomysOptimalTariffTendsToTheInverseOfTheElasticity(double theta) {
        double before = Double.POSITIVE_INFINITY;
        for (double size : new double[] {1000, 100, 10, 1}) {
            War war = alone(TalksWorlds.pair(size, 0.3, theta), 0);
            double gap = war.sides().getFirst().meanTariff() - 1 / theta;
            assertThat(gap).isBetween(0.0, before);
            before = gap;
        }
        assertThat(before).isLessThan(2e-3 / theta);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6})
    void economiesAlikeSetTariffsAlike(int economies) {
        World world = TalksWorlds.alike(economies, 0.3, 5);
        Integer[] everyone = IntStream.range(0, economies).boxed().toArray(Integer[]::new);
        War war = war(world, TariffDetail.PARTNER, everyone);
        assertThat(war.status()).isEqualTo(Status.EQUILIBRIUM);
        double first = war.outcome().policy().tariff(0, 0, 1);
        assertThat(first).isGreaterThan(0.2);
        for (int n = 0; n < economies; n++) {
            for (int i = 0; i < economies; i++) {
                if (i != n) {
                    assertThat(war.outcome().policy().tariff(0, n, i))
                            .isEqualTo(first, within(1e-5));
                }
            }
            assertThat(war.sides().get(n).payoff()).isNegative();
        }
    }

    /// Where nothing is distorted no tariff raises what all incomes together can buy: to first
    /// order it moves income from one economy to another.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void freeTradeIsEfficient(long seed) {
        World drawn = GeneratedWorld.of(4, 3, seed);
        var builder = drawn.toBuilder();
        for (int j = 0; j < 3; j++) {
            for (int n = 0; n < 4; n++) {
                for (int i = 0; i < 4; i++) {
                    builder.tariff(j, n, i, 0);
                }
            }
        }
        World world = builder.build();
        Outcome outcome =
                Arena.of(world, Closure.FIXED_DEFICITS)
                        .solve(Policy.ofBase(world))
                        .outcomeOrThrow();
        List<Integer> all = List.of(0, 1, 2, 3);
        double[] incomes = all.stream().mapToDouble(world::income).toArray();
        Scalar sum = Scalar.sum(all.stream().map(Scalar::realIncome).toList(), incomes);
        Gradient gradient = Gradient.of(sum, outcome);
        Gradient one = Gradient.of(Scalar.realIncome(0), outcome);
        double world0 = world.income(0);
        for (int j = 0; j < 3; j++) {
            for (int i = 1; i < 4; i++) {
                double moved = Math.abs(world0 * one.tariff(j, 0, i));
                assertThat(gradient.tariff(j, 0, i)).isEqualTo(0, within(1e-5 * moved + 1e-6));
                assertThat(moved).isGreaterThan(1e-3);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void bothGainWhenAWarIsScaledDown(long seed) {
        World world = GeneratedWorld.of(4, 3, seed);
        War war = war(world, TariffDetail.SECTOR, 0, 1);
        assertThat(war.status()).isEqualTo(Status.EQUILIBRIUM);
        assertThat(war.regret()).isLessThan(1e-8);
        Policy less = war.outcome().policy().copy();
        for (int j = 0; j < 2; j++) {
            less.tariff(j, 0, 1, 0.98 * less.tariff(j, 0, 1));
            less.tariff(j, 1, 0, 0.98 * less.tariff(j, 1, 0));
        }
        Outcome milder = Arena.of(world, Closure.FIXED_DEFICITS).solve(less).outcomeOrThrow();
        for (Side side : war.sides()) {
            assertThat(side.response().payoff().of(milder)).isGreaterThan(side.payoff());
        }
    }

    @ParameterizedTest
    @EnumSource(TariffDetail.class)
    void theWarOfTwoLargeEconomiesIsFoughtToItsEnd(TariffDetail detail) {
        World world = Worlds.get("wiod-2014");
        War war = war(world, detail, world.economy("USA"), world.economy("CHN"));
        assertThat(war.status()).isEqualTo(Status.EQUILIBRIUM);
        assertThat(war.regret()).isLessThan(1e-6);
        assertThat(war.outcome().policy().tariff(0, world.economy("DEU"), world.economy("USA")))
                .isEqualTo(world.tariff(0, world.economy("DEU"), world.economy("USA")));
    }

    @Test
    void roundsThatRunOutAreNotCalledAnEquilibrium() {
        World world = TalksWorlds.pair(1000, 0.3, 4);
        War war =
                NashTariffs.among(
                                Arena.of(world, Closure.FIXED_DEFICITS),
                                List.of(0, 1),
                                List.of(0, 1),
                                TariffDetail.UNIFORM,
                                RateBounds.DEFAULT,
                                new Settings(1e-9, 1, 1, 1))
                        .from(Policy.ofBase(world));
        assertThat(war.status()).isEqualTo(Status.NOT_SETTLED);
    }

    @Test
    void politicalWeightRaisesTheTariffOnItsSector() {
        World world = GeneratedWorld.of(3, 4, 8);
        Arena arena = Arena.of(world, Closure.FIXED_DEFICITS);
        var choice = new TariffChoice(world, 0, List.of(1, 2), TariffDetail.SECTOR);
        Payoff plain = Payoff.realIncome(world, 0);
        Payoff weighted = plain.withSector(0, 0.5);
        Policy one = Policy.ofBase(world);
        Policy other = Policy.ofBase(world);
        new BestResponse(arena, plain, choice, RateBounds.DEFAULT).improve(one, 1e-8);
        new BestResponse(arena, weighted, choice, RateBounds.DEFAULT).improve(other, 1e-8);
        assertThat(other.tariff(0, 0, 1)).isGreaterThan(one.tariff(0, 0, 1) + 0.01);
        assertThat(weighted.terms().getLast().weight()).isEqualTo(0.5);
    }

    @Test
    void boundsHold() {
        World world = TalksWorlds.pair(1000, 0.3, 4);
        var player =
                new BestResponse(
                        Arena.of(world, Closure.FIXED_DEFICITS),
                        Payoff.realIncome(world, 0),
                        new TariffChoice(world, 0, List.of(1), TariffDetail.UNIFORM),
                        new RateBounds(0, 0.1));
        Policy policy = Policy.ofBase(world);
        player.improve(policy, 1e-8);
        assertThat(policy.tariff(0, 0, 1)).isEqualTo(0.1, within(1e-15));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateBounds(0.2, 0.1))
                .withMessageContaining("Maybe");
    }
}
