package org.parley.uncertainty;

import org.parley.economy.TradeElasticities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Every measure of every draw. Immutable.
public final class Ensemble {
    private final List<double[]> draws;
    private final int failed;

    private Ensemble(List<double[]> draws, int failed) {
        this.draws = draws;
        this.failed = failed;
    }

    /// How much to draw.
    ///
    /// @param draws at least 2
    /// @param seed any number
    /// @param threads at least 1; the results do not depend on it
    public record Plan(int draws, long seed, int threads) {
        public Plan {
            if (draws < 2 || threads < 1) {
                throw new IllegalArgumentException(
                        "%d draws on %d threads; maybe 1000 on 2.".formatted(draws, threads));
            }
        }
    }

    /// What is computed of a draw. Called from several threads.
    public interface Measures {
        /// The measures in a fixed order, NaN where one has no value; empty where the draw has no
        /// equilibrium.
        Optional<double[]> of(TradeElasticities elasticities);
    }

    /// Told how far it is. Called from several threads, in any order.
    public interface Progress {
        void done(int draws);
    }

    /// Draws and computes.
    ///
    /// @throws InterruptedException if the calling thread is interrupted; then all work has stopped
    public static Ensemble of(
            ElasticitySpread spread, Plan plan, Measures measures, Progress progress)
            throws InterruptedException {
        var results = new ArrayList<Optional<double[]>>(plan.draws());
        for (int number = 0; number < plan.draws(); number++) {
            results.add(Optional.empty());
        }
        var next = new AtomicInteger();
        var done = new AtomicInteger();
        var stopped = new AtomicBoolean();
        Runnable work =
                () -> {
                    int number;
                    while (!stopped.get() && (number = next.getAndIncrement()) < plan.draws()) {
                        results.set(number, measures.of(spread.draw(plan.seed(), number)));
                        progress.done(done.incrementAndGet());
                    }
                };
        try (ExecutorService executor = Executors.newFixedThreadPool(plan.threads())) {
            List<Future<?>> workers = new ArrayList<>();
            for (int thread = 0; thread < plan.threads(); thread++) {
                workers.add(executor.submit(work));
            }
            try {
                for (Future<?> worker : workers) {
                    worker.get();
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("A draw failed: " + e.getCause(), e);
            } finally {
                stopped.set(true);
            }
        }
        List<double[]> solved = results.stream().flatMap(Optional::stream).toList();
        return new Ensemble(solved, plan.draws() - solved.size());
    }

    /// Draws that have an equilibrium.
    public int solved() {
        return draws.size();
    }

    /// Draws that have none; they are in no percentile.
    public int failed() {
        return failed;
    }

    /// Percentiles of one measure, interpolated between the draws next to them; NaN where no draw
    /// has a value.
    ///
    /// @param measure its place in what [Measures] return
    /// @param percents each from 0 to 100. Not modified.
    public double[] percentiles(int measure, double... percents) {
        return percentiles(draws.stream().mapToDouble(draw -> draw[measure]).toArray(), percents);
    }

    /// Percentiles of values, interpolated between those next to them; NaN where there is none.
    ///
    /// @param values NaN where one is missing. Not modified.
    /// @param percents each from 0 to 100. Not modified.
    public static double[] percentiles(double[] values, double... percents) {
        double[] sorted =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
        return Arrays.stream(percents).map(percent -> percentile(sorted, percent)).toArray();
    }

    private static double percentile(double[] sorted, double percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = percent / 100 * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
