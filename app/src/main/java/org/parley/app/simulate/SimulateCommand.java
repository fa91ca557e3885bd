package org.parley.app.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.ExitCode;
import org.parley.app.chart.WelfareChart;
import org.parley.app.terminal.Terminal;
import org.parley.app.terminal.WholeFile;
import org.parley.economy.Policy;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.files.Problem;
import org.parley.files.Reading;
import org.parley.files.YamlValue;
import org.parley.model.Closure;
import org.parley.model.Equilibrium;
import org.parley.model.Solution;
import org.parley.scenario.PolicyResolver;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
            description = "What is held fixed: fixed-deficits (the default) or balanced.")
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
            description = "Also draw real income by economy (FILE-dark.svg for a dark page).")
    private @Nullable Path chart;

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
        WelfareChart.Format format = chart == null ? null : WelfareChart.Format.of(chart);
        List<Findings> all = solve(read(file), file);
        if (form != null && form.json) {
            SimulateJson.write(terminal.out(), all, everyone);
            terminal.out().println();
        } else if (form != null && form.csv != null) {
            Path csv = form.csv.resolve("results.csv");
            WholeFile.write(csv, out -> SimulateCsv.write(out, all));
            terminal.err().println("parley: wrote " + csv);
        } else {
            new SimulateText(all, terminal).print(everyone);
        }
        if (chart != null && format != null) {
            WholeFile.write(chart, out -> WelfareChart.write(out, format, bars(all)));
            terminal.err().println("parley: wrote " + chart);
        }
        return ExitCode.FINE;
    }
}
