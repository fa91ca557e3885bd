package org.parley.sweep;

import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.files.Nearest;
import org.parley.files.Problem;
import org.parley.files.Reading;
import org.parley.files.YamlValue;
import org.parley.model.Variant;
import org.parley.model.VariantModel;
import org.parley.scenario.Quantity;
import org.parley.uncertainty.ElasticitySpread;
import org.parley.uncertainty.SpreadFile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// One world of a sweep, prepared once for each variant of the model. Safe for use by several
/// threads.
final class WorldPoint {
    final String name;
    final World world;
    final List<Integer> economies; // whose results are kept
    private final Map<Variant, VariantModel> models = new ConcurrentHashMap<>();

    WorldPoint(String name, World world, List<Integer> economies) {
        this.name = name;
        this.world = world;
        this.economies = List.copyOf(economies);
    }

    VariantModel model(Variant variant) {
        return models.computeIfAbsent(variant, wanted -> VariantModel.of(wanted, world));
    }

    /// The set of a name, or the world's first.
    ///
    /// @param problems where its absence goes. Modified.
    TradeElasticities elasticities(Optional<YamlValue> named, List<Problem> problems) {
        TradeElasticities first = world.elasticities().getFirst();
        if (named.isEmpty()) {
            return first;
        }
        Optional<TradeElasticities> found =
                world.elasticities().stream()
                        .filter(set -> set.name().equalsIgnoreCase(named.get().text()))
                        .findFirst();
        if (found.isEmpty()) {
            List<String> known =
                    world.elasticities().stream().map(TradeElasticities::name).toList();
            problems.add(
                    named.get()
                            .problem(
                                    "No elasticities '%s' in world %s.%s"
                                            .formatted(
                                                    named.get(),
                                                    world.info().name(),
                                                    Nearest.hintOrList(
                                                            named.get().text(), known))));
        }
        return found.orElse(first);
    }

    /// How far a set may be off.
    ///
    /// @param problems where defects go. Modified.
    ElasticitySpread spread(
            TradeElasticities center,
            Optional<YamlValue> said,
            SweepInputs inputs,
            List<Problem> problems) {
        if (said.isEmpty()) {
            return same(center, ElasticitySpread.USUAL);
        }
        YamlValue value = said.get();
        String table = inputs.texts().get(value.text());
        if (table != null) {
            Reading<ElasticitySpread> read =
                    SpreadFile.read(inputs.beside(value.text()), table, world, center);
            problems.addAll(read.problems());
            return read.find().orElseGet(() -> same(center, ElasticitySpread.USUAL));
        }
        try {
            return same(center, Quantity.percent(value.text()));
        } catch (IllegalArgumentException e) {
            problems.add(value.problem(String.valueOf(e.getMessage())));
            return same(center, ElasticitySpread.USUAL);
        }
    }

    private static ElasticitySpread same(TradeElasticities center, double relative) {
        if (!(relative >= 0)) {
            throw new IllegalArgumentException(
                    "A spread of %s cannot be below 0. Maybe 25%%."
                            .formatted(Quantity.percentText(relative)));
        }
        return ElasticitySpread.same(
                center,
                relative,
                "assumed to be %s of each".formatted(Quantity.percentText(relative)));
    }

    /// The data's hash.
    String hash() {
        return world.info().hash();
    }
}
