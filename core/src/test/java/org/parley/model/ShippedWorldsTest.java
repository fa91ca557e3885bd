package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.SharedData;
import org.parley.economy.GeneratedWorld;
import org.parley.economy.JuMaWangZhu2017;
import org.parley.economy.Policy;
import org.parley.economy.SourceWorlds;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.economy.WorldInfo;
import org.parley.economy.Worlds;
import org.parley.model.Solution.Status;
import org.parley.model.Solution.Unsolved;

import java.util.stream.Stream;

/// Real worlds under policies mild and extreme, with every set of elasticities.
class ShippedWorldsTest {

    static Stream<Arguments> worldsAndElasticities() {
        return Worlds.shipped().stream()
                .map(Worlds::get)
                .flatMap(
                        world ->
                                world.elasticities().stream()
                                        .map(theta -> Arguments.of(world, theta)));
    }

    @ParameterizedTest
    @MethodSource("worldsAndElasticities")
    void aTradeWarIsSolvedToTheDefinitions(World world, TradeElasticities theta) {
        for (Closure closure : Closure.values()) {
            check(Equilibrium.solve(world, theta, tradeWar(world), closure).outcomeOrThrow());
        }
    }

    @ParameterizedTest
    @MethodSource("worldsAndElasticities")
    void tariffsOfAThousandPercentAreSolvedToTheDefinitions(World world, TradeElasticities theta) {
        Policy policy = Policy.ofBase(world);
        forEachForeignFlow(
                world,
                (sector, importer, exporter) -> {
                    if (world.sectors().get(sector).isGoods()) {
                        policy.tariff(sector, importer, exporter, 10);
                    }
                });
        check(Equilibrium.solve(world, theta, policy, Closure.FIXED_DEFICITS).outcomeOrThrow());
    }

    @ParameterizedTest
    @MethodSource("worldsAndElasticities")
    void autarkyIsSolvedOrSaysWhyNot(World world, TradeElasticities theta) {
        Policy policy = Policy.ofBase(world);
        forEachForeignFlow(
                world,
                (sector, importer, exporter) -> policy.bannedShare(sector, importer, exporter, 1));
        switch (Equilibrium.solve(world, theta, policy, Closure.BALANCED)) {
            case Solution.Solved(Outcome outcome) -> check(outcome);
            case Unsolved unsolved -> {
                assertThat(unsolved.status()).isEqualTo(Status.NO_EQUILIBRIUM);
                assertThat(unsolved.reason()).contains("no supplier");
            }
        }
    }

    @Test
    void theIndependentSolversFiguresAreMet() {
        World world = Worlds.get("wiod-2014");
        Policy policy = Policy.ofBase(world);
        raise(policy, "USA", "CHN");
        assertRealIncome(policy, 1e-3, "USA", -0.088, "CHN", -0.273, "MEX", 0.124);
        raise(policy, "CHN", "USA");
        assertRealIncome(policy, 1e-3, "USA", -0.114, "CHN", -0.312, "MEX", 0.109);
        assertRealIncome(policy, 1e-3, "CAN", 0.030);
    }

    @Test
    void theWavesOf2018And2019AreMetOnSevenEconomies() {
        JuMaWangZhu2017 study =
                JuMaWangZhu2017.read(SharedData.require("worlds/ju-ma-wang-zhu-2017-7x44"));
        World read = study.world();
        World base =
                Equilibrium.of(read)
                        .closed(read.elasticities().getFirst(), SolverSettings.DEFAULT)
                        .outcomeOrThrow()
                        .world();
        Policy alone = study.policy(base, false);
        assertRealIncome(alone, 6e-5, "USA", -0.0551, "CHN", -0.1887, "EU", 0.0133, "IND", 0.0371);
        assertRealIncome(alone, 6e-5, "JPN", 0.0091, "BRA", -0.0027, "ROW", 0.0153);
        Policy answered = study.policy(base, true);
        assertRealIncome(
                answered, 6e-5, "USA", -0.0726, "CHN", -0.1955, "EU", 0.0111, "IND", 0.0287);
        assertRealIncome(answered, 6e-5, "JPN", 0.0072, "BRA", -0.0021, "ROW", 0.0118);
    }

