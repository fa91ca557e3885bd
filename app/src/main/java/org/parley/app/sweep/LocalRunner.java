package org.parley.app.sweep;

import org.parley.sweep.SweepInputs;
import org.parley.sweep.SweepPart;
import org.parley.sweep.SweepPlan;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Computes parts on the cores of this machine.
///
/// @param threads at least 1; the results do not depend on it
record LocalRunner(int threads) implements PartRunner {
    private record Done(SweepPart part, byte[] content) {}

    @Override
    public void run(SweepInputs inputs, SweepPlan plan, List<SweepPart> parts, Sink sink)
            throws IOException, InterruptedException {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            var results = new ExecutorCompletionService<Done>(executor);
            List<Future<Done>> work =
                    parts.stream()
                            .map(
                                    part ->
                                            results.submit(
                                                    () ->
                                                            new Done(
                                                                    part,
                                                                    PartFile.compute(plan, part))))
                            .toList();
            try {
                for (int n = 0; n < work.size(); n++) {
                    Done done = results.take().get();
                    sink.done(done.part(), done.content());
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("A part failed: " + e.getCause(), e);
            } finally {
                executor.shutdownNow();
            }
        }
    }
}
