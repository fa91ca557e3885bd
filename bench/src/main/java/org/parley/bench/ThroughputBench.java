package org.parley.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parley.model.Equilibrium;
import org.parley.model.Outcome;

import java.util.concurrent.TimeUnit;

/// Solves a second by as many threads as JMH is told (`-t`), all on one prepared world.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = Measured.COLLECTOR)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class ThroughputBench {
    private final Problem problem = Problem.named("icio-2017");
    private final Equilibrium model = Equilibrium.of(problem.world());

    @Benchmark
    public Outcome solves() {
        return problem.solve(model);
    }
}