    @ParameterizedTest
    @MethodSource("worldsAndElasticities")
    void aWarmStartDoesNotChangeTheAnswer(World world, TradeElasticities theta) {
        Equilibrium model = Equilibrium.of(world);
        Policy policy = tradeWar(world);
        var settings = SolverSettings.DEFAULT;
        Outcome cold =
                model.solve(theta, policy, Closure.FIXED_DEFICITS, settings).outcomeOrThrow();
        Policy near = policy.copy().tariff(0, 0, 1, 0.5);
        Outcome from = model.solve(theta, near, Closure.FIXED_DEFICITS, settings).outcomeOrThrow();
        Outcome warm =
                model.solve(theta, policy, Closure.FIXED_DEFICITS, settings, from).outcomeOrThrow();
        for (int n = 0; n < world.axes().economies(); n++) {
            double expected = Scalar.realIncome(n).of(cold);
            assertThat(Scalar.realIncome(n).of(warm)).isEqualTo(expected, within(1e-9));
        }
    }

    @Test
    void eightyOneEconomiesConvergeWithTheSteepestElasticities() {
        World world =
                SourceWorlds.read(
                        SharedData.require("worlds/icio-2017-81x22"),
                        WorldInfo.named("icio-2017-81", 2017));
        TradeElasticities steep =
                world.elasticities().stream()
                        .filter(set -> set.name().contains("CP2015"))
                        .findFirst()
                        .orElseThrow();
        check(
                Equilibrium.solve(world, steep, tradeWar(world), Closure.FIXED_DEFICITS)
                        .outcomeOrThrow());
        tariffsOfAThousandPercentAreSolvedToTheDefinitions(world, steep);
    }

    @Test
    void anEconomyOneTenMillionthOfTheWorldIsSolvedAsWell() {
        World drawn = GeneratedWorld.of(5, 3, 4);
        var builder = drawn.toBuilder();
        double smaller = 1e-7 * drawn.valueAdded(1) / drawn.valueAdded(0);
        for (int sector = 0; sector < 3; sector++) {
            for (int other = 0; other < 5; other++) {
                builder.flow(sector, 0, other, smaller * drawn.flow(sector, 0, other));
                builder.flow(sector, other, 0, smaller * drawn.flow(sector, other, 0));
            }
        }
        World world = builder.build();
        Policy policy = Policy.ofBase(world);
        for (int sector = 0; sector < 3; sector++) {
            policy.tariff(sector, 0, 1, 0.5).tariff(sector, 1, 0, 0.5);
        }
        for (Closure closure : Closure.values()) {
            check(
                    Equilibrium.solve(world, world.elasticities().getFirst(), policy, closure)
                            .outcomeOrThrow());
        }
    }

    private static void assertRealIncome(Policy policy, double tolerance, Object... expected) {
        World world = policy.world();
        Outcome outcome =
                Equilibrium.solve(
                                world,
                                world.elasticities().getFirst(),
                                policy,
                                Closure.FIXED_DEFICITS)
                        .outcomeOrThrow();
        for (int k = 0; k < expected.length; k += 2) {
            int economy = world.economy((String) expected[k]);
            double percent = 100 * Math.expm1(Scalar.realIncome(economy).of(outcome));
            assertThat(percent).isEqualTo((double) expected[k + 1], within(tolerance));
        }
    }

    private static Policy tradeWar(World world) {
        Policy policy = Policy.ofBase(world);
        raise(policy, "USA", "CHN");
        raise(policy, "CHN", "USA");
        return policy;
    }

    private static void raise(Policy policy, String importer, String exporter) {
        World world = policy.world();
        int n = world.economy(importer);
        int i = world.economy(exporter);
        for (int sector = 0; sector < world.axes().sectors(); sector++) {
            if (world.sectors().get(sector).isGoods()) {
                policy.tariff(sector, n, i, policy.tariff(sector, n, i) + 0.25);
            }
        }
    }

    private static void check(Outcome outcome) {
        assertThat(outcome.maxResidual()).isLessThanOrEqualTo(1e-10);
        var conditions = EquilibriumCheck.of(outcome);
        assertThat(EquilibriumCheck.largest(conditions)).as("%s", conditions).isLessThan(1e-9);
    }

    private static void forEachForeignFlow(World world, FlowAction action) {
        for (int sector = 0; sector < world.axes().sectors(); sector++) {
            for (int importer = 0; importer < world.axes().economies(); importer++) {
                for (int exporter = 0; exporter < world.axes().economies(); exporter++) {
                    if (importer != exporter) {
                        action.on(sector, importer, exporter);
                    }
                }
            }
        }
    }

    private interface FlowAction {
        void on(int sector, int importer, int exporter);
    }
}
