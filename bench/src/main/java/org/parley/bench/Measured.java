package org.parley.bench;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import java.util.List;
import java.util.Locale;

/// One benchmark's figure.
///
/// @param value in the benchmark's own unit
/// @param error half the 99.9 % interval
/// @param bytes allocated for each operation
record Measured(double value, double error, double bytes) {
    /// The garbage collector that `./parley` runs with.
    static final String COLLECTOR = "-XX:+UseSerialGC";

    private static final String ALLOCATION = "gc.alloc.rate.norm";

    /// Runs a benchmark in a process of its own.
    ///
    /// @param benchmark as `SolveBench.solve`
    /// @param problem its parameter, where it has one; empty where not
    static Measured of(String benchmark, List<String> problem, int threads) throws RunnerException {
        System.err.printf("%s %s%n", benchmark, String.join("", problem));
        ChainedOptionsBuilder options =
                new OptionsBuilder()
                        .include("\\." + benchmark.replace(".", "\\.") + "$")
                        .addProfiler(GCProfiler.class)
                        .threads(threads)
                        .output("target/jmh.log");
        problem.forEach(name -> options.param("problem", name));
        RunResult run = new Runner(options.build()).runSingle();
        Result<?> primary = run.getPrimaryResult();
        Result<?> allocation = run.getSecondaryResults().get(ALLOCATION);
        return new Measured(
                primary.getScore(),
                primary.getScoreError(),
                allocation == null ? Double.NaN : allocation.getScore());
    }

    /// Value and spread, as `3.2 ± 0.4`.
    String text() {
        String digits = value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f";
        String format = Double.isNaN(error) ? digits : digits + " ± " + digits;
        return String.format(Locale.ROOT, format, value, error);
    }
}
