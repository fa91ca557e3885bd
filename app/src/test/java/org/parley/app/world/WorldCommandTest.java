package org.parley.app.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.app.Captured;
import org.parley.app.ExitCode;
import org.parley.economy.WorldWriter;
import org.parley.economy.Worlds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class WorldCommandTest {
    @TempDir Path temp;

    @Test
    void listsWhatShipsAndSaysWhichIsTheDefault() {
        Captured run = Captured.run("world", "list");
        assertThat(run.code()).isEqualTo(ExitCode.FINE);
        assertThat(run.out().lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("wiod-2014  2014") && line.contains("default"))
                .anyMatch(line -> line.startsWith("icio-2017  2017"));
        assertThat(Captured.run("world").out()).isEqualTo(run.out());
    }

    @Test
    void showsSourcesTermsSizesAndElasticities() {
        String shown = Captured.run("world", "show").out();
        assertThat(shown)
                .startsWith("wiod-2014\n  43 economies and the rest of the world")
                .contains("CC BY 4.0", "doi 10.34894/PJ2M1C", "Global Tariff Database")
                .contains(Worlds.get("wiod-2014").info().hash())
                .contains("44 economies, 16 sectors, 2014. Value added 76,547 bn USD")
                .containsPattern("USA +United States +Northern America +17,511.8 +1,956.2")
                .containsPattern("C26-C27 +4.62 +9.63 +1.24 +3.44 +4.00")
                .contains("FGO2022 (the default): Fontagné");
        assertThat(Captured.run("world", "show", "icio-2017").out()).contains("hybrid");
    }

    @Test
    void keepsWithinANarrowTerminal() {
        String shown = Captured.run(80, false, Map.of(), "world", "show").out();
        assertThat(shown.lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void checksHowExactAWorldIs() {
        Captured run = Captured.run("world", "check", "icio-2017");
        assertThat(run.code()).isEqualTo(ExitCode.FINE);
        assertThat(run.out())
                .startsWith("icio-2017 (36 x 22): no defect.")
                .containsPattern(
                        "final demand = value added \\+ tariff revenue \\+ deficit +\\d.\\de-1\\d")
                .endsWith("hash  " + Worlds.get("icio-2017").info().hash() + "\n");
    }

    @Test
    void reportsEveryDefectOfAFolderAndStillShowsWhatItCan() throws IOException {
        Path folder = temp.resolve("mine");
        WorldWriter.write(Worlds.get("wiod-2014"), folder);
        assertThat(Captured.run("world", "check", folder.toString()).code())
                .isEqualTo(ExitCode.FINE);
        Path yaml = folder.resolve("world.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml).replace("title:", "titel:").replace("hash: ", "hash: f"));
        Captured check = Captured.run("world", "check", folder.toString());
        assertThat(check.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(check.out()).isEmpty();
        assertThat(check.err().lines())
                .hasSize(3)
                .contains("parley: world.yaml:2:1: 'titel' is not known here. Maybe 'title'.")
                .allMatch(line -> line.startsWith("parley: world.yaml"));
        Captured show = Captured.run("world", "show", folder.toString());
        assertThat(show.code()).isEqualTo(ExitCode.FINE);
        assertThat(show.err().lines()).hasSize(3);
        assertThat(show.out()).contains("44 economies");
    }

    @Test
    void answersAnUnknownWorldOrCommandWithTheNearest() {
        Captured world = Captured.run("world", "show", "wiod-2015");
        assertThat(world.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(world.err()).endsWith("Maybe 'wiod-2014'.\n").hasLineCount(1);
        assertThat(Captured.run("world", "shwo").err()).endsWith("Maybe 'show'.\n");
    }
}
