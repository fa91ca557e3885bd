package org.parley.app;

import org.jspecify.annotations.Nullable;
import org.parley.economy.EconomyNames;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.economy.Worlds;
import org.parley.files.Nearest;
import org.parley.files.Problem;
import org.parley.files.Reading;
import org.parley.files.YamlValue;
import org.parley.model.Closure;

import picocli.CommandLine.Option;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The options on the world and how it is closed, of every command that solves; what they name
/// wrongly ends the command.
public final class Ground {
    @Option(
            names = "--world",
            paramLabel = "NAME|DIR",
            description = "The world, before one that a scenario file names.")
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

    /// The options of a command line that says this much; null where it says nothing.
    public static Ground of(
            @Nullable String world, @Nullable String elasticities, @Nullable String closure) {
        var ground = new Ground();
        ground.worldName = world;
        ground.elasticitiesName = elasticities;
        ground.closureName = closure;
        return ground;
    }

    /// The world, or the one that is meant where none is named.
    public World world() {
        return world(worldName().orElse(Worlds.DEFAULT));
    }

    /// The name of the world, or its folder.
    public Optional<String> worldName() {
        return Optional.ofNullable(worldName);
    }

    /// A world by its name or its folder.
    public static World world(String name) {
        Reading<World> world = Worlds.read(name);
        if (!world.isClean()) {
            throw CommandFailure.badInput(world.problems());
        }
        return world.get();
    }

    /// The set of elasticities, or the world's first.
    public TradeElasticities elasticities(World world) {
        return elasticities(world, Optional.empty());
    }

    /// The set of elasticities, or the one that a scenario names, or the world's first.
    public TradeElasticities elasticities(World world, Optional<YamlValue> ofScenario) {
        Optional<String> name =
                Optional.ofNullable(elasticitiesName).or(() -> ofScenario.map(YamlValue::text));
        if (name.isEmpty()) {
            return world.elasticities().getFirst();
        }
        return world.elasticities().stream()
                .filter(set -> set.name().equalsIgnoreCase(name.get()))
                .findFirst()
                .orElseThrow(() -> noElasticities(name.get(), world, ofScenario));
    }

    private CommandFailure noElasticities(
            String name, World world, Optional<YamlValue> ofScenario) {
        List<String> known = world.elasticities().stream().map(TradeElasticities::name).toList();
        String message =
                "No elasticities '%s' in world %s.%s"
                        .formatted(name, world.info().name(), Nearest.hintOrList(name, known));
        Problem problem =
                ofScenario
                        .filter(_ -> elasticitiesName == null)
                        .map(value -> value.problem(message))
                        .orElse(Problem.in("--elasticities", message));
        return CommandFailure.badInput(List.of(problem));
    }

    /// The closure, or fixed deficits.
    public Closure closure() {
        return closureNamed().orElse(Closure.FIXED_DEFICITS);
    }

    /// The closure, where one is named.
    public Optional<Closure> closureNamed() {
        return Optional.ofNullable(closureName)
                .map(
                        label ->
                                Closure.find(label)
                                        .orElseThrow(
                                                () ->
                                                        unknown(
                                                                "--closure",
                                                                "closure",
                                                                label,
                                                                Closure.labels())));
    }

    /// The economies that names separated by commas mean, in the world's order.
    public static List<Integer> economies(World world, String names) {
        var found = new TreeSet<Integer>();
        var dictionary = new EconomyNames(world);
        for (String name : names.split(",", -1)) {
            try {
                found.addAll(dictionary.resolve(name.strip()).economies());
            } catch (IllegalArgumentException e) {
                throw CommandFailure.badInput(String.valueOf(e.getMessage()));
            }
        }
        return List.copyOf(found);
    }

    /// A failure that names an option and what it may be.
    public static CommandFailure unknown(
            String option, String what, String name, List<String> known) {
        return CommandFailure.badInput(
                "%s: No %s '%s'.%s".formatted(option, what, name, Nearest.hintOrList(name, known)));
    }
}
