package org.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Equilibrium;
import org.parley.model.Outcome;

import java.lang.management.ManagementFactory;

/// What a solve costs, in counts and not in seconds, so that slower code is found on a busy machine
/// too. A bound that a better solver undercuts is to be lowered.
class SolveCostTest {
    private static final int WARM = 20;

    /// @param problem see [Problem#named(String)]
    /// @param steps Newton steps at most
    /// @param sweeps at most, linearised ones included
    /// @param bytes allocated at most, per flow of the world
    @ParameterizedTest
    @CsvSource({
        "wiod-2014, 3, 27, 41",
        "icio-2017, 3, 26, 47",
        "31x40, 3, 21, 43",
        "81x22, 3, 20, 15",
    })
    void takesNoMoreThanItDid(String problem, int steps, int sweeps, int bytes) {
        Problem named = Problem.named(problem);
        Equilibrium model = Equilibrium.of(named.world());
        Outcome outcome = named.solve(model);
        for (int i = 0; i < WARM; i++) {
            outcome = named.solve(model);
        }
        long before = allocated();
        named.solve(model);
        long perFlow = (allocated() - before) / named.world().axes().bilateralSize();
        assertThat(outcome.iterations()).isLessThanOrEqualTo(steps);
        assertThat(outcome.sweeps()).isLessThanOrEqualTo(sweeps);
        assertThat(perFlow).isLessThanOrEqualTo(bytes);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }
}
