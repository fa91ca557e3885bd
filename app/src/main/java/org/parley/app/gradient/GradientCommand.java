package org.parley.app.gradient;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.ExitCode;
import org.parley.app.simulate.RunOptions;
import org.parley.app.simulate.ScenarioTasks;
import org.parley.app.table.LongTable;
import org.parley.app.table.OutputForm;
import org.parley.app.terminal.Json;
import org.parley.app.terminal.Terminal;
import org.parley.economy.World;
import org.parley.goal.Figure;
import org.parley.model.Outcome;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tools.jackson.core.JsonGenerator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// `parley gradient`.
@Command(
        name = "gradient",
        header = "Which tariff hurts whom: how a figure moves with every tariff at once.",
        sortOptions = false)
public final class GradientCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "SCENARIO.yaml",
            description = "The scenario at which it is taken; without it, the base year.")
    private @Nullable Path file;

    @Option(
            names = "--of",
            required = true,
            paramLabel = "TEXT",
            description =
                    "Such as 'real income of CHN', 'balance USA-CHN' or 'exports DEU-USA C29'.")
    private String figureText = "";

    @Mixin private RunOptions options = new RunOptions();

    @Mixin private OutputForm form = new OutputForm();

    public GradientCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ScenarioTasks tasks =
                file == null ? ScenarioTasks.ofBase(options) : ScenarioTasks.read(file, options);
        if (tasks.tasks().size() != 1) {
            throw CommandFailure.badInput(
                    "%s: It has %d scenarios, and a gradient is taken at one. Maybe add --only '%s'."
                            .formatted(
                                    tasks.file(),
                                    tasks.tasks().size(),
                                    tasks.tasks().getFirst().scenario().name()));
        }
        ScenarioTasks.Task task = tasks.tasks().getFirst();
        Figure figure = figure(tasks.model().world());
        Outcome outcome = tasks.solveFree(task, "gradient");
        var slopes = new Slopes(figure, outcome);
        form.print(terminal, "gradient", answer(slopes, task.scenario().name()));
        return ExitCode.FINE;
    }

    private Figure figure(World world) {
        try {
            return Figure.parse(figureText, world);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput("--of: " + e.getMessage());
        }
    }

    private OutputForm.Answer answer(Slopes slopes, String scenario) {
        return new OutputForm.Answer() {
            @Override
            public void text() {
                new GradientText(slopes, scenario, terminal).print();
            }

            @Override
            public void json(OutputStream out) {
                Json.write(out, json -> GradientCommand.json(json, slopes, scenario));
            }

            @Override
            public LongTable table() {
                return sink -> rows(slopes, scenario, sink);
            }
        };
    }

    private static void json(JsonGenerator json, Slopes slopes, String scenario) {
        Outcome outcome = slopes.outcome();
        json.writeStringProperty("of", slopes.figure().toString());
        json.writeStringProperty("at", scenario);
        json.writeStringProperty("world", outcome.world().info().name());
        json.writeStringProperty("closure", outcome.closure().label());
        json.writeStringProperty("elasticities", outcome.elasticities().name());
        json.writeNumberProperty("value", slopes.figure().value(outcome));
        json.writeStringProperty("unit", "million USD per percentage point");
        lines(json, "pairs", slopes.byPair(), outcome.world());
        lines(json, "sectors", slopes.bySector(), outcome.world());
    }

    private static void lines(
            JsonGenerator json, String key, List<Slopes.Slope> slopes, World world) {
        json.writeArrayPropertyStart(key);
        for (Slopes.Slope slope : slopes) {
            json.writeStartObject();
            json.writeStringProperty("importer", world.economies().get(slope.importer()).code());
            json.writeStringProperty("exporter", world.economies().get(slope.exporter()).code());
            json.writeStringProperty("sector", sector(world, slope));
            json.writeNumberProperty("tradeMillionUsd", slope.trade());
            json.writeNumberProperty("perPointMillionUsd", slope.perPoint());
            json.writeNumberProperty(
                    "perPointAndBillionUsdOfTradeMillionUsd", slope.perPointAndBillion());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String sector(World world, Slopes.Slope slope) {
        return slope.sector() < 0 ? "goods" : world.sectors().get(slope.sector()).code();
    }

    private static void rows(Slopes slopes, String scenario, Consumer<LongTable.Row> sink) {
        World world = slopes.outcome().world();
        for (List<Slopes.Slope> lines : List.of(slopes.byPair(), slopes.bySector())) {
            for (Slopes.Slope slope : lines) {
                sink.accept(
                        new LongTable.Row(
                                scenario,
                                world.economies().get(slope.importer()).code(),
                                world.economies().get(slope.exporter()).code(),
                                sector(world, slope),
                                slopes.figure().toString(),
                                "million USD",
                                slope.perPoint(),
                                "per percentage point of tariff"));
            }
        }
    }
}
