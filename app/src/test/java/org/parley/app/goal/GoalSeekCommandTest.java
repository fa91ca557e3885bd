package org.parley.app.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.app.Captured;
import org.parley.app.ExitCode;
import org.parley.app.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class GoalSeekCommandTest {
    private static final String CUT = "balance USA-CHN change +100 bn USD";
    private static final String TARIFF = "tariff of USA on CHN goods";

    @Test
    void answersUnderBothClosures(@TempDir Path folder) throws IOException {
        Path chart = folder.resolve("curve.svg");
        Captured run =
                Captured.run(
                        "goal-seek",
                        "--target",
                        CUT,
                        "--by",
                        TARIFF,
                        "--json",
                        "--chart",
                        chart.toString());
        assertThat(run.err()).isEqualTo("parley: wrote " + chart + System.lineSeparator());
        Json fixed = Json.parse(run.out()).at("closures").at("fixed-deficits");
        assertThat(fixed.number("instrument")).isCloseTo(7.64, within(0.01));
        assertThat(fixed.number("target.after") - fixed.number("target.before"))
                .isCloseTo(100_000, within(0.1));
        assertThat(fixed.number("aggregateBalanceMillionUsd.after"))
                .isCloseTo(fixed.number("aggregateBalanceMillionUsd.before"), within(0.1));
        assertThat(fixed.number("goodsBalanceMillionUsd.MEX.after"))
                .isLessThan(fixed.number("goodsBalanceMillionUsd.MEX.before"));
        Json savings = Json.parse(run.out()).at("closures").at("savings");
        assertThat(savings.number("instrument")).isCloseTo(7.63, within(0.01));
        assertThat(Files.readString(chart)).startsWith("<?xml").contains("points of tariff");
    }

    @Test
    void writesTheLongTableOfTheAnswer(@TempDir Path folder) throws IOException {
        Captured run =
                Captured.run(
                        "goal-seek",
                        "--target",
                        CUT,
                        "--by",
                        TARIFF,
                        "--closure",
                        "balanced",
                        "--csv",
                        folder.toString());
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(folder.resolve("goal-seek.csv")))
                .startsWith("scenario,economy,partner,sector,variable,unit,value,basis")
                .contains(", balanced\",USA,,,real income,percent,");
    }

    @Test
    void saysThatItCannotBeHad() {
        Captured run =
                Captured.run(
                        "goal-seek",
                        "--target",
                        "real income of USA = +1%",
                        "--by",
                        "tariff of USA on world",
                        "--closure",
                        "fixed-deficits");
        assertThat(run.code()).isEqualTo(ExitCode.FINE);
        assertThat(run.out())
                .contains("fixed-deficits: it cannot be had. The most is +0.17")
                .contains("beyond, it turns back")
                .doesNotContain("savings");
    }

    @Test
    void startsFromAScenario(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("scenario.yaml");
        Files.writeString(
                file,
                """
                name: Five points
                tariffs:
                  - {importer: USA, exporter: CHN, sectors: goods, add: 5%}
                """);
        Captured run =
                Captured.run(
                        "goal-seek",
                        file.toString(),
                        "--target",
                        "balance USA-CHN = -153.2 bn USD",
                        "--by",
                        TARIFF,
                        "--closure",
                        "fixed-deficits",
                        "--json");
        assertThat(Json.parse(run.out()).at("closures").at("fixed-deficits").number("instrument"))
                .isCloseTo(2.64, within(0.02));
    }

    @Test
    void refusesWithOneLine() {
        Captured run =
                Captured.run("goal-seek", "--target", "balance USA-CHM = 2 bn USD", "--by", TARIFF);
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err().lines())
                .containsExactly(
                        "parley: --target: No economy, group or region 'CHM' is known in wiod-2014."
                                + " Maybe 'CHE'.");
        assertThat(Captured.run("goal-seek", "--by", TARIFF).err()).contains("--target");
    }
}
