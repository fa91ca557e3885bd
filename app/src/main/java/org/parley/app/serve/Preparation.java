package org.parley.app.serve;

import org.parley.app.Ground;
import org.parley.app.simulate.RunOptions;
import org.parley.app.simulate.ScenarioTasks;
import org.parley.app.simulate.SimulateJson;
import org.parley.app.simulate.SimulateJson.Detail;

import java.io.OutputStream;

/// Reads the default world and solves on it in the background, so that whoever comes first waits
/// neither for that nor for the compiler.
final class Preparation implements Runnable {
    /// Enough for the compiler to have seen most of the solver.
    private static final int SOLVES = 10;

    private static final String SCENARIO =
            """
            name: prepare
            tariffs:
              - {importer: USA, exporter: CHN, sectors: goods, add: 10%}
            """;

    private final ModelShelf shelf;
    private volatile boolean stopped;

    Preparation(ModelShelf shelf) {
        this.shelf = shelf;
    }

    void start() {
        Thread.ofPlatform().daemon().name("prepare").start(this);
    }

    /// No solve begins any more.
    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        RunOptions options = RunOptions.of(Ground.of(null, null, null), null, null);
        for (int i = 0; i < SOLVES && !stopped; i++) {
            ScenarioTasks tasks = ScenarioTasks.of("prepare", SCENARIO, options, shelf);
            SimulateJson.write(
                    OutputStream.nullOutputStream(),
                    tasks.tasks().stream().map(tasks::findings).toList(),
                    Detail.SUMMARY);
        }
    }
}
