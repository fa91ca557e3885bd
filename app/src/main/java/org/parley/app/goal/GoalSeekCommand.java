package org.parley.app.goal;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.ExitCode;
import org.parley.app.chart.ChartFormat;
import org.parley.app.chart.LineChart;
import org.parley.app.chart.Picture;
import org.parley.app.simulate.FindingsTable;
import org.parley.app.simulate.RunOptions;
import org.parley.app.simulate.ScenarioTasks;
import org.parley.app.table.LongTable;
import org.parley.app.table.OutputForm;
import org.parley.app.terminal.Terminal;
import org.parley.app.terminal.WholeFile;
import org.parley.economy.World;
import org.parley.goal.GoalSeek;
import org.parley.goal.Instrument;
import org.parley.goal.Setting;
import org.parley.goal.Target;
import org.parley.model.Closure;
import org.parley.model.SolverSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// `parley goal-seek`.
@Command(
        name = "goal-seek",
        header = "What it would take to reach a target, or the most that can be had.",
        sortOptions = false)
public final class GoalSeekCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "SCENARIO.yaml",
            description = "What is done besides; without it, nothing is.")
    private @Nullable Path file;

    @Option(
            names = "--target",
            required = true,
            paramLabel = "TEXT",
            description =
                    "Such as 'balance USA-CHN = -275 bn USD' or 'exports USA-CHN change +50 bn"
                            + " USD'.")
    private String targetText = "";

    @Option(
            names = "--by",
            required = true,
            paramLabel = "TEXT",
            description =
                    "Such as 'tariff of USA on CHN goods', 'purchases of CHN from USA', 'restraint"
                            + " of CHN on USA' or 'quota of USA on CHN'.")
    private String instrumentText = "";

    @Mixin private RunOptions options = new RunOptions();

    @Mixin private OutputForm form = new OutputForm();

    @Option(
            names = "--chart",
            paramLabel = "FILE.svg|png",
            description = "Also draw the target by the instrument.")
    private @Nullable Path chart;

    @Option(names = "--dark", description = "Draw the chart for a dark page.")
    private boolean dark;

    public GoalSeekCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Optional<ChartFormat> format = Optional.ofNullable(chart).map(ChartFormat::of);
        ScenarioTasks tasks =
                file == null ? ScenarioTasks.ofBase(options) : ScenarioTasks.read(file, options);
        if (tasks.tasks().size() != 1) {
            throw CommandFailure.badInput(
                    "%s: It has %d scenarios, and goal-seek takes one. Maybe add --only '%s'."
                            .formatted(
                                    tasks.file(),
                                    tasks.tasks().size(),
                                    tasks.tasks().getFirst().scenario().name()));
        }
        ScenarioTasks.Task task = tasks.tasks().getFirst();
        tasks.requireFree(task, "goal-seek");
        World world = tasks.model().world();
        Target target = parsed("--target", () -> Target.parse(targetText, world));
        Instrument instrument = parsed("--by", () -> Instrument.parse(instrumentText, world));
        Map<Closure, GoalSeek.Answer> answers = new LinkedHashMap<>();
        for (Closure closure : closures(task)) {
            answers.put(closure, answer(tasks, task, closure, target, instrument));
        }
        var goal = new Goal(target, instrument, answers, tasks.model().variant());
        form.print(terminal, "goal-seek", answer(goal));
        if (chart != null && format.isPresent()) {
            Picture picture = new LineChart(goal.lines(), dark).picture();
            WholeFile.write(chart, out -> picture.write(out, format.get()));
            terminal.err().println("parley: wrote " + chart);
        }
        return ExitCode.FINE;
    }

    /// The closure that is asked for; without one, that of the scenario beside the argument about
    /// saving.
    private List<Closure> closures(ScenarioTasks.Task task) {
        return options.ground()
                .closureNamed()
                .map(List::of)
                .orElse(
                        task.closure() == Closure.SAVINGS
                                ? List.of(Closure.SAVINGS)
                                : List.of(task.closure(), Closure.SAVINGS));
    }

    private static GoalSeek.Answer answer(
            ScenarioTasks tasks,
            ScenarioTasks.Task task,
            Closure closure,
            Target target,
            Instrument instrument) {
        var setting =
                new Setting(
                        tasks.model().equilibrium(),
                        tasks.model().carried(task.elasticities()),
                        tasks.model().carried(task.policy()),
                        closure,
                        SolverSettings.DEFAULT);
        return GoalSeek.of(setting, target, instrument)
                .orElseThrow(
                        () ->
                                new CommandFailure(
                                        ExitCode.NO_ANSWER,
                                        "'%s' has no equilibrium under closure %s. Maybe see 'parley simulate'."
                                                .formatted(
                                                        task.scenario().name(), closure.label())));
    }

    private OutputForm.Answer answer(Goal goal) {
        return new OutputForm.Answer() {
            @Override
            public void text() {
                new GoalText(goal, terminal).print();
            }

            @Override
            public void json(OutputStream out) {
                GoalJson.write(out, goal);
            }

            @Override
            public LongTable table() {
                return new FindingsTable(goal.findings());
            }
        };
    }

    private static <T> T parsed(String option, Supplier<T> parse) {
        try {
            return parse.get();
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput(option + ": " + e.getMessage());
        }
    }
}
