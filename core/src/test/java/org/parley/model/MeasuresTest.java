package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.economy.GeneratedWorld;
import org.parley.economy.Policy;
import org.parley.economy.World;

import java.util.SplittableRandom;

/// What must hold of every measure, on generated worlds under random policies.
class MeasuresTest {
    private static final double MONEY = 1e-5; // million USD

    private static World world(long seed) {
        return GeneratedWorld.of(5, 4, seed);
    }

    private static Outcome solve(World world, Policy policy, Closure closure) {
        return Equilibrium.solve(world, world.elasticities().getFirst(), policy, closure)
                .outcomeOrThrow();
    }

    /// Tariffs, export taxes, costs, partial bans and subsidies everywhere.
    private static Outcome shaken(long seed) {
        World world = world(seed);
        Policy policy = Policy.ofBase(world);
        var random = new SplittableRandom(seed);
        for (int j = 0; j < world.axes().sectors(); j++) {
            for (int n = 0; n < world.axes().economies(); n++) {
                policy.productionSubsidy(j, n, random.nextDouble(-0.05, 0.05));
                for (int i = 0; i < world.axes().economies(); i++) {
                    if (i != n) {
                        policy.tariff(j, n, i, random.nextDouble(0, 0.5));
                        policy.exportTax(j, n, i, random.nextDouble(0, 0.1));
                        policy.tradeCostHat(j, n, i, random.nextDouble(0.9, 1.2));
                        policy.bannedShare(j, n, i, random.nextDouble(0, 0.5));
                    }
                }
            }
        }
        return solve(world, policy, Closure.FIXED_DEFICITS);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noPolicyNoChange(long seed) {
        World world = world(seed);
        Outcome outcome = solve(world, Policy.ofBase(world), Closure.FIXED_DEFICITS);
        var welfare = new Welfare(outcome);
        var firstOrder = new FirstOrderWelfare(outcome);
        var product = new GrossDomesticProduct(outcome);
        for (int n = 0; n < world.axes().economies(); n++) {
            assertThat(welfare.realIncomeHat(n)).isCloseTo(1, within(1e-9));
            assertThat(welfare.realWageHat(n)).isCloseTo(1, within(1e-9));
            assertThat(firstOrder.total(n).orElseThrow()).isCloseTo(0, within(1e-9));
            assertThat(product.nominal(n).hat()).isCloseTo(1, within(1e-9));
            assertThat(product.real(n).hat()).isCloseTo(1, within(1e-9));
        }
    }

    /// The first-order formula is the derivative of exact real income.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void firstOrderIsTheDerivativeOfReal(long seed) {
        World world = world(seed);
        double step = 1e-5;
        Policy policy = Policy.ofBase(world);
        for (int j = 0; j < world.axes().sectors(); j++) {
            policy.tariff(j, 0, 1, world.tariff(j, 0, 1) + step);
            policy.exportTax(j, 2, 3, step);
            policy.tradeCostHat(j, 3, 4, 1 + step);
            policy.bannedShare(j, 1, 2, step);
            policy.productionSubsidy(j, 4, step);
        }
        Outcome outcome =
                Equilibrium.solve(
                                world,
                                world.elasticities().getFirst(),
                                policy,
                                Closure.SAVINGS,
                                new SolverSettings(1e-13, 200))
                        .outcomeOrThrow();
        var welfare = new Welfare(outcome);
        var firstOrder = new FirstOrderWelfare(outcome);
        for (int n = 0; n < world.axes().economies(); n++) {
            double exact = welfare.realIncomeHat(n) - 1;
            assertThat(firstOrder.total(n).orElseThrow() / step)
                    .isCloseTo(exact / step, within(2e-3));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void partsAddUpToFirstOrder(long seed) {
        var firstOrder = new FirstOrderWelfare(shaken(seed));
        for (int n = 0; n < 5; n++) {
            double parts =
                    firstOrder.termsOfTrade(n).orElseThrow()
                            + firstOrder.volumeOfTrade(n).orElseThrow()
                            + firstOrder.access(n).orElseThrow()
                            + firstOrder.transfer(n);
            assertThat(firstOrder.total(n).orElseThrow()).isCloseTo(parts, within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sectorsAddUpToValueAdded(long seed) {
        Outcome outcome = shaken(seed);
        var sectors = new SectorResults(outcome);
        for (int n = 0; n < 5; n++) {
            var sum = new Change(0, 0);
            for (int j = 0; j < 4; j++) {
                sum = sum.plus(sectors.valueAdded(j, n));
            }
            assertThat(sum.before()).isCloseTo(outcome.world().valueAdded(n), within(MONEY));
            assertThat(sum.after()).isCloseTo(outcome.valueAddedAfter(n), within(MONEY));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void balancesOfPairsMirrorAndAddUpToTheDeficit(long seed) {
        Outcome outcome = shaken(seed);
        for (int n = 0; n < 5; n++) {
            Change balance = BilateralTrade.withWorld(outcome, n).balance();
            assertThat(balance.before()).isCloseTo(-outcome.world().deficit(n), within(MONEY));
            assertThat(balance.after()).isCloseTo(-outcome.deficitAfter(n), within(MONEY));
            for (int i = 0; i < n; i++) {
                assertThat(BilateralTrade.between(outcome, n, i).goodsBalance().after())
                        .isEqualTo(-BilateralTrade.between(outcome, i, n).goodsBalance().after());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shiftsOfTradeAddUpToNothing(long seed) {
        Outcome outcome = shaken(seed);
        for (int n = 0; n < 5; n++) {
            double bought = 0;
            double sold = 0;
            for (int i = 0; i < 5; i++) {
                bought += Diversion.ofPurchases(outcome, n).shift(i);
                sold += Diversion.ofSales(outcome, n).shift(i);
            }
            assertThat(bought).isCloseTo(0, within(MONEY));
            assertThat(sold).isCloseTo(0, within(MONEY));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void averageTariffOnAllIsRevenueOverImports(long seed) {
        Outcome outcome = shaken(seed);
        for (int n = 0; n < 5; n++) {
            BilateralTrade trade = BilateralTrade.withWorld(outcome, n);
            double revenue = 0;
            for (int j = 0; j < 4; j++) {
                for (int i = 0; i < 5; i++) {
                    if (outcome.world().sectors().get(j).isGoods()) {
                        revenue += outcome.policy().tariff(j, n, i) * outcome.flowAfter(j, n, i);
                    }
                }
            }
            assertThat(AverageTariff.onAll(outcome, n).afterSubstitution().orElseThrow())
                    .isCloseTo(revenue / trade.goodsImports().after(), within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aFullBanLeavesTheImporterWithoutAFirstOrderFigure(long seed) {
        World world = world(seed);
        Policy policy = Policy.ofBase(world);
        for (int j = 0; j < world.axes().sectors(); j++) {
            policy.bannedShare(j, 0, 1, 1);
        }
        Outcome outcome = solve(world, policy, Closure.FIXED_DEFICITS);
        var firstOrder = new FirstOrderWelfare(outcome);
        assertThat(firstOrder.total(0)).isEmpty();
        assertThat(firstOrder.total(1)).isPresent();
        assertThat(AverageTariff.on(outcome, 0, 1).afterSubstitution()).isEmpty();
        assertThat(BilateralTrade.between(outcome, 0, 1).allImports().after()).isZero();
    }
}
