package org.parley.scenario.features;

import org.parley.economy.Economy;
import org.parley.economy.Policy;
import org.parley.economy.Sector;
import org.parley.economy.Sector.Kind;
import org.parley.economy.World;
import org.parley.economy.WorldBuilder;
import org.parley.economy.WorldInfo;
import org.parley.files.Problem;
import org.parley.files.Reading;
import org.parley.scenario.PolicyResolver;
import org.parley.scenario.Resolution;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioFile;
import org.parley.scenario.ScenarioReader;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// A small world (USA, CHN, MEX, DEU, FRA; farming, electronics, services; tariffs of 10 % on
/// goods) to try scenario files on.
final class Desk {
    static final World WORLD = world();

    private Desk() {}

    private static World world() {
        List<Economy> economies =
                List.of(
                        new Economy("USA", "United States", "North America"),
                        new Economy("CHN", "China", "Asia"),
                        new Economy("MEX", "Mexico", "North America"),
                        new Economy("DEU", "Germany", "Europe"),
                        new Economy("FRA", "France", "Europe"));
        List<Sector> sectors =
                List.of(
                        new Sector("A", "Farming", Kind.GOODS, List.of("A01", "A02")),
                        new Sector("C26-C27", "Electronics", Kind.GOODS, List.of("C26", "C27")),
                        new Sector("G-T", "Services", Kind.SERVICES, List.of("G", "T")));
        var builder = new WorldBuilder(WorldInfo.named("small", 2014), economies, sectors);
        for (int j = 0; j < sectors.size(); j++) {
            for (int n = 0; n < economies.size(); n++) {
                builder.valueAddedShare(j, n, 1);
                builder.inputShare(n, 0, j, 1);
                for (int i = 0; i < economies.size(); i++) {
                    builder.flow(j, n, i, n == i ? 1000 : 100);
                    if (n != i && sectors.get(j).isGoods()) {
                        builder.tariff(j, n, i, 0.10);
                    }
                }
            }
        }
        return builder.build();
    }

    /// The one scenario of a file, resolved; it must have no problem.
    static Resolution resolution(String text) {
        ScenarioFile file = ScenarioReader.read("test.yaml", text).get();
        return PolicyResolver.resolve(file.scenarios().getFirst(), WORLD).get();
    }

    /// Its rates.
    static Policy policy(String text) {
        return resolution(text).policy();
    }

    /// All that is wrong with a file, as a user sees it.
    static List<String> problems(String text) {
        Reading<ScenarioFile> read = ScenarioReader.read("test.yaml", text);
        List<String> said = new ArrayList<>();
        read.problems().forEach(problem -> said.add(problem.toString()));
        if (said.isEmpty()) {
            for (Scenario scenario : read.get().scenarios()) {
                for (Problem problem : PolicyResolver.resolve(scenario, WORLD).problems()) {
                    said.add(problem.toString());
                }
            }
        }
        return said;
    }

    /// The tariffs that differ from the base, in percent: `A USA<CHN 35`.
    static List<String> tariffs(String text) {
        Policy policy = policy(text);
        return changes((j, n, i) -> policy.tariff(j, n, i) - (isTaxed(j, n, i) ? 0.10 : 0), policy);
    }

    private static boolean isTaxed(int sector, int importer, int exporter) {
        return importer != exporter && WORLD.sectors().get(sector).isGoods();
    }

    private interface Difference {
        double of(int sector, int importer, int exporter);
    }

    private static List<String> changes(Difference difference, Policy policy) {
        var changed = new TreeMap<Integer, String>();
        for (int j = 0; j < WORLD.axes().sectors(); j++) {
            for (int n = 0; n < WORLD.axes().economies(); n++) {
                for (int i = 0; i < WORLD.axes().economies(); i++) {
                    if (difference.of(j, n, i) != 0) {
                        changed.put(
                                WORLD.axes().at(j, n, i),
                                "%s %s<%s %.0f"
                                        .formatted(
                                                WORLD.sectors().get(j),
                                                WORLD.economies().get(n),
                                                WORLD.economies().get(i),
                                                100 * policy.tariff(j, n, i)));
                    }
                }
            }
        }
        return List.copyOf(changed.values());
    }
}
