package org.parley.sweep;

import org.parley.economy.Economy;
import org.parley.economy.Policy;
import org.parley.economy.TradeElasticities;
import org.parley.files.YamlValue;
import org.parley.model.Closure;
import org.parley.model.Variant;
import org.parley.scenario.Basis;
import org.parley.scenario.PolicyResolver;
import org.parley.scenario.Resolution;
import org.parley.scenario.Scenario;
import org.parley.sweep.SweepFile.Draws;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The points of a sweep. A point is an index along each [Dimension].
///
/// @param scenarios of all scenario files; empty where the ledger alone says what applies
/// @param record what is asked of a ledger, if anything
record SweepGrid(
        SweepInputs inputs,
        SweepFile file,
        List<WorldPoint> worlds,
        List<Scenario> scenarios,
        Optional<RecordPoints> record) {

    SweepGrid {
        worlds = List.copyOf(worlds);
        scenarios = List.copyOf(scenarios);
    }

    /// How many points there are along a dimension, at least 1.
    int size(Dimension dimension) {
        int listed =
                switch (dimension) {
                    case WORLD -> worlds.size();
                    case SCENARIO -> scenarios.size();
                    case AT, KNOWN, WITH -> record.map(its -> its.size(dimension)).orElse(1);
                    case VARIANT -> file.variants().size();
                    case CLOSURE -> file.closures().size();
                    case ELASTICITIES -> file.elasticities().size();
                };
        return Math.max(1, listed);
    }

    /// Dimensions that are sampled, in their order.
    List<Dimension> sampled() {
        return file.draws().map(Draws::sampled).stream()
                .flatMap(all -> all.stream().sorted())
                .toList();
    }

    int draws() {
        return file.draws().map(Draws::count).orElse(1);
    }

    long seed() {
        return file.draws().map(Draws::seed).orElse(0L);
    }

    /// Points of the dimensions that are not sampled, at most [Integer#MAX_VALUE].
    int cells() {
        long cells = 1;
        for (Dimension dimension : Dimension.values()) {
            cells *= sampled().contains(dimension) ? 1 : size(dimension);
            cells = Math.min(cells, Integer.MAX_VALUE);
        }
        return (int) cells;
    }

    /// The point of a cell.
    ///
    /// @param picks along the sampled dimensions; none for the first of each
    Map<Dimension, Integer> point(int cell, List<Integer> picks) {
        Map<Dimension, Integer> point = new EnumMap<>(Dimension.class);
        int rest = cell;
        for (Dimension dimension : List.of(Dimension.values()).reversed()) {
            int place = sampled().indexOf(dimension);
            if (place < 0) {
                point.put(dimension, rest % size(dimension));
                rest /= size(dimension);
            } else {
                point.put(dimension, picks.isEmpty() ? 0 : picks.get(place));
            }
        }
        return point;
    }

    /// A number that no other point has.
    long number(Map<Dimension, Integer> point) {
        long number = 0;
        for (Dimension dimension : Dimension.values()) {
            number = number * size(dimension) + at(point, dimension);
        }
        return number;
    }

    private static int at(Map<Dimension, Integer> point, Dimension dimension) {
        return Objects.requireNonNull(point.get(dimension));
    }

    /// Where a cell stands along a dimension; empty where its draws stand at different points.
    String cellLabel(int cell, Dimension dimension) {
        boolean scenarioSays =
                switch (dimension) {
                    case CLOSURE -> file.closures().isEmpty();
                    case ELASTICITIES -> file.elasticities().isEmpty();
                    case WORLD, SCENARIO, AT, KNOWN, WITH, VARIANT -> false;
                };
        boolean moves =
                sampled().contains(dimension)
                        || scenarioSays && sampled().contains(Dimension.SCENARIO);
        return moves ? "" : label(point(cell, List.of()), dimension);
    }

    private String label(Map<Dimension, Integer> point, Dimension dimension) {
        return switch (dimension) {
            case WORLD -> world(point).name;
            case SCENARIO -> scenario(point).map(Scenario::name).orElse("");
            case AT, KNOWN, WITH ->
                    record.map(its -> its.label(dimension, at(point, dimension))).orElse("");
            case VARIANT -> variant(point).label();
            case CLOSURE -> closure(point).label();
            case ELASTICITIES -> elasticities(point).name();
        };
    }

    List<Economy> economies(Map<Dimension, Integer> point) {
        WorldPoint ground = world(point);
        return ground.economies.stream().map(ground.world.economies()::get).toList();
    }

    Map<String, String> worldHashes() {
        var hashes = new LinkedHashMap<String, String>();
        worlds.forEach(ground -> hashes.put(ground.name, ground.hash()));
        return hashes;
    }

    /// The case of a point.
    SweepCase make(Map<Dimension, Integer> point) {
        Map<Dimension, String> labels = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            labels.put(dimension, label(point, dimension));
        }
        WorldPoint ground = world(point);
        TradeElasticities elasticities = elasticities(point);
        var question =
                new SweepCase.Question(
                        ground.model(variant(point)),
                        () -> policy(point),
                        closure(point),
                        elasticities,
                        file.draws()
                                .map(
                                        draws ->
                                                ground.spread(
                                                        elasticities,
                                                        draws.spread(),
                                                        inputs,
                                                        new ArrayList<>())),
                        seed());
        return new SweepCase(labels, ground, file.variables(), question);
    }

    private Resolution policy(Map<Dimension, Integer> point) {
        WorldPoint ground = world(point);
        Resolution start =
                record.map(
                                its ->
                                        its.policy(
                                                ground.world,
                                                at(point, Dimension.AT),
                                                at(point, Dimension.KNOWN),
                                                at(point, Dimension.WITH)))
                        .orElseGet(
                                () ->
                                        new Resolution(
                                                Policy.ofBase(ground.world),
                                                List.of(),
                                                Basis.NONE));
        return scenario(point)
                .map(its -> start.and(PolicyResolver.resolve(its, start.policy()).get()))
                .orElse(start);
    }

    private WorldPoint world(Map<Dimension, Integer> point) {
        return worlds.get(at(point, Dimension.WORLD));
    }

    private Optional<Scenario> scenario(Map<Dimension, Integer> point) {
        return scenarios.isEmpty()
                ? Optional.empty()
                : Optional.of(scenarios.get(at(point, Dimension.SCENARIO)));
    }

    private Variant variant(Map<Dimension, Integer> point) {
        return file.variants().isEmpty()
                ? Variant.FULL
                : file.variants().get(at(point, Dimension.VARIANT));
    }

    private Closure closure(Map<Dimension, Integer> point) {
        return file.closures().isEmpty()
                ? scenario(point).flatMap(Scenario::closure).orElse(Closure.FIXED_DEFICITS)
                : file.closures().get(at(point, Dimension.CLOSURE));
    }

    private TradeElasticities elasticities(Map<Dimension, Integer> point) {
        Optional<YamlValue> named =
                file.elasticities().isEmpty()
                        ? scenario(point).flatMap(Scenario::elasticities)
                        : Optional.of(file.elasticities().get(at(point, Dimension.ELASTICITIES)));
        return world(point).elasticities(named, new ArrayList<>());
    }
}
