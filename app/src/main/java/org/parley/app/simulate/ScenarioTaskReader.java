package org.parley.app.simulate;

import org.parley.app.CommandFailure;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.economy.Worlds;
import org.parley.files.Nearest;
import org.parley.files.Problem;
import org.parley.files.Reading;
import org.parley.files.YamlValue;
import org.parley.model.Closure;
import org.parley.model.Variant;
import org.parley.scenario.PolicyResolver;
import org.parley.scenario.Resolution;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioFile;
import org.parley.scenario.ScenarioReader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Makes the tasks of a scenario file, or of policies that come from elsewhere, on the world that
/// the command line, the file or neither names. Throws [CommandFailure] where the input is wrong.
///
/// @param file the scenario file, in messages
/// @param named the name of the world that a scenario file means
/// @param start the policy that the lines of a scenario file come on top of
record ScenarioTaskReader(
        Path file,
        RunOptions options,
        Models models,
        Function<YamlValue, String> named,
        Function<World, Resolution> start) {
    ScenarioTasks tasks(String text) {
        ScenarioFile read = read(text);
        World world = world(read);
        Resolution started = start.apply(world);
        List<Problem> problems = new ArrayList<>();
        List<ScenarioTasks.Task> tasks = new ArrayList<>();
        for (Scenario scenario : chosen(read)) {
            Reading<Resolution> resolved = PolicyResolver.resolve(scenario, started.policy());
            problems.addAll(resolved.problems());
            TradeElasticities elasticities =
                    options.ground().elasticities(world, scenario.elasticities());
            if (resolved.isClean()) {
                Resolution whole = started.and(resolved.get());
                tasks.add(new ScenarioTasks.Task(scenario, whole, elasticities, closure(scenario)));
            }
        }
        Variant variant = options.variant();
        if (!problems.isEmpty()) {
            throw CommandFailure.badInput(problems);
        }
        return new ScenarioTasks(file, models.model(variant, world), tasks);
    }

    ScenarioTasks tasks(List<ScenarioTasks.Given> policies) {
        World world = models.world(options.ground().worldName().orElse(Worlds.DEFAULT));
        List<ScenarioTasks.Task> tasks =
                policies.stream()
                        .map(given -> task(given, given.policy().apply(world), world))
                        .toList();
        return new ScenarioTasks(file, models.model(options.variant(), world), tasks);
    }

    private ScenarioTasks.Task task(ScenarioTasks.Given given, Resolution resolution, World world) {
        var scenario =
                new Scenario(
                        given.name(),
                        given.about(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of());
        return new ScenarioTasks.Task(
                scenario, resolution, options.ground().elasticities(world), closure(scenario));
    }

    private ScenarioFile read(String text) {
        Reading<ScenarioFile> read = ScenarioReader.read(file.toString(), text);
        if (!read.isClean()) {
            throw CommandFailure.badInput(read.problems());
        }
        return read.get();
    }

    private List<Scenario> chosen(ScenarioFile read) {
        if (options.only().isEmpty()) {
            return read.scenarios();
        }
        String only = options.only().get();
        List<String> names = read.scenarios().stream().map(Scenario::name).toList();
        if (!names.contains(only)) {
            throw CommandFailure.badInput(
                    "%s: No scenario '%s'.%s"
                            .formatted(file, only, Nearest.hintOrList(only, names)));
        }
        return read.scenarios().stream().filter(one -> one.name().equals(only)).toList();
    }

    private World world(ScenarioFile read) {
        return models.world(
                options.ground()
                        .worldName()
                        .or(() -> read.world().map(named))
                        .orElse(Worlds.DEFAULT));
    }

    private Closure closure(Scenario scenario) {
        return options.ground().closureNamed().or(scenario::closure).orElse(Closure.FIXED_DEFICITS);
    }
}
