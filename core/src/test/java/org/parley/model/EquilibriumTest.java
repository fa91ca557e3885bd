package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.economy.GeneratedWorld;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.model.Solution.Status;
import org.parley.model.Solution.Unsolved;

import java.util.SplittableRandom;

class EquilibriumTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noChangeIsNoChange(long seed) {
        World world = randomWorld(seed);
        Outcome outcome = solve(world, Policy.ofBase(world), Closure.FIXED_DEFICITS);

        assertThat(outcome.iterations()).isZero();
        for (int n = 0; n < world.axes().economies(); n++) {
            assertThat(outcome.wageHat(n)).isEqualTo(1, within(1e-12));
            assertThat(outcome.incomeAfter(n))
                    .isEqualTo(world.income(n), within(1e-9 * world.income(n)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyInstrumentAtOnceSatisfiesTheDefinitions(long seed) {
        World world = randomWorld(seed);
        Policy policy = randomPolicy(world, seed);
        for (Closure closure : Closure.values()) {
            Outcome outcome = solve(world, policy, closure);

            var conditions = EquilibriumCheck.of(outcome);
            assertThat(EquilibriumCheck.largest(conditions)).as("%s", conditions).isLessThan(1e-9);
        }
    }

    /// The linear steps of a large world are of the base year's weights put right, and come to as
    /// much as those of its own: Newton's method takes no more steps.
    @ParameterizedTest
    @ValueSource(ints = {20, 70})
    void fewBuyersChangedAmongMany(int economies) {
        World world = GeneratedWorld.of(economies, 3, 11);
        Policy policy =
                Policy.ofBase(world)
                        .tariff(0, 5, 7, 0.6)
                        .exportTax(0, 5, 9, 0.3)
                        .exportTax(2, 9, 5, 0.2)
                        .tradeCostHat(1, 8, 2, 1.2)
                        .bannedShare(1, 3, 4, 1)
                        .productionSubsidy(1, 6, 0.1);
        Outcome outcome = solve(world, policy, Closure.FIXED_DEFICITS);

        var conditions = EquilibriumCheck.of(outcome);
        assertThat(EquilibriumCheck.largest(conditions)).as("%s", conditions).isLessThan(1e-9);
        assertThat(outcome.iterations()).isLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theCheckFindsWhatIsOff(long seed) {
        World world = randomWorld(seed);
        Outcome outcome = solve(world, randomPolicy(world, seed), Closure.FIXED_DEFICITS);

        var tampered = new Tampered(outcome, 1, 1 + 1e-6, 1);
        assertThat(largest(outcome, tampered)).isGreaterThan(1e-8);
        tampered = new Tampered(outcome, 1, 1, 1 + 1e-6);
        assertThat(largest(outcome, tampered)).isGreaterThan(1e-8);
        tampered = new Tampered(outcome, 1 + 1e-6, 1, 1);
        assertThat(largest(outcome, tampered)).isGreaterThan(1e-8);
    }

    @Test
    void aBanIsExactlyZeroAndSoIsWhatWasZeroBefore() {
        World world = randomWorld(7);
        World sparse = world.toBuilder().flow(0, 1, 2, 0).build();
        Policy policy = Policy.ofBase(sparse).bannedShare(0, 2, 1, 1).bannedShare(0, 0, 1, 0.3);
        Outcome outcome = solve(sparse, policy, Closure.FIXED_DEFICITS);

        assertThat(outcome.flowAfter(0, 2, 1)).isZero();
        assertThat(outcome.flowAfter(0, 1, 2)).isZero();
        assertThat(outcome.flowAfter(0, 0, 1)).isBetween(1e-9, 0.8 * sparse.flow(0, 0, 1));
        assertThat(EquilibriumCheck.largest(EquilibriumCheck.of(outcome))).isLessThan(1e-9);
    }

    @Test
    void autarkyNeedsBalancedTradeAndThenGivesTheGainsFromTrade() {
        World world = GeneratedWorld.of(4, 1, 3);
        Policy policy = Policy.ofBase(world);
        world.axes().forEachForeign((j, n, i) -> policy.bannedShare(j, n, i, 1));

        var fixed =
                Equilibrium.solve(
                        world, world.elasticities().getFirst(), policy, Closure.FIXED_DEFICITS);
        assertThat(fixed).isInstanceOf(Unsolved.class);
        assertThat(((Unsolved) fixed).status()).isEqualTo(Status.NO_EQUILIBRIUM);
        assertThat(((Unsolved) fixed).reason()).contains("deficit").contains("closure balanced");

        Outcome outcome = solve(world, policy, Closure.BALANCED);
        World balanced = outcome.world();
        double theta = world.elasticities().getFirst().of(0);
        for (int n = 0; n < 4; n++) {
            // Arkolakis, Costinot, Rodriguez-Clare (2012) with intermediates: Ŵ = π̂ⁿⁿ^(−1/(θγ))
            double exponent = 1 / (theta * world.valueAddedShare(0, n));
            double realWage = outcome.wageHat(n) / outcome.priceHat(0, n);
            assertThat(realWage)
                    .isEqualTo(
                            Math.pow(balanced.expenditureShare(0, n, n), exponent), within(1e-9));
        }
    }

    @Test
    void aMarketWithoutSupplierIsNamed() {
        World world = GeneratedWorld.of(3, 2, 5).toBuilder().flow(0, 2, 2, 0).build();
        Policy policy = Policy.ofBase(world).bannedShare(0, 2, 0, 1).bannedShare(0, 2, 1, 1);

        var solution =
                Equilibrium.solve(
                        world, world.elasticities().getFirst(), policy, Closure.FIXED_DEFICITS);
        assertThat(solution).isInstanceOf(Unsolved.class);
        assertThat(((Unsolved) solution).reason()).contains("E03 buys S01").contains("no supplier");
        assertThatThrownBy(solution::outcomeOrThrow).hasMessageContaining("no supplier");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 10, 1000})
    void extremeTariffsOnEverythingConverge(double rate) {
        World world = GeneratedWorld.of(12, 6, 11);
        Policy policy = Policy.ofBase(world);
        world.axes().forEachForeign((j, n, i) -> policy.tariff(j, n, i, rate));

        Outcome outcome = solve(world, policy, Closure.BALANCED);
        assertThat(outcome.maxResidual()).isLessThan(1e-10);
        assertThat(EquilibriumCheck.largest(EquilibriumCheck.of(outcome))).isLessThan(1e-9);
    }

    @Test
    void aPolicyForAnotherWorldIsRefused() {
        Policy policy = Policy.ofBase(GeneratedWorld.of(3, 2, 1));
        World other = GeneratedWorld.of(3, 2, 2);
        assertThatThrownBy(
                        () ->
                                Equilibrium.solve(
                                        other,
                                        other.elasticities().getFirst(),
                                        policy,
                                        Closure.BALANCED))
                .hasMessageContaining("Maybe build it with Policy.ofBase");
    }

    private static double largest(Outcome outcome, EquilibriumCheck.Claim claim) {
        return EquilibriumCheck.largest(
                EquilibriumCheck.of(
                        outcome.world(), outcome.elasticities(), outcome.policy(), claim));
    }

    private static Outcome solve(World world, Policy policy, Closure closure) {
        return Equilibrium.solve(world, world.elasticities().getFirst(), policy, closure)
                .outcomeOrThrow();
    }

    static World randomWorld(long seed) {
        var random = new SplittableRandom(seed);
        return GeneratedWorld.of(random.nextInt(3, 9), random.nextInt(2, 7), seed);
    }

    /// Every instrument somewhere.
    static Policy randomPolicy(World world, long seed) {
        var random = new SplittableRandom(100 + seed);
        Policy policy = Policy.ofBase(world);
        world.axes()
                .forEachForeign(
                        (j, n, i) -> {
                            switch (random.nextInt(12)) {
                                case 0 -> policy.tariff(j, n, i, random.nextDouble());
                                case 1 -> policy.exportTax(j, n, i, 0.3 * random.nextDouble());
                                case 2 ->
                                        policy.tradeCostHat(
                                                j, n, i, 0.9 + 0.3 * random.nextDouble());
                                case 3 -> policy.bannedShare(j, n, i, random.nextDouble());
                                case 4 -> policy.bannedShare(j, n, i, 1);
                                default -> {}
                            }
                        });
        for (int n = 0; n < world.axes().economies(); n++) {
            for (int j = 0; j < world.axes().sectors(); j++) {
                if (random.nextInt(4) == 0) {
                    policy.productionSubsidy(j, n, 0.2 * random.nextDouble() - 0.05);
                }
            }
        }
        return policy;
    }

    /// A claim that is off by a factor in one place.
    private record Tampered(Outcome outcome, double wage, double price, double flow)
            implements EquilibriumCheck.Claim {
        @Override
        public double wageHat(int economy) {
            return outcome.wageHat(economy) * (economy == 1 ? wage : 1);
        }

        @Override
        public double priceHat(int sector, int economy) {
            return outcome.priceHat(sector, economy) * (sector == 0 && economy == 1 ? price : 1);
        }

        @Override
        public double flowAfter(int sector, int importer, int exporter) {
            return outcome.flowAfter(sector, importer, exporter)
                    * (sector == 0 && importer == 1 && exporter == 1 ? flow : 1);
        }

        @Override
        public double deficitAfter(int economy) {
            return outcome.deficitAfter(economy);
        }
    }
}
