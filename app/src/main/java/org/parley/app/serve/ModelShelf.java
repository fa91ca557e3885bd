package org.parley.app.serve;

import org.parley.app.CommandFailure;
import org.parley.app.simulate.Models;
import org.parley.economy.World;
import org.parley.economy.Worlds;
import org.parley.files.Nearest;
import org.parley.model.Variant;
import org.parley.model.VariantModel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Worlds that come with Parley, and models prepared on them, each made once and kept. No folder is
/// opened, whatever it is that is asked for.
final class ModelShelf implements Models {
    private final Map<String, World> worlds = new ConcurrentHashMap<>();
    private final Map<Key, VariantModel> models = new ConcurrentHashMap<>();

    private record Key(Variant variant, String world) {}

    @Override
    public World world(String name) {
        check(name);
        return worlds.computeIfAbsent(name, Worlds::get);
    }

    /// @throws CommandFailure unless a world of this name comes with Parley
    static void check(String name) {
        if (!Worlds.shipped().contains(name)) {
            String hint = Nearest.hint(name, Worlds.shipped());
            throw CommandFailure.badInput(
                    "world: No world '%s' comes with Parley.%s"
                            .formatted(
                                    name,
                                    hint.isEmpty()
                                            ? " Maybe "
                                                    + String.join(" or ", Worlds.shipped())
                                                    + "."
                                            : hint));
        }
    }

    @Override
    public VariantModel model(Variant variant, World world) {
        return models.computeIfAbsent(
                new Key(variant, world.info().name()), _ -> VariantModel.of(variant, world));
    }
}
