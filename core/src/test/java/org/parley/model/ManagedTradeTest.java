package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
                .isEqualTo(tight.level(), within(1e-6 * tight.level()));
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
        Result result = solve(closure, bounds);
        assertThat(result).isInstanceOf(Result.Met.class);
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
