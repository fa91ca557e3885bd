package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.economy.Axes;
import org.parley.economy.GeneratedWorld;
import org.parley.economy.Policy;
import org.parley.economy.World;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;

class GradientTest {
    private static final SolverSettings TIGHT = new SolverSettings(1e-12, 100);

    @ParameterizedTest
    @EnumSource(Closure.class)
    void agreesWithFiniteDifferences(Closure closure) {
        World drawn = GeneratedWorld.of(6, 4, 17);
        World world =
                closure == Closure.BALANCED
                        ? Equilibrium.of(drawn)
                                .balanced(drawn.elasticities().getFirst(), TIGHT)
                                .outcomeOrThrow()
                                .world()
                        : drawn;
        for (Policy policy : List.of(somePolicy(world), Policy.ofBase(world))) {
            agreesWithFiniteDifferences(world, policy, closure);
        }
    }

    private static void agreesWithFiniteDifferences(World world, Policy policy, Closure closure) {
        var random = new SplittableRandom(5);
        for (Scalar scalar : scalars(world)) {
            Gradient gradient = Gradient.of(scalar, solve(world, policy, closure));
            double size = Math.max(1e-3, Math.abs(largest(gradient, world.axes())));
            for (int draw = 0; draw < 12; draw++) {
                int j = random.nextInt(4);
                int n = random.nextInt(6);
                int i = (n + 1 + random.nextInt(5)) % 6;
                double tariff = policy.tariff(j, n, i);
                check(
                        gradient.tariff(j, n, i),
                        step -> policy.copy().tariff(j, n, i, tariff + step),
                        scalar,
                        closure,
                        size);
                double tax = policy.exportTax(j, n, i);
                check(
                        gradient.exportTax(j, n, i),
                        step -> policy.copy().exportTax(j, n, i, tax + step),
                        scalar,
                        closure,
                        size);
                double cost = policy.tradeCostHat(j, n, i);
                check(
                        gradient.tradeCost(j, n, i),
                        step -> policy.copy().tradeCostHat(j, n, i, cost * Math.exp(step)),
                        scalar,
                        closure,
                        size);
            }
        }
    }

    private static void check(
            double derivative,
            DoubleFunction<Policy> moved,
            Scalar scalar,
            Closure closure,
            double size) {
        double step = 1e-4;
        Policy up = moved.apply(step);
        double difference =
                scalar.of(solve(up.world(), up, closure))
                        - scalar.of(solve(up.world(), moved.apply(-step), closure));
        assertThat(derivative).isEqualTo(difference / (2 * step), within(1e-6 * size));
    }

    private static List<Scalar> scalars(World world) {
        Scalar income = Scalar.realIncome(2);
        Scalar balance = Scalar.balance(world, 1, 3, sector -> sector < 2);
        Scalar value = Scalar.valueAdded(world, (sector, economy) -> economy == 0 ? sector : 0);
        return List.of(
                income,
                balance,
                value,
                Scalar.sum(List.of(income, balance, value), new double[] {100, 0.01, -0.02}));
    }

    private static double largest(Gradient gradient, Axes axes) {
        double largest = 0;
        for (int j = 0; j < axes.sectors(); j++) {
            for (int n = 0; n < axes.economies(); n++) {
                for (int i = 0; i < axes.economies(); i++) {
                    largest = Math.max(largest, Math.abs(gradient.tariff(j, n, i)));
                }
            }
        }
        return largest;
    }

    private static Outcome solve(World world, Policy policy, Closure closure) {
        return Equilibrium.solve(world, world.elasticities().getFirst(), policy, closure, TIGHT)
                .outcomeOrThrow();
    }

    private static Policy somePolicy(World world) {
        return Policy.ofBase(world)
                .tariff(0, 1, 3, 0.4)
                .exportTax(1, 2, 0, 0.1)
                .exportTax(0, 3, 1, -0.05)
                .bannedShare(0, 4, 5, 1)
                .bannedShare(1, 0, 1, 0.5)
                .tradeCostHat(2, 0, 3, 1.2)
                .productionSubsidy(1, 1, 0.1);
    }
}
