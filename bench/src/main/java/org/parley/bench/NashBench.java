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
import org.parley.climb.ProjectedBfgs.Summit;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.economy.Worlds;
import org.parley.model.Closure;
import org.parley.nash.Arena;
import org.parley.nash.BestResponse;
import org.parley.nash.NashTariffs;
import org.parley.nash.NashTariffs.Settings;
import org.parley.nash.NashTariffs.War;
import org.parley.nash.Payoff;
import org.parley.nash.RateBounds;
import org.parley.nash.TariffChoice;
import org.parley.nash.TariffDetail;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Tariff wars fought to their end on wiod-2014, regret included: two economies by sector, and all
/// 44 with one uniform tariff each. Published codes take from 96 minutes to days for the like.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = Measured.COLLECTOR)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class NashBench {
    private final World world = Worlds.get("wiod-2014");
    private final Arena arena = Arena.of(world, Closure.FIXED_DEFICITS);

    /// The tariffs that serve the USA best against China, by sector, from the base year's.
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 3, time = 2)
    @Measurement(iterations = 5, time = 2)
    public Summit bestResponse() {
        int player = world.economy("USA");
        var choice =
                new TariffChoice(world, player, List.of(world.economy("CHN")), TariffDetail.SECTOR);
        Payoff payoff = Payoff.realIncome(world, player);
        return new BestResponse(arena, payoff, choice, RateBounds.DEFAULT)
                .improve(Policy.ofBase(world), Settings.DEFAULT.tolerance());
    }

    @Benchmark
    public War twoBySector() {
        return war(List.of(world.economy("USA"), world.economy("CHN")), TariffDetail.SECTOR);
    }

    @Benchmark
    public War everybodyUniform() {
        return war(
                IntStream.range(0, world.axes().economies()).boxed().toList(),
                TariffDetail.UNIFORM);
    }

    private War war(List<Integer> players, TariffDetail detail) {
        return NashTariffs.among(
                        arena, players, players, detail, RateBounds.DEFAULT, Settings.DEFAULT)
                .from(Policy.ofBase(world));
    }
}
