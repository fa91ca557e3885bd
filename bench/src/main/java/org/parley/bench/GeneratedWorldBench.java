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
import org.parley.economy.GeneratedWorld;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.model.Closure;
import org.parley.model.Equilibrium;
import org.parley.model.Solution;

import java.util.concurrent.TimeUnit;

/// One economy puts 25 % on everything it buys from another, in generated worlds of several sizes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class GeneratedWorldBench {
    /// Economies and sectors.
    @Param({"31x40", "81x22", "160x65"})
    public String size = "";

    private World world = GeneratedWorld.of(2, 2, 1);
    private Policy policy = Policy.ofBase(world);

    @Setup
    public void build() {
        int by = size.indexOf('x');
        int economies = Integer.parseInt(size.substring(0, by));
        int sectors = Integer.parseInt(size.substring(by + 1));
        world = GeneratedWorld.of(economies, sectors, 1);
        policy = Policy.ofBase(world);
        for (int sector = 0; sector < sectors; sector++) {
            policy.tariff(sector, 0, 1, 0.25);
        }
    }

    @Benchmark
    public Solution solve() {
        return Equilibrium.solve(
                world, world.elasticities().getFirst(), policy, Closure.FIXED_DEFICITS);
    }
}
