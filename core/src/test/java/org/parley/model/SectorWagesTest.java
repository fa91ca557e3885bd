package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.economy.Axes;
import org.parley.economy.GeneratedWorld;
import org.parley.economy.Policy;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;

import java.util.Arrays;
import java.util.SplittableRandom;

class SectorWagesTest {
    private static final SolverSettings TIGHT = new SolverSettings(1e-12, 100);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void solvesRandomPolicies(long seed) {
        var random = new SplittableRandom(seed);
        World world = GeneratedWorld.of(random.nextInt(2, 8), random.nextInt(1, 7), seed);
        for (Closure closure : Closure.values()) {
            Outcome outcome = solve(world, randomPolicy(world, seed), closure);
            assertThat(EquilibriumCheck.largest(EquilibriumCheck.of(outcome))).isLessThan(1e-10);
        }
    }

    @Test
    void paysEachSectorWhatItEarns() {
        World world = GeneratedWorld.of(4, 3, 11);
        Outcome outcome = solve(world, randomPolicy(world, 11), Closure.FIXED_DEFICITS);
        for (int n = 0; n < 4; n++) {
            double earned = 0;
            for (int j = 0; j < 3; j++) {
                double before = world.valueAddedShare(j, n) * world.output(j, n);
                earned += outcome.wageHat(j, n) * before;
                assertThat(outcome.wageHat(j, n) * before)
                        .isEqualTo(outcome.valueAddedAfter(j, n), within(1e-9 * before));
            }
            assertThat(earned / world.valueAdded(n)).isEqualTo(outcome.wageHat(n), within(1e-10));
        }
    }

    @Test
    void isMobileLabourWhereThereIsOneSector() {
        World world = GeneratedWorld.of(5, 1, 3);
        Policy policy = randomPolicy(world, 3);
        Outcome fixed = solve(world, policy, Closure.FIXED_DEFICITS);
        Outcome mobile =
                Equilibrium.of(world)
                        .solve(
                                world.elasticities().getFirst(),
                                policy,
                                Closure.FIXED_DEFICITS,
                                TIGHT)
                        .outcomeOrThrow();
        for (int n = 0; n < 5; n++) {
            assertThat(fixed.wageHat(n)).isEqualTo(mobile.wageHat(n), within(1e-10));
        }
    }

    @Test
    void convergesWhereElasticitiesAreHighAndTariffsProhibitive() {
        World world = GeneratedWorld.of(8, 4, 9);
        double[] theta = new double[4];
        Arrays.fill(theta, 65);
        var high = new TradeElasticities("high", "made up", theta);
        Policy policy = Policy.ofBase(world);
        for (int j = 0; j < 4; j++) {
            policy.tariff(j, 0, 1, 10).bannedShare(j, 1, 0, 1);
        }
        Outcome outcome =
                Equilibrium.of(world, Labour.FIXED_IN_SECTOR)
                        .solve(high, policy, Closure.FIXED_DEFICITS, SolverSettings.DEFAULT)
                        .outcomeOrThrow();
        assertThat(EquilibriumCheck.largest(EquilibriumCheck.of(outcome))).isLessThan(1e-8);
    }

    @ParameterizedTest
    @EnumSource(
            value = Closure.class,
            names = {"FIXED_DEFICITS", "SAVINGS"})
    void hasAGradientThatAgreesWithFiniteDifferences(Closure closure) {
        World world = GeneratedWorld.of(5, 4, 17);
        Policy policy = randomPolicy(world, 17);
        Scalar income = Scalar.realIncome(2);
        Gradient gradient = Gradient.of(income, solve(world, policy, closure));
        var random = new SplittableRandom(5);
        double step = 1e-4;
        for (int draw = 0; draw < 12; draw++) {
            int j = random.nextInt(4);
            int n = random.nextInt(5);
            int i = (n + 1 + random.nextInt(4)) % 5;
            double tariff = policy.tariff(j, n, i);
            Policy up = policy.copy().tariff(j, n, i, tariff + step);
            Policy down = policy.copy().tariff(j, n, i, tariff - step);
            double slope =
                    (income.of(solve(world, up, closure)) - income.of(solve(world, down, closure)))
                            / (2 * step);
            assertThat(gradient.tariff(j, n, i)).isEqualTo(slope, within(1e-8));
        }
    }

    @Test
    void failsTheCheckWhereASectorIsPaidMoreThanItEarns() {
        World world = GeneratedWorld.of(3, 2, 1);
        Outcome outcome = solve(world, randomPolicy(world, 1), Closure.FIXED_DEFICITS);
        var overpaid =
                new EquilibriumCheck.Claim() {
                    @Override
                    public Labour labour() {
                        return outcome.labour();
                    }

                    @Override
                    public double wageHat(int economy) {
                        return outcome.wageHat(economy);
                    }

                    @Override
                    public double wageHat(int sector, int economy) {
                        double more = sector == 1 && economy == 2 ? 1.001 : 1;
                        return more * outcome.wageHat(sector, economy);
                    }

                    @Override
                    public double priceHat(int sector, int economy) {
                        return outcome.priceHat(sector, economy);
                    }

                    @Override
                    public double flowAfter(int sector, int importer, int exporter) {
                        return outcome.flowAfter(sector, importer, exporter);
                    }

                    @Override
                    public double deficitAfter(int economy) {
                        return outcome.deficitAfter(economy);
                    }
                };
        assertThat(EquilibriumCheck.of(world, outcome.elasticities(), outcome.policy(), overpaid))
                .anySatisfy(
                        condition -> {
                            assertThat(condition.name()).isEqualTo("factor market");
                            assertThat(condition.largest()).isEqualTo(1e-3, within(1e-5));
                            assertThat(condition.where()).isEqualTo("S02 E03");
                        });
    }

    private static Outcome solve(World world, Policy policy, Closure closure) {
        return Equilibrium.of(world, Labour.FIXED_IN_SECTOR)
                .solve(world.elasticities().getFirst(), policy, closure, TIGHT)
                .outcomeOrThrow();
    }

    private static Policy randomPolicy(World world, long seed) {
        var random = new SplittableRandom(100 + seed);
        Policy policy = Policy.ofBase(world);
        Axes axes = world.axes();
        for (int j = 0; j < axes.sectors(); j++) {
            for (int n = 0; n < axes.economies(); n++) {
                if (random.nextInt(4) == 0) {
                    policy.productionSubsidy(j, n, 0.2 * random.nextDouble() - 0.05);
                }
                for (int i = 0; i < axes.economies(); i++) {
                    if (n != i) {
                        switch (random.nextInt(10)) {
                            case 0 -> policy.tariff(j, n, i, random.nextDouble());
                            case 1 -> policy.exportTax(j, n, i, 0.3 * random.nextDouble());
                            case 2 -> policy.bannedShare(j, n, i, random.nextDouble());
                            default -> {}
                        }
                    }
                }
            }
        }
        return policy;
    }
}
