package org.parley.app.simulate;

import org.parley.app.CommandFailure;
import org.parley.app.ExitCode;
import org.parley.economy.Policy;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.economy.Worlds;
import org.parley.files.FileSet;
import org.parley.files.Reading;
import org.parley.files.YamlValue;
import org.parley.model.Closure;
import org.parley.model.ManagedTrade;
import org.parley.model.ManagedTrade.Managed;
import org.parley.model.Outcome;
import org.parley.model.Solution;
import org.parley.model.SolverSettings;
import org.parley.model.VariantModel;
import org.parley.scenario.Basis;
import org.parley.scenario.Resolution;
import org.parley.scenario.Scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// From a scenario file to what is to be solved. Everything that is wrong with the input is found
/// before anything is.
///
/// @param file the scenario file
/// @param model the world that the file or the command line names, in the variant wanted
/// @param tasks one for each scenario, in the file's order
public record ScenarioTasks(Path file, VariantModel model, List<Task> tasks) {
    public ScenarioTasks {
        tasks = List.copyOf(tasks);
    }

    /// One scenario, ready to be solved.
    ///
    /// @param elasticities by sector of the world named, not of its variant
    public record Task(
            Scenario scenario,
            Resolution resolution,
            TradeElasticities elasticities,
            Closure closure) {

        /// The policy on the world named.
        public Policy policy() {
            return resolution.policy();
        }
    }

    /// Reads a scenario file.
    ///
    /// @throws CommandFailure if the input is wrong
    public static ScenarioTasks read(Path file, RunOptions options) throws IOException {
        return new ScenarioTaskReader(
                        file,
                        options,
                        Models.FRESH,
                        named -> besideFile(file, named),
                        ScenarioTasks::base)
                .tasks(text(file));
    }

    /// Reads a scenario file's text. A world that it names is one of `models`; no file is opened.
    ///
    /// @param name what the text is called, in messages
    /// @throws CommandFailure if the input is wrong
    public static ScenarioTasks of(String name, String text, RunOptions options, Models models) {
        return of(name, text, options, models, ScenarioTasks::base);
    }

    /// The same on top of a policy other than the base year's.
    ///
    /// @param start that policy on a world, with what was assumed; not modified
    /// @throws CommandFailure if the input is wrong
    public static ScenarioTasks of(
            String name,
            String text,
            RunOptions options,
            Models models,
            Function<World, Resolution> start) {
        return new ScenarioTaskReader(Path.of(name), options, models, YamlValue::text, start)
                .tasks(text);
    }

    private static Resolution base(World world) {
        return new Resolution(Policy.ofBase(world), List.of(), Basis.NONE);
    }

    /// The base year's policy as the only task, on the world that the command line names or the
    /// default.
    ///
    /// @throws CommandFailure if the input is wrong
    public static ScenarioTasks ofBase(RunOptions options) {
        return of(List.of(new Given("Base year", "", ScenarioTasks::base)), options, Models.FRESH);
    }

    /// A policy that does not come from a scenario file.
    ///
    /// @param name what the scenario is called
    /// @param about a sentence about it; may be empty
    /// @param policy on a world, with what was assumed
    record Given(String name, String about, Function<World, Resolution> policy) {}

    /// Policies that do not come from a scenario file, on the world that the command line names or
    /// the default.
    ///
    /// @throws CommandFailure if the input is wrong
    static ScenarioTasks of(List<Given> policies, RunOptions options, Models models) {
        return new ScenarioTaskReader(
                        Path.of("."), options, models, YamlValue::text, ScenarioTasks::base)
                .tasks(policies);
    }

    private static String text(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw CommandFailure.badInput(
                    "%s: There is no such file. Maybe 'parley simulate' without one, for an example to begin with."
                            .formatted(file));
        }
        Reading<String> text = FileSet.text(file.toString(), Files.readAllBytes(file));
        if (!text.isClean()) {
            throw CommandFailure.badInput(text.problems());
        }
        return text.get();
    }

    /// A folder that a scenario file names lies where the file lies.
    private static String besideFile(Path file, YamlValue named) {
        Path folder = file.toAbsolutePath().resolveSibling(named.text());
        return !Worlds.shipped().contains(named.text()) && Files.isDirectory(folder)
                ? folder.toString()
                : named.text();
    }

    /// The outcome of a scenario and what follows from it.
    ///
    /// @throws CommandFailure if there is none
    public Findings findings(Task task) {
        return Findings.of(
                task.scenario().name(),
                task.scenario().about(),
                model.variant(),
                task.resolution().basis(),
                solve(task));
    }

    /// The equilibrium of a scenario.
    ///
    /// @throws CommandFailure if there is none
    public Managed solve(Task task) {
        return switch (result(task, task.elasticities())) {
            case ManagedTrade.Result.Met(Managed managed) -> managed;
            case ManagedTrade.Result.Unmet(var unsolved) ->
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

    private ManagedTrade.Result result(Task task, TradeElasticities elasticities) {
        try {
            return model.solve(
                    elasticities,
                    task.policy(),
                    task.resolution().bounds(),
                    task.closure(),
                    SolverSettings.DEFAULT);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput("%s: %s".formatted(file, e.getMessage()));
        }
    }

    /// The outcome of a scenario in which no trade is managed.
    ///
    /// @param command what cannot do with managed trade
    /// @throws CommandFailure if there is none, or some trade is
    public Outcome solveFree(Task task, String command) {
        requireFree(task, command);
        return solve(task).outcome();
    }

    /// Refuses managed trade.
    ///
    /// @param command what cannot do with it
    /// @throws CommandFailure if there is some
    public void requireFree(Task task, String command) {
        if (!task.resolution().bounds().isEmpty()) {
            throw CommandFailure.badInput(
                    "%s: '%s' has lines under managedTrade, which %s does not take. Maybe leave them out, or 'parley simulate'."
                            .formatted(file, task.scenario().name(), command));
        }
    }

    /// The equilibrium of a scenario with other elasticities, begun from an outcome of the same
    /// task; empty where there is none.
    Optional<Managed> solveNear(Task task, TradeElasticities elasticities, Outcome near) {
        return switch (model.solveNear(
                elasticities, task.policy(), task.resolution().bounds(), task.closure(), near)) {
            case ManagedTrade.Result.Met(Managed managed) -> Optional.of(managed);
            case ManagedTrade.Result.Unmet _ -> Optional.empty();
        };
    }

    private static String words(Solution.Status status) {
        return switch (status) {
            case NO_EQUILIBRIUM -> "no equilibrium";
            case NOT_CONVERGED -> "not converged";
        };
    }
}
