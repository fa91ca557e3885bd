package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.economy.GeneratedWorld;
import org.parley.economy.Policy;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.model.ManagedTrade.Held;
import org.parley.model.ManagedTrade.Managed;
import org.parley.model.ManagedTrade.Result;
import org.parley.model.TradeBound.Direction;
import org.parley.model.TradeBound.Payer;

import java.util.List;
import java.util.SplittableRandom;

class ManagedTradeTest {
    private final World world = GeneratedWorld.of(6, 4, 23);
    private final Equilibrium model = Equilibrium.of(world);
    private final TradeElasticities elasticities = world.elasticities().getFirst();

    @ParameterizedTest
    @EnumSource(Closure.class)
    void aPurchaseCommitmentIsMetByASubsidyThatIsPaidFor(Closure closure) {
        double level = 1.5 * goods(1, 0);
        Managed managed = met(closure, bound(1, 0, Direction.AT_LEAST, level, Payer.IMPORTER));

        Held held = managed.held().getFirst();
        assertThat(held.valueAfter()).isEqualTo(level, within(1e-6 * level));
        assertThat(held.wedge()).isBetween(-0.9, -0.01);
        assertThat(held.costMillionUsd()).isPositive();
        assertThat(EquilibriumCheck.largest(EquilibriumCheck.of(managed.outcome())))
                .isLessThan(1e-9);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void boundsOnTopOfEveryOtherInstrumentSatisfyTheDefinitions(long seed) {
        World random = EquilibriumTest.randomWorld(seed);
        Policy policy = EquilibriumTest.randomPolicy(random, seed);
        for (Closure closure : Closure.values()) {
            for (Labour labour : Labour.values()) {
                List<TradeBound> bounds = randomBounds(random, seed);
                Managed managed =
                        met(
                                ManagedTrade.solve(
                                        Equilibrium.of(random, labour),
                                        random.elasticities().getFirst(),
                                        policy,
                                        closure,
                                        bounds,
                                        SolverSettings.DEFAULT));
                var conditions = EquilibriumCheck.of(managed.outcome());
                assertThat(EquilibriumCheck.largest(conditions))
                        .as("%s %s %s", closure, labour, conditions)
                        .isLessThan(1e-9);
                managed.held().forEach(ManagedTradeTest::assertComplementary);
            }
        }
    }

    private static void assertComplementary(Held held) {
        double sign = held.bound().direction() == Direction.AT_LEAST ? 1 : -1;
        double slack = sign * (held.valueAfter() - held.level()) / held.level();
        if (held.givesWay()) {
            assertThat(held.wedge()).isEqualTo(held.bound().largestWedge(), within(1e-12));
            return;
        }
        assertThat(slack).as("%s", held).isGreaterThan(-1e-7);
        assertThat(sign * held.wedge()).as("%s", held).isLessThanOrEqualTo(0);
        assertThat(Math.min(slack, -sign * held.wedge())).as("%s", held).isLessThan(1e-7);
    }

    /// A floor, a restraint, a ceiling on a bilateral total and a tariff-rate quota.
    private static List<TradeBound> randomBounds(World world, long seed) {
        var random = new SplittableRandom(seed);
        int a = random.nextInt(world.axes().economies());
        int b = (a + 1) % world.axes().economies();
        int c = (a + 2) % world.axes().economies();
        return List.of(
                new TradeBound(
                        "purchases",
                        (j, n, i) -> n == a && i == b,
                        Direction.AT_LEAST,
                        TradeLevel.ofBase(0.8 + 0.6 * random.nextDouble()),
                        Payer.IMPORTER,
                        Double.POSITIVE_INFINITY),
                new TradeBound(
                        "restraint",
                        (j, n, i) -> n == b && i == c && j == 0,
                        Direction.AT_MOST,
                        TradeLevel.ofBase(0.6 + 0.6 * random.nextDouble()),
                        Payer.EXPORTER,
                        Double.POSITIVE_INFINITY),
                new TradeBound(
                        "both ways",
                        (j, n, i) -> (n == a && i == c) || (n == c && i == a),
                        Direction.AT_MOST,
                        TradeLevel.ofBase(0.7 + 0.5 * random.nextDouble()),
                        Payer.IMPORTER,
                        Double.POSITIVE_INFINITY),
                new TradeBound(
                        "tariff-rate quota",
                        (j, n, i) -> n == c && i != c && j == 1,
                        Direction.AT_MOST,
                        TradeLevel.ofBase(0.5 + random.nextDouble()),
                        Payer.IMPORTER,
                        0.3 * random.nextDouble() + 0.01));
    }

    @ParameterizedTest
    @CsvSource({"2.0, 0, 0, false", "0.9, 0.001, 0.049, false", "0.3, 0.05, 0.05, true"})
    void aTariffRateQuotaIsFreeThenScarceThenDutiable(
            double level, double least, double most, boolean givesWay) {
        var quota =
                new TradeBound(
                        "quota",
                        (j, n, i) -> j < 2 && n == 2 && i == 3,
                        Direction.AT_MOST,
                        TradeLevel.ofBase(level),
                        Payer.IMPORTER,
                        0.05);
        Held held = met(Closure.FIXED_DEFICITS, quota).held().getFirst();

        assertThat(held.wedge()).isBetween(least - 1e-12, most + 1e-12);
        assertThat(held.givesWay()).isEqualTo(givesWay);
    }

    @Test
    void aChangeIsCountedFromTheBaseItIsComparedWith() {
        var half =
                new TradeBound(
                        "half as much again",
                        (j, n, i) -> j < 2 && n == 1 && i == 0,
                        Direction.AT_LEAST,
                        TradeLevel.ofBase(1.5),
                        Payer.IMPORTER,
                        Double.POSITIVE_INFINITY);
        Managed managed = met(Closure.BALANCED, half);
        Held held = managed.held().getFirst();

        assertThat(held.valueBefore()).isEqualTo(half.base(managed.outcome().world()));
        assertThat(held.valueBefore()).isNotCloseTo(half.base(world), within(1e-6));
        assertThat(held.level()).isEqualTo(1.5 * held.valueBefore());
    }

    @Test
    void whatIsBoughtHereIsNotBoughtElsewhere() {
        TradeBound purchases = bound(1, 0, Direction.AT_LEAST, 2 * goods(1, 0), Payer.IMPORTER);
        Managed managed = met(Closure.FIXED_DEFICITS, purchases);
        var displacement = new Displacement(managed, purchases);

        assertThat(displacement.boughtFrom(2)).isNegative();
        assertThat(displacement.boughtFrom(1)).isNegative();
        assertThat(displacement.boughtFrom(0)).isZero();
        double sum = 0;
        for (int j = 0; j < 2; j++) {
            sum += managed.outcome().flowAfter(j, 1, 2) - managed.without().flowAfter(j, 1, 2);
        }
        assertThat(displacement.boughtFrom(2)).isEqualTo(sum, within(1e-9));
        assertThat(displacement.soldTo(1)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void everyVariantHoldsWhatItCanTellApart(Variant variant) {
        var model = VariantModel.of(variant, world);
        TradeBound allGoods =
                new TradeBound(
                        "goods",
                        (j, n, i) -> world.sectors().get(j).isGoods() && n == 1 && i == 0,
                        Direction.AT_LEAST,
                        TradeLevel.ofBase(1.2),
                        Payer.IMPORTER,
                        Double.POSITIVE_INFINITY);
        Managed managed =
                met(
                        model.solve(
                                elasticities,
                                Policy.ofBase(world),
                                List.of(allGoods),
                                Closure.FIXED_DEFICITS,
                                SolverSettings.DEFAULT));

        assertThat(managed.held().getFirst().wedge()).isNegative();
        assertThat(EquilibriumCheck.largest(EquilibriumCheck.of(managed.outcome())))
                .isLessThan(1e-9);
    }

    @Test
    void oneSectorRefusesAPart() {
        var part =
                new TradeBound(
                        "farming",
                        (j, n, i) -> j == 0 && n == 1 && i == 0,
                        Direction.AT_LEAST,
                        1,
                        Payer.IMPORTER);
        assertThatThrownBy(() -> VariantModel.of(Variant.ONE_SECTOR, world).carried(List.of(part)))
                .hasMessage(
                        "farming is about a part of goods or services, which variant one-sector"
                                + " does not tell apart. Maybe another variant.");
    }

    @Test
    void whoKeepsTheRentOfARestraintIsBetterOff() {
        double level = 0.5 * goods(2, 3);
        Managed quota =
                met(Closure.FIXED_DEFICITS, bound(2, 3, Direction.AT_MOST, level, Payer.IMPORTER));
        Managed restraint =
                met(Closure.FIXED_DEFICITS, bound(2, 3, Direction.AT_MOST, level, Payer.EXPORTER));

        assertThat(quota.held().getFirst().costMillionUsd()).isNegative();
        assertThat(restraint.held().getFirst().wedge()).isPositive();
        Scalar exporter = Scalar.realIncome(3);
        assertThat(exporter.of(restraint.outcome())).isGreaterThan(exporter.of(quota.outcome()));
        Scalar importer = Scalar.realIncome(2);
        assertThat(importer.of(quota.outcome())).isGreaterThan(importer.of(restraint.outcome()));
    }

    @Test
    void aBoundThatDoesNotBindCostsNothing() {
        TradeBound loose = bound(1, 0, Direction.AT_LEAST, 0.5 * goods(1, 0), Payer.IMPORTER);
        TradeBound tight = bound(2, 0, Direction.AT_LEAST, 1.3 * goods(2, 0), Payer.IMPORTER);
        Managed managed = met(Closure.FIXED_DEFICITS, loose, tight);

        assertThat(managed.held().get(0).wedge()).isZero();
        assertThat(managed.held().get(0).costMillionUsd()).isZero();
        assertThat(managed.held().get(1).wedge()).isNegative();
        assertThat(managed.held().get(1).valueAfter())
                .isEqualTo(
                        managed.held().get(1).level(),
                        within(1e-6 * managed.held().get(1).level()));
    }

    @Test
    void oneCommitmentCanMakeAnotherBoundBind() {
        TradeBound purchases = bound(1, 0, Direction.AT_LEAST, 2 * goods(1, 0), Payer.IMPORTER);
        TradeBound ceiling = bound(1, 0, Direction.AT_MOST, 3 * goods(1, 0), Payer.EXPORTER);
        assertThat(met(Closure.FIXED_DEFICITS, purchases, ceiling).held().get(1).wedge()).isZero();
    }

    @Test
    void whatCannotBeHadIsSaid() {
        TradeBound absurd = bound(1, 0, Direction.AT_LEAST, 1e9 * goods(1, 0), Payer.IMPORTER);
        Result result = solve(Closure.FIXED_DEFICITS, absurd);

        assertThat(result).isInstanceOf(Result.Unmet.class);
        assertThat(((Result.Unmet) result).why().reason()).isNotBlank();
    }

    private Managed met(Closure closure, TradeBound... bounds) {
        return met(solve(closure, bounds));
    }

    private static Managed met(Result result) {
        assertThat(result).as("%s", result).isInstanceOf(Result.Met.class);
        return ((Result.Met) result).managed();
    }

    private Result solve(Closure closure, TradeBound... bounds) {
        return ManagedTrade.solve(
                model,
                elasticities,
                Policy.ofBase(world),
                closure,
                List.of(bounds),
                SolverSettings.DEFAULT);
    }

    private double goods(int importer, int exporter) {
        return world.flow(0, importer, exporter) + world.flow(1, importer, exporter);
    }

    private static TradeBound bound(
            int importer, int exporter, Direction direction, double level, Payer payer) {
        return new TradeBound(
                "goods of %d from %d".formatted(importer, exporter),
                (j, n, i) -> j < 2 && n == importer && i == exporter,
                direction,
                level,
                payer);
    }
}
