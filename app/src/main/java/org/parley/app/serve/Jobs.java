package org.parley.app.serve;

import org.parley.app.http.Refusal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Jobs, one running at a time so that simulations stay quick, some waiting, and the last that
/// ended.
final class Jobs implements AutoCloseable {
    private static final int MOST_WAITING = 8;
    private static final int MOST_KEPT = 50;
    private static final long STOP_SECONDS = 5;

    private final ThreadPoolExecutor executor =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MOST_WAITING),
                    Thread.ofPlatform().name("job").daemon().factory());
    private final AtomicLong number = new AtomicLong();
    private final Map<String, Job> jobs = new LinkedHashMap<>();

    /// Does the work of a job.
    @FunctionalInterface
    interface Work {
        /// @param job to be told how far the work has come
        /// @return the result
        byte[] run(Job job) throws Exception;
    }

    /// Puts work in the queue.
    ///
    /// @param type the media type of its result
    /// @throws Refusal if that is full
    Job start(String kind, String type, Work work) {
        var job = new Job(Long.toString(number.incrementAndGet()), kind, type);
        try {
            job.runs(executor.submit(() -> run(job, work)));
        } catch (RejectedExecutionException _) {
            throw Refusal.of(
                            503,
                            "%d jobs are waiting already. Maybe cancel one, or try again later."
                                    .formatted(executor.getQueue().size()))
                    .with("Retry-After", "10");
        }
        keep(job);
        return job;
    }

    private static void run(Job job, Work work) {
        if (!job.begin()) {
            return;
        }
        try {
            job.done(work.run(job));
        } catch (InterruptedException | CancellationException _) {
            job.cancel();
        } catch (Exception e) {
            job.failed(e);
        }
    }

    private synchronized void keep(Job job) {
        if (jobs.size() >= MOST_KEPT) {
            jobs.values().stream()
                    .filter(old -> old.state().isEnd())
                    .findFirst()
                    .ifPresent(old -> jobs.remove(old.id()));
        }
        jobs.put(job.id(), job);
    }

    /// The job of an id.
    ///
    /// @throws Refusal if there is none, or no more
    synchronized Job get(String id) {
        Job job = jobs.get(id);
        if (job == null) {
            throw Refusal.of(404, "There is no job '%s'. Maybe it ended long ago.".formatted(id));
        }
        return job;
    }

    /// Stops a job, and takes it from the queue.
    void cancel(Job job) {
        job.cancel();
        executor.purge();
    }

    /// The jobs that are kept, the oldest first.
    synchronized List<Job> all() {
        return List.copyOf(jobs.values());
    }

    /// Cancels all, and waits for the one that runs.
    @Override
    public void close() {
        all().forEach(Job::cancel);
        executor.shutdownNow();
        try {
            executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
