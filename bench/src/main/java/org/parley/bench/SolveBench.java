package org.parley.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parley.model.Equilibrium;
import org.parley.model.Gradient;
import org.parley.model.Outcome;
import org.parley.model.Scalar;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// One solve, from the base to a relative residual of 1e-10, on one thread; and the gradient of one
/// real income with respect to all tariffs at its solution. The world is prepared beforehand.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = Measured.COLLECTOR)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class SolveBench {
    /// See [Problem#named(String)].
    @Param({"wiod-2014", "icio-2017", "31x40", "81x22", "160x65"})
    public String problem = "";

    private Problem named = Problem.named("2x2");
    private Equilibrium model = Equilibrium.of(named.world());
    private Outcome outcome = named.solve(model);

    /// Prepares the world and says how many sweeps a solve takes.
    @Setup
    public void prepare() {
        named = Problem.named(problem);
        model = Equilibrium.of(named.world());
        outcome = named.solve(model);
        System.out.printf(
                Locale.ROOT,
                "%n%s: %d Newton steps, %d sweeps, residual %.1e%n",
                problem,
                outcome.iterations(),
                outcome.sweeps(),
                outcome.maxResidual());
    }

    /// One solve.
    @Benchmark
    public Outcome solve() {
        return named.solve(model);
    }

    /// One gradient.
    @Benchmark
    public Gradient gradient() {
        return Gradient.of(Scalar.realIncome(0), outcome);
    }
}
