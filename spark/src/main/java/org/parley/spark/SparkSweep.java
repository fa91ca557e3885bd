package org.parley.spark;

import org.parley.app.Main;
import org.parley.app.sweep.SweepCommand;

import java.util.Map;
import java.util.stream.Stream;

/// The application: `spark-submit parley-spark.jar SWEEP.yaml -o DIR`.
public final class SparkSweep {
    private SparkSweep() {}

    /// Runs one sweep and ends the process with its exit code.
    ///
    /// @param arguments those of `parley sweep`
    public static void main(String[] arguments) {
        Main.run(
                Map.of("sweep", terminal -> new SweepCommand(terminal, new SparkRunner())),
                Stream.concat(Stream.of("sweep"), Stream.of(arguments)).toArray(String[]::new));
    }
}
