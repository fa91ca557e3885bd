package org.parley.app.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.app.Captured;
import org.parley.app.ExitCode;
import org.parley.economy.World;
import org.parley.economy.WorldReader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class WorldMakingTest {
    /// Two economies and two industries in the OECD's layout.
    private static final String TABLE =
            """
            V1,USA_C26,USA_K,CN1_C26,CN1_K,USA_HFCE,USA_INVNT,CHN_HFCE,CHN_INVNT,OUT
            USA_C26,10000000,1000000,100000,100000,20000000,-10000,200000,-300000,31090000
            USA_K,2000000,9000000,1000,1000,40000000,0,10000,0,51012000
            CN1_C26,300000,100000,9000000,800000,400000,0,8000000,100000,18700000
            CN1_K,1000,1000,3000000,5000000,1000,0,20000000,0,28003000
            TLS,1,1,1,1,0,0,0,0,0
            VA,18788999,40910999,6598999,22101999,0,0,0,0,0
            OUT,31090000,51012000,18700000,28003000,0,0,0,0,0
            """;

    @TempDir Path temp;

    private Path table() throws IOException {
        Path file = temp.resolve("ICIO2021_2018.csv");
        Files.writeString(file, TABLE);
        return file;
    }

    @Test
    void importsATableWithTariffsAndSaysWhatChanged() throws IOException {
        Path tariffs = temp.resolve("tariffs.csv");
        Files.writeString(tariffs, "importer,exporter,sector,percent\nUSA,China,C26,25\n");
        Path folder = temp.resolve("mine");
        Captured run =
                Captured.run(
                        "world",
                        "import",
                        "oecd-icio",
                        table().toString(),
                        "--tariffs",
                        tariffs.toString(),
                        "-o",
                        folder.toString());
        assertThat(run.err()).startsWith("Use it: parley simulate SCENARIO.yaml --world ");
        assertThat(run.code()).isEqualTo(ExitCode.FINE);
        assertThat(run.out().lines())
                .hasSize(4)
                .contains(
                        "mine (2 x 2) -> " + folder,
                        "  Sales to final users (inventories run down) below 0 were taken as 0: 1"
                            + " flows, 100,000 million USD; the largest 100,000 million USD, C26"
                            + " from USA to CHN.");
        World world = WorldReader.read(folder).get();
        assertThat(world.info().year()).isEqualTo(2018);
        assertThat(world.tariff(0, 0, 1)).isEqualTo(0.25);
        assertThat(Captured.run("world", "check", folder.toString()).code())
                .isEqualTo(ExitCode.FINE);
    }

    @Test
    void refusesABrokenTableAndLeavesNothing() throws IOException {
        Path file = table();
        Files.writeString(file, TABLE.replace("CN1_K,1000,", "CN1_K,x,"));
        Path folder = temp.resolve("mine");
        Captured run =
                Captured.run(
                        "world", "import", "oecd-icio", file.toString(), "-o", folder.toString());
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(
                        "parley: ICIO2021_2018.csv:5:2: 'x' is not a number. Maybe a figure is"
                                + " missing here; none can be left out.\n");
        assertThat(temp.toFile().list()).containsExactly("ICIO2021_2018.csv");
    }

    @Test
    void refusesAnUnknownFormatAMissingYearAndAFolderThatExists() throws IOException {
        Path file = temp.resolve("table.csv");
        Files.writeString(file, TABLE);
        assertThat(imported("oecd-icoi", file, "new").err())
                .isEqualTo("parley: No format 'oecd-icoi'. Maybe 'oecd-icio'.\n");
        assertThat(imported("oecd-icio", file, "new").err())
                .isEqualTo(
                        "parley: 'table.csv' does not say which year the table is of. Maybe add"
                                + " '--year 2018'.\n");
        Files.createDirectory(temp.resolve("old"));
        assertThat(imported("oecd-icio", file, "old").err())
                .endsWith("old: there is something already. Maybe name a new folder.\n");
    }

    private Captured imported(String format, Path file, String folder) {
        return Captured.run(
                "world", "import", format, file.toString(), "-o", temp.resolve(folder).toString());
    }

    @Test
    void putsGroupsAndSectorsTogether() throws IOException {
        Path map = temp.resolve("sectors.csv");
        Files.writeString(map, "member,group,name\nA01-A03,PRIMARY,Primary goods\nB,PRIMARY,\n");
        Path folder = temp.resolve("smaller");
        Captured run =
                Captured.run(
                        "world",
                        "aggregate",
                        "wiod-2014",
                        "--economies",
                        "EU,NAFTA",
                        "--sectors",
                        map.toString(),
                        "-o",
                        folder.toString());
        assertThat(run.out()).startsWith("smaller (15 x 15) -> ");
        World world = WorldReader.read(folder).get();
        assertThat(world.economies().get(world.economy("EU")).name()).isEqualTo("European Union");
        assertThat(world.economies().get(world.economy("EU")).members()).hasSize(28);
        assertThat(world.sectors().get(world.sector("PRIMARY")).name()).isEqualTo("Primary goods");
        assertThat(world.info().notes())
                .contains("Economies or sectors of wiod-2014 were put together.");
    }

    @Test
    void refusesAMapThatFitsNothing() {
        List<String> start = List.of("world", "aggregate", "wiod-2014", "-o", "nowhere");
        assertThat(aggregated(start).err())
                .endsWith("Maybe add '--economies EU' or '--sectors MAP'.\n");
        assertThat(aggregated(start, "--economies", "EUU").err())
                .isEqualTo(
                        "parley: --economies: No economy, group or region 'EUU' is known in"
                                + " wiod-2014. Maybe 'EU'.\n");
        assertThat(aggregated(start, "--economies", "EU,G7").err())
                .contains("is in EU and in G7. Maybe leave out one of them.");
    }

    private static Captured aggregated(List<String> start, String... more) {
        var all = new ArrayList<>(start);
        all.addAll(List.of(more));
        return Captured.run(all.toArray(String[]::new));
    }
}
