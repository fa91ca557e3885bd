package org.parley.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.economy.Economy;
import org.parley.economy.GeneratedWorld;
import org.parley.economy.Sector;
import org.parley.economy.World;
import org.parley.economy.WorldCheck;
import org.parley.economy.WorldInfo;
import org.parley.economy.Worlds;
import org.parley.files.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

class AggregationTest {
    private static final WorldInfo INFO = WorldInfo.named("smaller", 2014);

    @TempDir Path folder;

    /// Whoever is put together at random: the accounts close, and totals are what they were.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void keepsTheBaseExactWhateverIsPutTogether(long seed) {
        World world = GeneratedWorld.of(9, 6, seed);
        var random = new SplittableRandom(seed);
        World smaller =
                Aggregation.of(
                                world,
                                INFO,
                                Grouping.of(
                                        economies(world),
                                        drawn(economies(world), random),
                                        Map.of()),
                                Grouping.of(
                                        sectors(world), drawn(sectors(world), random), Map.of()))
                        .world();
        assertThat(WorldCheck.of(smaller)).allMatch(identity -> identity.largest() < 1e-11);
        assertThat(income(smaller)).isCloseTo(income(world), within(1e-9 * income(world)));
    }

    private static Map<String, String> drawn(List<String> codes, SplittableRandom random) {
        var groups = new HashMap<String, String>();
        codes.forEach(code -> groups.put(code, "G" + random.nextInt(3)));
        return groups;
    }

    private static double income(World world) {
        double sum = 0;
        for (int n = 0; n < world.axes().economies(); n++) {
            sum += world.income(n);
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("org.parley.economy.Worlds#shipped")
    void changesNothingWhereNothingIsPutTogether(String name) {
        World world = Worlds.get(name);
        Imported same =
                Aggregation.of(
                        world,
                        world.info(),
                        Grouping.none(economies(world)),
                        Grouping.none(sectors(world)));
        assertThat(same.changes()).isEmpty();
        assertThat(same.world().economies()).isEqualTo(world.economies());
        assertThat(same.world().sectors()).isEqualTo(world.sectors());
        assertThat(same.world().elasticities()).isEqualTo(world.elasticities());
        for (int j = 0; j < world.axes().sectors(); j++) {
            for (int n = 0; n < world.axes().economies(); n++) {
                assertThat(same.world().finalDemand(j, n))
                        .isCloseTo(
                                world.finalDemand(j, n),
                                within(1e-9 * Math.max(1, world.expenditure(j, n))));
            }
        }
    }

    @Test
    void readsAMapAndPutsTheUnionTogether() throws IOException {
        World world = Worlds.get("icio-2017");
        Path map = folder.resolve("map.csv");
        Files.writeString(
                map,
                """
                member,group,name
                XEU,EU27,European Union
                DEU,EU27,
                FRA,EU27,
                XAS,ASIA,Asia
                KOR,ASIA,
                """);
        Grouping economies = Grouping.read(map, economies(world)).get();
        Imported smaller = Aggregation.of(world, INFO, economies, Grouping.none(sectors(world)));
        Economy union = smaller.world().economies().get(smaller.world().economy("EU27"));
        assertThat(union.name()).isEqualTo("European Union");
        assertThat(union.members()).hasSize(18).contains("DEU", "AUT");
        assertThat(smaller.world().axes().economies()).isEqualTo(33);
        assertThat(smaller.changes())
                .singleElement()
                .asString()
                .startsWith("Tariffs between economies that were put together, ");
        double deficit = 0;
        for (String code : List.of("XEU", "DEU", "FRA")) {
            deficit += world.deficit(world.economy(code));
        }
        assertThat(smaller.world().deficit(smaller.world().economy("EU27")))
                .isCloseTo(deficit, within(1e-3));
    }

    @Test
    void weightsTariffsByTradeSoThatRevenueStays() {
        World world = Worlds.get("wiod-2014");
        Map<String, String> goods = new HashMap<>();
        for (Sector sector : world.sectors()) {
            goods.put(sector.code(), sector.isGoods() ? "GOODS" : "SERV");
        }
        World smaller =
                Aggregation.of(
                                world,
                                INFO,
                                Grouping.none(economies(world)),
                                Grouping.of(sectors(world), goods, Map.of("GOODS", "Goods")))
                        .world();
        assertThat(smaller.axes().sectors()).isEqualTo(2);
        for (int n = 0; n < world.axes().economies(); n++) {
            assertThat(smaller.tariffRevenue(n))
                    .isCloseTo(world.tariffRevenue(n), within(1e-9 * world.income(n)));
            assertThat(smaller.valueAdded(n))
                    .isCloseTo(world.valueAdded(n), within(1e-9 * world.valueAdded(n)));
        }
        assertThat(smaller.elasticities().getFirst().of(0)).isBetween(4.0, 7.0);
    }

    @Test
    void reportsWhatIsWrongWithAMap() throws IOException {
        Path map = folder.resolve("map.csv");
        Files.writeString(map, "member,group\nUSB,NA\nUSA,CAN\nUSA,NA\nCAN,NA\nMEX,\n");
        assertThat(Grouping.read(map, List.of("USA", "CAN", "MEX")).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "map.csv:2:1: 'USB' is not in the world. Maybe 'USA'.",
                        "map.csv:4:1: 'USA' is there twice.",
                        "map.csv:6:2: No group. Maybe leave the line out.",
                        "map.csv: Group 'CAN' is also the code of a member of another group. Maybe"
                                + " call it differently.");
        assertThat(Grouping.read(folder.resolve("none.csv"), List.of()).problems())
                .singleElement()
                .asString()
                .contains("There is no file");
    }

    private static List<String> economies(World world) {
        return world.economies().stream().map(Economy::code).toList();
    }

    private static List<String> sectors(World world) {
        return world.sectors().stream().map(Sector::code).toList();
    }
}
