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

/// Computes parts on the cores of this machine.
///
/// @param threads at least 1; the results do not depend on it
record LocalRunner(int threads) implements PartRunner {
    @Override
    public void run(SweepInputs inputs, SweepPlan plan, List<SweepPart> parts, Sink sink)
            throws IOException, InterruptedException {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            var finished = new ExecutorCompletionService<SweepPart>(executor);
            for (SweepPart part : parts) {
                finished.submit(() -> compute(plan, part, sink));
            }
            try {
                for (int n = 0; n < parts.size(); n++) {
                    finished.take().get();
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException io) {
                    throw io;
                }
                throw new IllegalStateException("A part failed: " + e.getCause(), e);
            } finally {
                executor.shutdownNow();
            }
        }
    }

    private static SweepPart compute(SweepPlan plan, SweepPart part, Sink sink) throws IOException {
        byte[] content = PartFile.compute(plan, part);
        synchronized (sink) { // one at a time
            sink.done(part, content);
        }
        return part;
    }
}
