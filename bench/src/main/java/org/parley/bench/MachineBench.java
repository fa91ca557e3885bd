package org.parley.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/// What this machine gives compiled Java at best on one thread, to hold solves against: arithmetic
/// within the nearest cache, and memory far outside of any.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = Measured.COLLECTOR)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MachineBench {
    private static final int NEAR = 1024;
    private static final int FAR = 1 << 24;

    /// Floating-point operations of one [#arithmetic()].
    static final double OPERATIONS = 16.0 * NEAR;

    /// Bytes read and written by one [#memory()].
    static final double BYTES = 2.0 * Float.BYTES * FAR;

    private final double[] near = new double[NEAR];
    private final float[] from = new float[FAR];
    private final float[] to = new float[FAR];

    @Setup
    public void fill() {
        Arrays.fill(near, 0.5);
        Arrays.fill(from, 0.5f);
    }

    /// Eight multiplications and eight additions for each of the numbers, which stay below 1.
    @Benchmark
    public double[] arithmetic() {
        for (int k = 0; k < NEAR; k++) {
            double x = near[k];
            double a = x * 0.5 + 0.25;
            double b = a * 0.5 + 0.25;
            double c = b * 0.5 + 0.25;
            double d = c * 0.5 + 0.25;
            double e = d * 0.5 + 0.25;
            double f = e * 0.5 + 0.25;
            double g = f * 0.5 + 0.25;
            near[k] = g * 0.5 + 0.25;
        }
        return near;
    }

    /// Every number read, scaled and written elsewhere.
    @Benchmark
    public float[] memory() {
        for (int k = 0; k < FAR; k++) {
            to[k] = 0.5f * from[k];
        }
        return to;
    }
}
