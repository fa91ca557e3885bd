package org.parley.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.parley.economy.GeneratedWorld;
import org.parley.economy.Policy;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.model.Closure;
import org.parley.model.Equilibrium;
import org.parley.model.Outcome;
import org.parley.model.Solution;
import org.parley.model.SolverSettings;
import org.parley.model.Welfare;
import org.parley.uncertainty.Ensemble.Plan;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class EnsembleTest {
    private static final TradeElasticities CENTER =
            new TradeElasticities("made", "made up", new double[] {2, 5, 8});

    @Test
    void drawsDependOnSeedAndNumberAlone() {
        var spread = ElasticitySpread.same(CENTER, 0.25, "made up");
        assertThat(spread.draw(7, 3)).isEqualTo(spread.draw(7, 3));
        assertThat(spread.draw(7, 3).of(0)).isNotEqualTo(spread.draw(7, 4).of(0));
        assertThat(spread.draw(7, 3).of(0)).isNotEqualTo(spread.draw(8, 3).of(0));
        assertThat(spread.draw(7, 3).of(0) / 2).isNotEqualTo(spread.draw(7, 3).of(1) / 5);
    }

    @Test
    void drawsHaveTheMedianAndTheSpreadStated() throws InterruptedException {
        var spread = ElasticitySpread.of(CENTER, new double[] {0.5, 0, 4}, "made up");
        Ensemble ensemble =
                Ensemble.of(
                        spread,
                        new Plan(20_000, 1, 2),
                        draw -> Optional.of(new double[] {draw.of(0), draw.of(1), draw.of(2)}),
                        _ -> {});
        for (int sector = 0; sector < 3; sector++) {
            double theta = CENTER.of(sector);
            double[] found = ensemble.percentiles(sector, 15.8655, 50, 84.1345);
            assertThat(found[1]).isEqualTo(theta, within(0.015 * theta));
            double sigma = spread.sigma(sector);
            assertThat(found[0]).isEqualTo(theta * Math.exp(-sigma), within(0.02 * theta));
            assertThat(found[2]).isEqualTo(theta * Math.exp(sigma), within(0.03 * theta));
        }
        assertThat(ensemble.percentiles(1, 0, 100)).containsExactly(5, 5);
    }

    @Test
    void isTheSameOnOneCoreAndOnTwo() throws InterruptedException {
        World world = GeneratedWorld.of(4, 3, 5);
        Policy policy = Policy.ofBase(world);
        for (int j = 0; j < 3; j++) {
            policy.tariff(j, 0, 1, 0.5);
        }
        var equilibrium = Equilibrium.of(world);
        var spread = ElasticitySpread.same(world.elasticities().getFirst(), 0.25, "made up");
        Ensemble.Measures measures =
                draw ->
                        switch (equilibrium.solve(
                                draw, policy, Closure.FIXED_DEFICITS, SolverSettings.DEFAULT)) {
                            case Solution.Unsolved _ -> Optional.empty();
                            case Solution.Solved(Outcome outcome) ->
                                    Optional.of(
                                            new double[] {new Welfare(outcome).realIncomeHat(0)});
                        };
        Ensemble one = Ensemble.of(spread, new Plan(60, 9, 1), measures, _ -> {});
        Ensemble two = Ensemble.of(spread, new Plan(60, 9, 2), measures, _ -> {});
        double[] percents = {0, 5, 25, 50, 75, 95, 100};
        assertThat(two.percentiles(0, percents)).isEqualTo(one.percentiles(0, percents));
        assertThat(one.percentiles(0, 0, 100)[0]).isLessThan(one.percentiles(0, 0, 100)[1]);
        assertThat(one.solved()).isEqualTo(60);
    }

    @Test
    void interpolatesAndLeavesOutWhatHasNoValue() throws InterruptedException {
        var counter = new AtomicInteger();
        var done = new AtomicInteger();
        Ensemble ensemble =
                Ensemble.of(
                        ElasticitySpread.same(CENTER, 0, "made up"),
                        new Plan(6, 0, 1),
                        _ -> {
                            int n = counter.getAndIncrement();
                            double second = n == 2 ? Double.NaN : 10 * n;
                            return n == 5
                                    ? Optional.empty()
                                    : Optional.of(new double[] {n, second});
                        },
                        _ -> done.incrementAndGet());
        assertThat(ensemble.failed()).isEqualTo(1);
        assertThat(done).hasValue(6);
        assertThat(ensemble.percentiles(0, 0, 25, 60, 100)).containsExactly(0, 1, 2.4, 4);
        assertThat(ensemble.percentiles(1, 50)).containsExactly(20);
    }

    @Test
    void stopsWhenInterrupted() {
        var begun = new AtomicInteger();
        Thread.currentThread().interrupt();
        assertThatThrownBy(
                        () ->
                                Ensemble.of(
                                        ElasticitySpread.same(CENTER, 0.1, "made up"),
                                        new Plan(1_000_000, 0, 1),
                                        _ -> {
                                            begun.incrementAndGet();
                                            return Optional.of(new double[] {1});
                                        },
                                        _ -> {}))
                .isInstanceOf(InterruptedException.class);
        assertThat(begun).hasValueLessThan(1_000_000);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> ElasticitySpread.same(CENTER, -0.1, "made up"))
                .hasMessageContaining("Standard error of sector 1 is -0.2; it must be 0 or more");
        assertThatThrownBy(() -> ElasticitySpread.of(CENTER, new double[2], "made up"))
                .hasMessage("2 standard errors for 3 elasticities.");
        assertThatThrownBy(() -> new Plan(1, 0, 1)).hasMessageContaining("1 draws");
        assertThat(
                        Arrays.stream(
                                new double[] {
                                    ElasticitySpread.same(CENTER, 0, "made up").draw(1, 1).of(2)
                                }))
                .containsExactly(8.0);
    }
}
