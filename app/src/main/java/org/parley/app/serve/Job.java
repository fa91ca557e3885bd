package org.parley.app.serve;

import org.jspecify.annotations.Nullable;
import org.parley.app.http.Problems;
import org.parley.app.http.Refusal;
import org.parley.measure.Labels;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/// Work that takes longer than a moment, and how far it has come. Safe for use by several threads.
final class Job {
    private final String id;
    private final String kind;
    private final String type;
    private final List<String> messages = new ArrayList<>();
    private State state = State.QUEUED;
    private long began;
    private long ended;
    private byte @Nullable [] result;
    private @Nullable Refusal refusal;
    private @Nullable Future<?> future;

    /// Where a job stands.
    enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        boolean isEnd() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /// @param type the media type of its result
    Job(String id, String kind, String type) {
        this.id = id;
        this.kind = kind;
        this.type = type;
    }

    String id() {
        return id;
    }

    String type() {
        return type;
    }

    synchronized State state() {
        return state;
    }

    /// Notes who runs it, to be able to stop it.
    synchronized void runs(Future<?> running) {
        future = running;
    }

    /// @return false if it was cancelled before it began
    synchronized boolean begin() {
        if (state != State.QUEUED) {
            return false;
        }
        began = System.nanoTime();
        turn(State.RUNNING);
        return true;
    }

    /// Notes what the work has to say meanwhile.
    synchronized void say(String line) {
        messages.add(line);
        notifyAll();
    }

    synchronized void done(byte[] answer) {
        if (!state.isEnd()) {
            result = answer;
            turn(State.DONE);
        }
    }

    synchronized void failed(Throwable e) {
        if (!state.isEnd()) {
            refusal = Problems.refusal(e);
            turn(State.FAILED);
        }
    }

    /// Stops it, wherever it stands; what has ended stays as it is.
    synchronized void cancel() {
        if (!state.isEnd()) {
            turn(State.CANCELLED);
            if (future != null) {
                future.cancel(true);
            }
        }
    }

    private void turn(State next) {
        state = next;
        ended = System.nanoTime();
        notifyAll();
    }

    /// Waits until there is more to tell than was told.
    ///
    /// @return what there is to tell now
    @SuppressWarnings("WaitNotInLoop") // who has nothing new asks again
    synchronized Report await(Report told, long millis) throws InterruptedException {
        if (told.state() == state && told.messages().size() == messages.size()) {
            wait(millis);
        }
        return report();
    }

    synchronized Report report() {
        return new Report(state, List.copyOf(messages), seconds());
    }

    private double seconds() {
        if (state == State.QUEUED || began == 0) {
            return 0;
        }
        long until = state.isEnd() ? ended : System.nanoTime();
        return Math.round((until - began) / 1e7) / 100.0;
    }

    /// How far a job has come.
    ///
    /// @param messages what the work had to say so far, a line each
    /// @param seconds since it began
    record Report(State state, List<String> messages, double seconds) {
        Report {
            messages = List.copyOf(messages);
        }

        Map<String, Object> tree() {
            var tree = new LinkedHashMap<String, Object>();
            tree.put("state", Labels.label(state));
            tree.put("seconds", seconds);
            return tree;
        }
    }

    /// All about it but the result.
    synchronized Map<String, Object> tree() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", id);
        tree.put("kind", kind);
        tree.putAll(report().tree());
        tree.put("messages", List.copyOf(messages));
        if (refusal != null) {
            tree.put("problem", Problems.tree(refusal));
        }
        return tree;
    }

    /// What came of it.
    ///
    /// @throws Refusal if nothing did, or not yet
    synchronized byte[] result() {
        if (result != null) {
            return result;
        }
        throw refusal != null
                ? refusal
                : Refusal.of(
                        409,
                        "Job %s is %s and has no result. Maybe see /api/v1/jobs/%s/events."
                                .formatted(id, Labels.label(state), id));
    }
}
