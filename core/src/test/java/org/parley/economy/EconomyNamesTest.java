package org.parley.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

class EconomyNamesTest {
    private static final World WIOD = Worlds.get("wiod-2014");
    private static final World ICIO = Worlds.get("icio-2017");

    @ParameterizedTest
    @CsvSource({
        "CHN, CHN",
        "chn, CHN",
        "China, CHN",
        "PRC, CHN",
        "5700, CHN",
        "156, CHN",
        "US, USA",
        "U.S., USA",
        "united states, USA",
        "842, USA",
        "UK, GBR",
        "Britain, GBR",
        "4120, GBR",
        "36, AUS",
        "036, AUS",
        "TR, TUR",
        "Czech Republic, CZE",
        "rest of the world, ROW"
    })
    void findsAnEconomyByAnyOfItsNames(String name, String code) {
        assertThat(codes(WIOD, name, 2018)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "EU, 1960, 6",
        "EU, 2003, 15",
        "EU, 2005, 25",
        "EU, 2012, 27",
        "EU, 2018, 28",
        "European Union, 2018, 28",
        "EU, 2021, 27",
        "EUCU, 2012, 28",
        "EU27, 1990, 27",
        "NAFTA, 2018, 3",
        "USMCA, 2021, 3",
        "world, 2018, 44",
        "Northern Europe, 2018, 9",
        "EFTA, 1965, 7",
        "BRICS, 2015, 4"
    })
    void findsAGroupByDate(String name, int year, int economies) {
        assertThat(codes(WIOD, name, year)).hasSize(economies);
    }

    @Test
    void leavesTheUnionOnTheDayTheUnitedKingdomDid() {
        int britain = WIOD.economy("GBR");
        var last = new EconomyNames(WIOD, LocalDate.of(2020, 1, 31));
        var after = new EconomyNames(WIOD, LocalDate.of(2020, 2, 1));
        assertThat(last.resolve("EU").economies()).contains(britain);
        assertThat(after.resolve("EU").economies()).doesNotContain(britain).hasSize(27);
        assertThat(after.resolve("EUCU").economies()).contains(britain);
    }

    @Test
    void countsAnEconomyOfSeveralWhereAllItsMembersBelong() {
        assertThat(codes(ICIO, "EU", 2017)).hasSize(13).contains("XEU", "GBR");
        EconomyNames.Meaning asean =
                new EconomyNames(ICIO, LocalDate.of(2018, 1, 1)).resolve("ASEAN");
        assertThat(asean.economies()).hasSize(4);
        assertThat(asean.notes())
                .containsExactly(
                        "Of ASEAN, BRN, KHM, LAO, MMR, PHL, SGP are not told apart in icio-2017 and"
                                + " left out.");
    }

    @Test
    void prefersAnEconomyOfTheWorldOverAGroup() {
        var economies =
                List.of(
                        new Economy("EU", "European Union", "Europe"),
                        new Economy("DEU", "Germany", "Europe"));
        var sectors = List.of(new Sector("G", "Goods", Sector.Kind.GOODS, List.of()));
        var builder = new WorldBuilder(WorldInfo.named("two", 2017), economies, sectors);
        for (int n = 0; n < 2; n++) {
            builder.flow(0, n, n, 1).valueAddedShare(0, n, 1);
        }
        World world = builder.build();
        assertThat(codes(world, "EU", 2018)).containsExactly("EU");
        assertThat(codes(world, "European Union", 2018)).containsExactly("EU");
        assertThat(codes(world, "EU27", 2018)).containsExactly("DEU");
    }

    @Test
    void excludesAndJoins() {
        var names = new EconomyNames(WIOD, LocalDate.of(2018, 1, 1));
        assertThat(names.resolve(List.of("world"), List.of("CHN", "EU")).economies()).hasSize(15);
        assertThat(names.resolve(List.of("NAFTA", "USA", "JPN"), List.of()).economies())
                .hasSize(4)
                .isSorted();
        assertThatThrownBy(() -> names.resolve(List.of("USA"), List.of("NAFTA")))
                .hasMessage("Nobody is left of USA without NAFTA. Maybe exclude less.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    CHM           | No economy, group or region 'CHM' is known in wiod-2014. Maybe 'CHE'.
                    Chnia         | No economy, group or region 'Chnia' is known in wiod-2014. Maybe 'China'.
                    europaen union| No economy, group or region 'europaen union' is known in wiod-2014. Maybe 'European Union'.
                    Atlantis      | No economy, group or region 'Atlantis' is known in wiod-2014.
                    Singapore     | 'Singapore' (Singapore) is not told apart in wiod-2014; it is in the rest of the world there. Maybe take another world.
                    GCC           | No member of GCC is told apart in wiod-2014. Maybe take another world.
                    USMCA         | USMCA (United States-Mexico-Canada Agreement) has no members on 2018-07-01. Maybe another day is meant.
                    """)
    void saysWhatCannotBeMeant(String name, String message) {
        var names = new EconomyNames(WIOD, LocalDate.of(2018, 7, 1));
        assertThatThrownBy(() -> names.resolve(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void saysWhichEconomyACountryIsPartOf() {
        assertThatThrownBy(() -> new EconomyNames(ICIO).resolve("5820"))
                .hasMessage(
                        "'5820' (Hong Kong) is not told apart in icio-2017; it is part of Other"
                                + " Asia and Pacific. Maybe 'XAS'.");
    }

    private static List<String> codes(World world, String name, int year) {
        var names = new EconomyNames(world, LocalDate.of(year, 12, 31));
        return names.resolve(name).economies().stream()
                .map(n -> world.economies().get(n).code())
                .toList();
    }
}
