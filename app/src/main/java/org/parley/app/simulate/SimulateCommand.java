package org.parley.app.simulate;

import org.jspecify.annotations.Nullable;
import org.parley.app.ExitCode;
import org.parley.app.chart.BarChart;
import org.parley.app.chart.ChartFormat;
import org.parley.app.chart.Picture;
import org.parley.app.simulate.ScenarioRun.Choices;
import org.parley.app.terminal.Terminal;
import org.parley.app.terminal.WholeFile;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `parley simulate`.
@Command(
        name = "simulate",
        header = "What a policy does to a world economy: who gains, who loses, and why.",
        sortOptions = false)
public final class SimulateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "SCENARIO.yaml",
            description = "The scenario file; without it, an example is printed.")
    private @Nullable Path file;

    @Option(
            names = "--world",
            paramLabel = "NAME|DIR",
            description = "The world to run it on, instead of the one that the file names.")
    private @Nullable String worldName;

    @Option(
            names = "--elasticities",
            paramLabel = "NAME",
            description = "A set of trade elasticities of that world.")
    private @Nullable String elasticitiesName;

    @Option(
            names = "--closure",
            paramLabel = "NAME",
            description = "What is held fixed: fixed-deficits (the default), balanced or savings.")
    private @Nullable String closureName;

    @Option(
            names = "--only",
            paramLabel = "SCENARIO",
            description = "One of the file's scenarios, in detail.")
    private @Nullable String only;

    @Option(names = "--all", description = "Every economy; in JSON, every pair too.")
    private boolean everyone;

    @ArgGroup private @Nullable Form form;

    @Option(
            names = "--chart",
            paramLabel = "FILE.svg|png",
            description = "Also draw real income by economy.")
    private @Nullable Path chart;

    @Option(names = "--dark", description = "Draw the chart for a dark page.")
    private boolean dark;

    /// Instead of tables.
    static final class Form {
        @Option(names = "--json", description = "JSON on stdout instead of tables.")
        boolean json;

        @Option(
                names = "--csv",
                paramLabel = "DIR",
                description = "Long CSV in DIR/results.csv instead of tables.")
        @Nullable Path csv;
    }

    public SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (file == null) {
            terminal.out().print(Example.TEXT);
            return ExitCode.FINE;
        }
        Optional<ChartFormat> format = Optional.ofNullable(chart).map(ChartFormat::of);
        var choices =
                new Choices(
                        Optional.ofNullable(worldName),
                        Optional.ofNullable(elasticitiesName),
                        Optional.ofNullable(closureName),
                        Optional.ofNullable(only));
        List<Findings> all = ScenarioRun.solve(file, choices);
        print(all);
        if (chart != null && format.isPresent()) {
            Picture picture = new BarChart(WelfareBars.of(all), dark).picture();
            WholeFile.write(chart, out -> picture.write(out, format.get()));
            say("wrote " + chart);
        }
        return ExitCode.FINE;
    }

    private void print(List<Findings> all) throws IOException {
        if (form != null && form.json) {
            SimulateJson.write(terminal.out(), all, everyone);
            terminal.out().println();
        } else if (form != null && form.csv != null) {
            Path csv = form.csv.resolve("results.csv");
            WholeFile.write(csv, out -> SimulateCsv.write(out, all));
            say("wrote " + csv);
        } else {
            new SimulateText(all, terminal).print(everyone);
        }
    }

    private void say(String what) {
        terminal.err().println("parley: " + what);
    }
}
