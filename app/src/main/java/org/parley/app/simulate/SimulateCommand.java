package org.parley.app.simulate;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.ExitCode;
import org.parley.app.chart.BarChart;
import org.parley.app.chart.ChartFormat;
import org.parley.app.chart.Picture;
import org.parley.app.ledger.LedgerOptions;
import org.parley.app.simulate.SimulateJson.Detail;
import org.parley.app.terminal.Terminal;
import org.parley.app.terminal.WholeFile;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

    @Mixin private RunOptions options = new RunOptions();
    @Mixin private DrawOptions draws = new DrawOptions();

    @Option(names = "--all", description = "Every economy; in JSON, every pair too.")
    private boolean everyone;

    @ArgGroup private @Nullable Form form;

    @Option(
            names = "--chart",
            paramLabel = "FILE.svg|png",
            description = "Also draw real income by economy.")
    private @Nullable Path chart;

    @Option(
            names = "--with",
            paramLabel = "in-force|threats|in-kind",
            description = "With a ledger: what is added to what is in force.")
    private String with = "in-force";

    @Mixin private LedgerOptions ledger = new LedgerOptions();

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "Also write a page with every economy, the chart and the assumptions.")
    private @Nullable Path report;

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

        @Option(
                names = "--parquet",
                paramLabel = "DIR",
                description = "The same as Parquet in DIR/results.parquet.")
        @Nullable Path parquet;
    }

    public SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (file == null && !ledger.isAsked()) {
            terminal.out().print(Example.TEXT);
            return ExitCode.FINE;
        }
        if (file != null && ledger.isAsked()) {
            throw CommandFailure.badInput(
                    "A scenario file and a ledger. Maybe leave out one of %s and --ledger, --at, --known."
                            .formatted(file));
        }
        Optional<ChartFormat> format = Optional.ofNullable(chart).map(ChartFormat::of);
        ScenarioTasks tasks = file == null ? ledgerTasks() : ScenarioTasks.read(file, options);
        List<Findings> all = new ArrayList<>();
        for (ScenarioTasks.Task task : tasks.tasks()) {
            Findings found = tasks.findings(task);
            all.add(draws.wanted() ? draws.draw(found, tasks, task, terminal) : found);
        }
        print(all);
        if (chart != null && format.isPresent()) {
            Picture picture = new BarChart(WelfareBars.of(all), dark).picture();
            WholeFile.write(chart, out -> picture.write(out, format.get()));
            say("wrote " + chart);
        }
        if (report != null) {
            WholeFile.write(report, out -> ReportHtml.write(out, all));
            say("wrote " + report);
        }
        return ExitCode.FINE;
    }

    private ScenarioTasks ledgerTasks() {
        LedgerOptions.Opened opened = ledger.open();
        return new LedgerRun(opened.name(), ledger.knowledge(opened.ledger()), ledger.day(), with)
                .tasks(options, Models.FRESH);
    }

    private void print(List<Findings> all) throws IOException {
        if (form != null && form.json) {
            SimulateJson.write(terminal.out(), all, everyone ? Detail.ALL : Detail.USUAL);
            terminal.out().println();
        } else if (form != null && form.csv != null) {
            Path csv = form.csv.resolve("results.csv");
            WholeFile.write(csv, out -> SimulateCsv.write(out, all));
            say("wrote " + csv);
        } else if (form != null && form.parquet != null) {
            Path parquet = form.parquet.resolve("results.parquet");
            WholeFile.write(parquet, out -> SimulateParquet.write(out, all));
            say("wrote " + parquet);
        } else {
            new SimulateText(all, terminal).print(everyone);
        }
    }

    private void say(String what) {
        terminal.err().println("parley: " + what);
    }
}
