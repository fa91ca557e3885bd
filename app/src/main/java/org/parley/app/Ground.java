package org.parley.app;

import org.parley.economy.EconomyNames;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.economy.Worlds;
import org.parley.files.Nearest;
import org.parley.files.Reading;
import org.parley.model.Closure;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// What a command's options say of the world it works on; what they name wrongly ends the command.
public final class Ground {
    private Ground() {}

    /// The world of `--world`.
    public static World world(Optional<String> name) {
        Reading<World> world = Worlds.read(name.orElse(Worlds.DEFAULT));
        if (!world.isClean()) {
            throw CommandFailure.badInput(world.problems());
        }
        return world.get();
    }

    /// The set of `--elasticities`, or the world's first.
    public static TradeElasticities elasticities(World world, Optional<String> name) {
        if (name.isEmpty()) {
            return world.elasticities().getFirst();
        }
        List<String> known = world.elasticities().stream().map(TradeElasticities::name).toList();
        return world.elasticities().stream()
                .filter(set -> set.name().equalsIgnoreCase(name.get()))
                .findFirst()
                .orElseThrow(() -> unknown("--elasticities", "elasticities", name.get(), known));
    }

    /// The closure of `--closure`, or fixed deficits.
    public static Closure closure(Optional<String> label) {
        return label.map(
                        name ->
                                Closure.find(name)
                                        .orElseThrow(
                                                () ->
                                                        unknown(
                                                                "--closure",
                                                                "closure",
                                                                name,
                                                                Closure.labels())))
                .orElse(Closure.FIXED_DEFICITS);
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
