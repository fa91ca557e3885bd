package org.parley.app.sweep;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.ExitCode;
import org.parley.app.sweep.SweepPercentiles.Row;
import org.parley.app.terminal.CountProgress;
import org.parley.app.terminal.Terminal;
import org.parley.files.Reading;
import org.parley.sweep.SweepInputs;
import org.parley.sweep.SweepPart;
import org.parley.sweep.SweepPlan;
import org.parley.sweep.SweepResolver;
import org.parley.sweep.SweepVariable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/// `parley sweep`.
@Command(
        name = "sweep",
        header = "One question under many assumptions: a grid, draws, or both, into Parquet files.",
        sortOptions = false)
public final class SweepCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "SWEEP.yaml", description = "The sweep file.")
    private Path file = Path.of("");

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description =
                    "The folder of the results. What a sweep that was stopped left in it is taken"
                            + " over.")
    private Path output = Path.of("");

    @Option(
            names = "--cores",
            paramLabel = "N",
            description = "How many cores to use; all if not given. The results are the same.")
    private @Nullable Integer cores;

    @Option(
            names = "--spark",
            paramLabel = "MASTER",
            description =
                    "Run on Apache Spark, as spark://host:port or local[2]. The results are the"
                            + " same.")
    private @Nullable String master;

    private final @Nullable PartRunner given;

    public SweepCommand(Terminal terminal) {
        this(terminal, null);
    }

    /// @param given who computes, whatever the command line says; null for this machine
    public SweepCommand(Terminal terminal, @Nullable PartRunner given) {
        this.terminal = terminal;
        this.given = given;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PartRunner runner = runner();
        if (master != null) {
            return SparkProcess.of(master, Optional.ofNullable(cores)).run(file, output);
        }
        SweepInputs inputs = InputFiles.read(file);
        Reading<SweepPlan> read = SweepResolver.resolve(inputs);
        if (!read.isClean()) {
            throw CommandFailure.badInput(read.problems());
        }
        SweepPlan plan = read.get();
        List<Row> shown = new ArrayList<>();
        int[] solved = new int[plan.cells()];
        try (SweepFolder folder = SweepFolder.open(output, plan)) {
            compute(runner, inputs, plan, folder);
            SweepVariable first = plan.file().variables().getFirst();
            SweepPercentiles.write(
                    plan,
                    folder,
                    row -> {
                        solved[row.cell()] = Math.max(solved[row.cell()], row.solved());
                        if (row.variable() == first) {
                            shown.add(row);
                        }
                    });
        }
        new SweepText(plan, terminal).print(shown);
        return ending(plan, Arrays.stream(solved).sum());
    }

    private PartRunner runner() {
        int threads = cores == null ? Runtime.getRuntime().availableProcessors() : cores;
        if (threads < 1) {
            throw CommandFailure.badInput(
                    "--cores %d: it takes one or more. Maybe leave it out.".formatted(threads));
        }
        if (given != null && master != null) {
            throw CommandFailure.badInput("--spark: Spark is running this. Maybe leave it out.");
        }
        return given == null ? new LocalRunner(threads) : given;
    }

    private void compute(PartRunner runner, SweepInputs inputs, SweepPlan plan, SweepFolder folder)
            throws IOException, InterruptedException {
        List<SweepPart> missing = folder.missing();
        int there = plan.parts().size() - missing.size();
        var progress = new CountProgress(plan.runs(), "runs", terminal);
        var done = new AtomicInteger(); // parts
        var runs =
                new AtomicInteger(plan.runs() - missing.stream().mapToInt(SweepPart::runs).sum());
        Thread farewell = new Thread(() -> sayStopped(progress, there + done.get(), plan));
        Runtime.getRuntime().addShutdownHook(farewell);
        runner.run(
                inputs,
                plan,
                missing,
                (part, content) -> {
                    folder.keep(part, content);
                    done.incrementAndGet();
                    progress.done(runs.addAndGet(part.runs()));
                });
        Runtime.getRuntime().removeShutdownHook(farewell);
        progress.clear();
        say(
                "computed %,d parts%s into %s"
                        .formatted(
                                done.get(),
                                there == 0 ? "" : ", took over %,d,".formatted(there),
                                output));
    }

    private void sayStopped(CountProgress progress, int kept, SweepPlan plan) {
        progress.clear();
        say(
                "stopped; %,d of %,d parts are in %s, and the same command goes on from there"
                        .formatted(kept, plan.parts().size(), output));
    }

    private int ending(SweepPlan plan, int solved) {
        if (solved < plan.runs()) {
            terminal.out()
                    .printf(
                            "%,d of %,d runs have no equilibrium; they are in no percentile.%n",
                            plan.runs() - solved, plan.runs());
        }
        return solved == 0 ? ExitCode.NO_ANSWER : ExitCode.FINE;
    }

    private void say(String what) {
        terminal.err().println("parley: " + what);
    }
}
