package org.parley.climb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.climb.ProjectedBfgs.Summit;
import org.parley.economy.GeneratedWorld;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.model.Closure;
import org.parley.nash.Arena;
import org.parley.nash.BestResponse;
import org.parley.nash.Payoff;
import org.parley.nash.RateBounds;
import org.parley.nash.TariffChoice;
import org.parley.nash.TariffDetail;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

class ProjectedBfgsTest {

    private static double[] ones(int size) {
        return DoubleStream.generate(() -> 1).limit(size).toArray();
    }

    /// −½ (x−c)ᵀ A (x−c) with A positive definite: on a box, where the slope points out or is 0.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void reachesTheTopOfAParabola(long seed) {
        var random = new SplittableRandom(seed);
        int n = 2 + random.nextInt(12);
        double[][] root = new double[n][n];
        double[] centre = new double[n];
        for (int i = 0; i < n; i++) {
            centre[i] = 4 * random.nextDouble() - 2;
            for (int j = 0; j < n; j++) {
                root[i][j] = random.nextDouble() - 0.5;
            }
        }
        Objective parabola =
                (x, slope) -> {
                    double value = 0;
                    java.util.Arrays.fill(slope, 0);
                    for (int i = 0; i < n; i++) {
                        double product = 0.1 * (x[i] - centre[i]);
                        value -= product * product / 0.2;
                        slope[i] -= product;
                    }
                    for (int row = 0; row < n; row++) {
                        double product = 0;
                        for (int i = 0; i < n; i++) {
                            product += root[row][i] * (x[i] - centre[i]);
                        }
                        value -= product * product / 2;
                        for (int i = 0; i < n; i++) {
                            slope[i] -= product * root[row][i];
                        }
                    }
                    return value;
                };
        Box box = Box.of(n, -1, 1);
        double[] x = new double[n];
        Summit summit = new ProjectedBfgs(box, ones(n)).maximise(parabola, x, 1e-9, 500);
        assertThat(summit.converged()).isTrue();
        double[] slope = new double[n];
        parabola.evaluate(x, slope);
        for (int i = 0; i < n; i++) {
            assertThat(x[i]).isBetween(-1.0, 1.0);
            if (x[i] > -1 && x[i] < 1) {
                assertThat(slope[i]).isEqualTo(0, within(1e-7));
            } else {
                assertThat(slope[i] * x[i]).isGreaterThan(-1e-9);
            }
        }
    }

    /// The same best responses as Powell's BOBYQA, which uses no slopes.
    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void findsTheBestResponsesThatALibraryFinds(long seed) {
        World world = GeneratedWorld.of(4, 6, seed);
        Arena arena = Arena.of(world, Closure.FIXED_DEFICITS);
        var choice = new TariffChoice(world, 0, List.of(1, 2, 3), TariffDetail.PARTNER);
        var bounds = new RateBounds(0, 1);
        var player = new BestResponse(arena, Payoff.realIncome(world, 0), choice, bounds);
        Policy policy = Policy.ofBase(world);
        double[] start = new double[choice.size()];
        choice.read(policy, start);
        Objective objective = player.objective(policy);
        Summit ours = player.improve(policy, 1e-9);
        double[] found = new double[choice.size()];
        choice.read(policy, found);

        Box box = bounds.box(choice.size());
        double[] lower = new double[choice.size()];
        double[] upper = new double[choice.size()];
        for (int k = 0; k < lower.length; k++) {
            lower[k] = box.lower(k);
            upper[k] = box.upper(k);
            start[k] = Math.clamp(start[k], lower[k] + 0.01, upper[k] - 0.01);
        }
        var theirs =
                new BOBYQAOptimizer(2 * lower.length + 1, 0.1, 1e-7)
                        .optimize(
                                new ObjectiveFunction(
                                        x -> objective.evaluate(x, new double[x.length])),
                                GoalType.MAXIMIZE,
                                new SimpleBounds(lower, upper),
                                new InitialGuess(start),
                                new MaxEval(4000));
        assertThat(ours.value()).isEqualTo(theirs.getValue(), within(1e-9));
        for (int k = 0; k < found.length; k++) {
            assertThat(found[k]).isEqualTo(theirs.getPoint()[k], within(1e-3));
        }
    }

    @Test
    void withdrawsFromWhereThereIsNoValue() {
        Objective cliff =
                (x, slope) -> {
                    slope[0] = 1 / x[0] - 0.5;
                    return x[0] > 0 && x[0] < 3 ? Math.log(x[0]) - x[0] / 2 : Double.NaN;
                };
        double[] x = {0.1};
        Summit summit =
                new ProjectedBfgs(Box.of(1, -10, 10), new double[] {1e-3})
                        .maximise(cliff, x, 1e-9, 100);
        assertThat(summit.converged()).isTrue();
        assertThat(x[0]).isEqualTo(2, within(1e-6));
    }

    @Test
    void saysWhereThereIsNoStart() {
        Summit summit =
                new ProjectedBfgs(Box.of(1, 0, 1), ones(1))
                        .maximise((_, _) -> Double.NaN, new double[1], 1e-9, 100);
        assertThat(summit.converged()).isFalse();
    }
}
