package org.parley.app.simulate;

import org.parley.app.CommandFailure;
import org.parley.app.ExitCode;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.economy.Worlds;
import org.parley.files.FileSet;
import org.parley.files.Nearest;
import org.parley.files.Problem;
import org.parley.files.Reading;
import org.parley.files.YamlValue;
import org.parley.model.Closure;
import org.parley.model.Equilibrium;
import org.parley.model.Outcome;
import org.parley.model.Solution;
import org.parley.model.SolverSettings;
import org.parley.scenario.PolicyResolver;
import org.parley.scenario.Resolution;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioFile;
import org.parley.scenario.ScenarioReader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// From a scenario file to solved scenarios. Everything that is wrong with the input is found
/// before anything is solved.
final class ScenarioRun {
    private final Path file;
    private final Choices choices;

    private ScenarioRun(Path file, Choices choices) {
        this.file = file;
        this.choices = choices;
    }

    /// What the command line says, which goes before what the file says.
    record Choices(
            Optional<String> world,
            Optional<String> elasticities,
            Optional<String> closure,
            Optional<String> only) {}

    private record Task(
            Scenario scenario,
            Resolution resolution,
            TradeElasticities elasticities,
            Closure closure) {}

    /// Solves every scenario of a file.
    ///
    /// @throws CommandFailure if the input is wrong, or a scenario has no equilibrium
    static List<Findings> solve(Path file, Choices choices) throws IOException {
        return new ScenarioRun(file, choices).solve();
    }

    private List<Findings> solve() throws IOException {
        ScenarioFile read = read();
        World world = world(read);
        List<Problem> problems = new ArrayList<>();
        List<Task> tasks = new ArrayList<>();
        for (Scenario scenario : chosen(read)) {
            Reading<Resolution> resolved = PolicyResolver.resolve(scenario, world);
            problems.addAll(resolved.problems());
            Optional<TradeElasticities> elasticities = elasticities(scenario, world, problems);
            Closure closure = closure(scenario);
            if (resolved.isClean() && elasticities.isPresent()) {
                tasks.add(new Task(scenario, resolved.get(), elasticities.get(), closure));
            }
        }
        if (!problems.isEmpty()) {
            throw CommandFailure.badInput(problems);
        }
        Equilibrium equilibrium = Equilibrium.of(world);
        return tasks.stream().map(task -> solve(task, equilibrium)).toList();
    }

    private ScenarioFile read() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw CommandFailure.badInput(
                    "%s: There is no such file. Maybe 'parley simulate' without one, for an example to begin with."
                            .formatted(file));
        }
        Reading<String> text = FileSet.text(file.toString(), Files.readAllBytes(file));
        if (!text.isClean()) {
            throw CommandFailure.badInput(text.problems());
        }
        Reading<ScenarioFile> read = ScenarioReader.read(file.toString(), text.get());
        if (!read.isClean()) {
            throw CommandFailure.badInput(read.problems());
        }
        return read.get();
    }

    private List<Scenario> chosen(ScenarioFile read) {
        if (choices.only().isEmpty()) {
            return read.scenarios();
        }
        String only = choices.only().get();
        List<String> names = read.scenarios().stream().map(Scenario::name).toList();
        if (!names.contains(only)) {
            throw CommandFailure.badInput(
                    "%s: No scenario '%s'.%s".formatted(file, only, hintOrList(only, names)));
        }
        return read.scenarios().stream().filter(one -> one.name().equals(only)).toList();
    }

    private World world(ScenarioFile read) {
        String name =
                choices.world().or(() -> read.world().map(this::besideFile)).orElse(Worlds.DEFAULT);
        Reading<World> world = Worlds.read(name);
        if (!world.isClean()) {
            throw CommandFailure.badInput(world.problems());
        }
        return world.get();
    }

    /// A folder that a scenario file names lies where the file lies.
    private String besideFile(YamlValue named) {
        Path folder = file.toAbsolutePath().resolveSibling(named.text());
        return !Worlds.shipped().contains(named.text()) && Files.isDirectory(folder)
                ? folder.toString()
                : named.text();
    }

    private Optional<TradeElasticities> elasticities(
            Scenario scenario, World world, List<Problem> problems) {
        Optional<String> wanted =
                choices.elasticities().or(() -> scenario.elasticities().map(YamlValue::text));
        if (wanted.isEmpty()) {
            return Optional.of(world.elasticities().getFirst());
        }
        String name = wanted.get();
        Optional<TradeElasticities> found =
                world.elasticities().stream()
                        .filter(set -> set.name().equalsIgnoreCase(name))
                        .findFirst();
        if (found.isEmpty()) {
            List<String> names =
                    world.elasticities().stream().map(TradeElasticities::name).toList();
            String message =
                    "No elasticities '%s' in world %s.%s"
                            .formatted(name, world.info().name(), hintOrList(name, names));
            problems.add(
                    scenario.elasticities()
                            .filter(_ -> choices.elasticities().isEmpty())
                            .map(value -> value.problem(message))
                            .orElse(Problem.in("--elasticities", message)));
        }
        return found;
    }

    private Closure closure(Scenario scenario) {
        if (choices.closure().isEmpty()) {
            return scenario.closure().orElse(Closure.FIXED_DEFICITS);
        }
        String label = choices.closure().get();
        return Closure.find(label)
                .orElseThrow(
                        () ->
                                CommandFailure.badInput(
                                        "--closure: No closure '%s'.%s"
                                                .formatted(
                                                        label,
                                                        hintOrList(label, Closure.labels()))));
    }

    private static String hintOrList(String wanted, List<String> known) {
        String hint = Nearest.hint(wanted, known);
        return hint.isEmpty() ? " Maybe one of " + String.join(", ", known) + "." : hint;
    }

    private Findings solve(Task task, Equilibrium equilibrium) {
        Solution solution =
                equilibrium.solve(
                        task.elasticities(),
                        task.resolution().policy(),
                        task.closure(),
                        SolverSettings.DEFAULT);
        return switch (solution) {
            case Solution.Solved(Outcome outcome) ->
                    Findings.of(
                            task.scenario().name(),
                            task.scenario().about(),
                            task.resolution().notes(),
                            outcome);
            case Solution.Unsolved unsolved ->
                    throw new CommandFailure(
                            ExitCode.NO_ANSWER,
                            "%s: '%s' has no result (%s after %d steps). %s"
                                    .formatted(
                                            file,
                                            task.scenario().name(),
                                            words(unsolved.status()),
                                            unsolved.iterations(),
                                            unsolved.reason()));
        };
    }

    private static String words(Solution.Status status) {
        return switch (status) {
            case NO_EQUILIBRIUM -> "no equilibrium";
            case NOT_CONVERGED -> "not converged";
        };
    }
}
