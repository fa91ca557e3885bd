package org.parley.sweep;

import org.jspecify.annotations.Nullable;
import org.parley.economy.EconomyNames;
import org.parley.economy.World;
import org.parley.economy.WorldReader;
import org.parley.economy.Worlds;
import org.parley.files.Problem;
import org.parley.files.Reading;
import org.parley.files.YamlValue;
import org.parley.model.Variant;
import org.parley.scenario.PolicyResolver;
import org.parley.scenario.Resolution;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioFile;
import org.parley.scenario.ScenarioReader;
import org.parley.sweep.SweepFile.Draws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// From what was read to a plan. Everything that is wrong with it is found before anything is
/// solved.
public final class SweepResolver {
    /// Values of one cell, all of which percentiles take into memory: a gigabyte and a half.
    private static final long MOST_VALUES = 200_000_000;

    private static final long MOST_RUNS = 10_000_000;

    private final SweepInputs inputs;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, YamlValue> named = new LinkedHashMap<>(); // worlds of scenario files
    private final List<Scenario> scenarios = new ArrayList<>();

    private SweepResolver(SweepInputs inputs) {
        this.inputs = inputs;
    }

    /// The plan of a sweep.
    public static Reading<SweepPlan> resolve(SweepInputs inputs) {
        return new SweepResolver(inputs).resolve();
    }

    private Reading<SweepPlan> resolve() {
        Reading<SweepFile> read = SweepReader.read(inputs.file(), inputs.text());
        if (!read.isClean()) {
            return new Reading<>(null, read.problems());
        }
        SweepFile file = read.get();
        file.scenarios().forEach(this::readScenarios);
        List<WorldPoint> worlds = worlds(file);
        Optional<RecordPoints> record =
                file.record().map(its -> new RecordPoints(its, inputs.ledger(), problems));
        if (!problems.isEmpty()) {
            return new Reading<>(null, problems);
        }
        worlds.forEach(ground -> check(file, ground, record));
        var grid = new SweepGrid(inputs, file, worlds, scenarios, record);
        checkSize(grid);
        String fingerprint = inputs.fingerprint(worlds.stream().map(WorldPoint::hash).toList());
        return new Reading<>(
                problems.isEmpty() ? new SweepPlan(grid, fingerprint) : null, problems);
    }

    private void readScenarios(YamlValue file) {
        @Nullable String text = inputs.texts().get(file.text());
        if (text == null) {
            problems.add(file.problem("There is no file '%s' beside this one.".formatted(file)));
            return;
        }
        Reading<ScenarioFile> read = ScenarioReader.read(inputs.beside(file.text()), text);
        problems.addAll(read.problems());
        read.find().ifPresent(its -> add(file, its));
    }

    private void add(YamlValue file, ScenarioFile read) {
        read.world().ifPresent(world -> named.putIfAbsent(world.text(), file));
        for (Scenario scenario : read.scenarios()) {
            if (scenarios.stream().anyMatch(other -> other.name().equals(scenario.name()))) {
                problems.add(
                        file.problem(
                                "A second scenario '%s'. Maybe give one of them another 'name'."
                                        .formatted(scenario.name())));
            }
            scenarios.add(scenario);
        }
    }

    /// The worlds of the sweep file; else the one that the scenario files name; else the default.
    private List<WorldPoint> worlds(SweepFile file) {
        List<YamlValue> wanted = new ArrayList<>(file.worlds());
        if (wanted.isEmpty() && named.size() > 1) {
            YamlValue second = named.values().stream().skip(1).findFirst().orElseThrow();
            problems.add(
                    second.problem(
                            "The scenario files are about different worlds: %s. Maybe add 'world:' with those to be used."
                                    .formatted(String.join(", ", named.keySet()))));
        } else if (wanted.isEmpty()) {
            String name = named.keySet().stream().findFirst().orElse(Worlds.DEFAULT);
            wanted.add(new YamlValue(name, inputs.file(), 0, 0));
        }
        List<WorldPoint> points = new ArrayList<>();
        for (YamlValue name : wanted) {
            world(name)
                    .ifPresent(
                            world ->
                                    points.add(
                                            new WorldPoint(
                                                    name.text(), world, economies(file, world))));
        }
        return points;
    }

    private Optional<World> world(YamlValue name) {
        Reading<World> read =
                inputs.world(name.text())
                        .map(WorldReader::read)
                        .orElseGet(() -> Worlds.read(name.text()));
        read.problems()
                .forEach(
                        problem ->
                                problems.add(
                                        problem.line() == 0
                                                ? name.problem(problem.message())
                                                : problem));
        return read.find();
    }

    private List<Integer> economies(SweepFile file, World world) {
        if (file.economies().isEmpty()) {
            return IntStream.range(0, world.economies().size()).boxed().toList();
        }
        var names = new EconomyNames(world);
        var found = new TreeSet<Integer>();
        for (YamlValue name : file.economies()) {
            try {
                found.addAll(names.resolve(name.text()).economies());
            } catch (IllegalArgumentException e) {
                problems.add(name.problem(String.valueOf(e.getMessage())));
            }
        }
        return List.copyOf(found);
    }

    private void check(SweepFile file, WorldPoint ground, Optional<RecordPoints> record) {
        record.ifPresent(its -> its.check(ground.world, problems));
        List<Optional<YamlValue>> sets = new ArrayList<>();
        file.elasticities().forEach(set -> sets.add(Optional.of(set)));
        if (sets.isEmpty()) {
            sets.add(Optional.empty());
            scenarios.forEach(scenario -> sets.add(scenario.elasticities()));
        }
        for (Optional<YamlValue> set : sets) {
            var center = ground.elasticities(set, problems);
            file.draws()
                    .map(Draws::spread)
                    .ifPresent(said -> ground.spread(center, said, inputs, problems));
        }
        for (Scenario scenario : scenarios) {
            Reading<Resolution> resolved = PolicyResolver.resolve(scenario, ground.world);
            problems.addAll(resolved.problems());
            for (Variant variant : file.variants()) {
                resolved.find().ifPresent(its -> check(its, ground, variant));
            }
        }
    }

    private void check(Resolution resolution, WorldPoint ground, Variant variant) {
        try {
            ground.model(variant).carried(resolution.bounds());
        } catch (IllegalArgumentException e) {
            problems.add(Problem.in(inputs.file(), String.valueOf(e.getMessage())));
        }
    }

    private void checkSize(SweepGrid grid) {
        long runs = (long) grid.cells() * grid.draws();
        if (runs > MOST_RUNS) {
            problems.add(
                    Problem.in(
                            inputs.file(),
                            "%,d cells of %,d draws are %,d runs; at most %,d. Maybe fewer points, or 'sampled'."
                                    .formatted(grid.cells(), grid.draws(), runs, MOST_RUNS)));
            return;
        }
        for (WorldPoint ground : grid.worlds()) {
            long values =
                    (long) grid.draws() * ground.economies.size() * grid.file().variables().size();
            if (values > MOST_VALUES) {
                problems.add(
                        Problem.in(
                                inputs.file(),
                                "%,d draws of %d variables of %d economies are more than %,d values. Maybe fewer 'economies' or 'variables'."
                                        .formatted(
                                                grid.draws(),
                                                grid.file().variables().size(),
                                                ground.economies.size(),
                                                MOST_VALUES)));
            }
        }
    }
}
