package org.parley.app;

import org.jspecify.annotations.Nullable;
import org.parley.economy.EconomyNames;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.economy.Worlds;
import org.parley.files.Nearest;
import org.parley.files.Reading;
import org.parley.model.Closure;

import picocli.CommandLine.Option;

import java.util.List;
import java.util.TreeSet;

/// The options of a command that works on a world without a scenario file; what they name wrongly
/// ends the command.
public final class Ground {
    @Option(names = "--world", paramLabel = "NAME|DIR", description = "The world it is about.")
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

    /// The world, or the one that is meant where none is named.
    public World world() {
        Reading<World> world = Worlds.read(worldName == null ? Worlds.DEFAULT : worldName);
        if (!world.isClean()) {
            throw CommandFailure.badInput(world.problems());
        }
        return world.get();
    }

    /// The set of elasticities, or the world's first.
    public TradeElasticities elasticities(World world) {
        String name = elasticitiesName;
        if (name == null) {
            return world.elasticities().getFirst();
        }
        List<String> known = world.elasticities().stream().map(TradeElasticities::name).toList();
        return world.elasticities().stream()
                .filter(set -> set.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> unknown("--elasticities", "elasticities", name, known));
    }

    /// The closure, or fixed deficits.
    public Closure closure() {
        String label = closureName;
        return label == null
                ? Closure.FIXED_DEFICITS
                : Closure.find(label)
                        .orElseThrow(
                                () -> unknown("--closure", "closure", label, Closure.labels()));
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
        String hint = Nearest.hint(name, known);
        return CommandFailure.badInput(
                "%s: No %s '%s'.%s"
                        .formatted(
                                option,
                                what,
                                name,
                                hint.isEmpty()
                                        ? " Maybe one of " + String.join(", ", known) + "."
                                        : hint));
    }
}
