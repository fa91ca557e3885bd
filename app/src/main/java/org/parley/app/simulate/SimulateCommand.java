package org.parley.app.simulate;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.ExitCode;
import org.parley.app.chart.BarChart;
import org.parley.app.chart.ChartFormat;
import org.parley.app.chart.Picture;
import org.parley.app.ledger.LedgerOptions;
import org.parley.app.simulate.SimulateJson.Detail;
import org.parley.app.table.LongTable;
import org.parley.app.table.OutputForm;
import org.parley.app.terminal.Terminal;
import org.parley.app.terminal.WholeFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.OutputStream;
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

    @Mixin private OutputForm form = new OutputForm();

    @Option(
            names = "--chart",
            paramLabel = "FILE.svg|png",
            description = "Also draw real income by economy.")
    private @Nullable Path chart;

    @Mixin private LedgerOptions ledger = new LedgerOptions();
    @Mixin private LedgerRun run = new LedgerRun();

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "Also write a page with every economy, the chart and the assumptions.")
    private @Nullable Path report;

    @Option(names = "--dark", description = "Draw the chart for a dark page.")
    private boolean dark;

    public SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (file == null && !ledger.isAsked() && !run.isAsked()) {
            terminal.out().print(Example.TEXT);
            return ExitCode.FINE;
        }
        if (file != null && (ledger.isAsked() || run.isAsked())) {
            throw CommandFailure.badInput(
                    "A scenario file and a ledger. Maybe leave out one of %s and --ledger, --at, --known, --with, --truce, --firm-share."
                            .formatted(file));
        }
        Optional<ChartFormat> format = Optional.ofNullable(chart).map(ChartFormat::of);
        ScenarioTasks tasks =
                file == null ? run.tasks(ledger, options) : ScenarioTasks.read(file, options);
        List<Findings> all = new ArrayList<>();
        for (ScenarioTasks.Task task : tasks.tasks()) {
            Findings found = tasks.findings(task);
            all.add(draws.wanted() ? draws.draw(found, tasks, task, terminal) : found);
        }
        form.print(terminal, "results", answer(all));
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

    private OutputForm.Answer answer(List<Findings> all) {
        return new OutputForm.Answer() {
            @Override
            public void text() {
                new SimulateText(all, terminal).print(everyone);
            }

            @Override
            public void json(OutputStream out) {
                SimulateJson.write(out, all, everyone ? Detail.ALL : Detail.USUAL);
            }

            @Override
            public LongTable table() {
                return new FindingsTable(all);
            }
        };
    }

    private void say(String what) {
        terminal.err().println("parley: " + what);
    }
}
