package org.parley.app.gradient;

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

class GradientCommandTest {
    @Test
    void agreesWithAPointOfTariffSimulated(@TempDir Path folder) throws IOException {
        Captured run = Captured.run("gradient", "--of", "balance USA-CHN", "--json");
        assertThat(run.code()).isEqualTo(ExitCode.FINE);
        String first = run.out().substring(run.out().indexOf("\"pairs\""));
        assertThat(first).contains("\"importer\" : \"USA\"", "\"exporter\" : \"CHN\"");
        Path file = folder.resolve("point.yaml");
        Files.writeString(
                file,
                """
                name: A tenth of a point
                tariffs:
                  - {importer: USA, exporter: CHN, sectors: goods, add: 0.1%}
                """);
        Json point = Json.parse(Captured.run("simulate", file.toString(), "--json").out());
        double moved =
                point.number("pairs.USA-CHN.balanceMillionUsd.after")
                        - point.number("pairs.USA-CHN.balanceMillionUsd.before");
        double perPoint = perPoint(run.out());
        assertThat(10 * moved).isCloseTo(perPoint, within(0.01 * perPoint));
    }

    /// The first pair's slope, which is that of the USA on China.
    private static double perPoint(String json) {
        String key = "\"perPointMillionUsd\" : ";
        int at = json.indexOf(key) + key.length();
        return Double.parseDouble(json.substring(at, json.indexOf(',', at)));
    }

    @Test
    void printsTablesAndCsv(@TempDir Path folder) throws IOException {
        Captured text = Captured.run("gradient", "--of", "real income of CHN");
        assertThat(text.out())
                .startsWith("How real income of CHN moves with one point more of a tariff")
                .contains("United States on China")
                .contains("by the adjoint of the solved system");
        Captured.run("gradient", "--of", "real income of CHN", "--csv", folder.toString());
        assertThat(Files.readString(folder.resolve("gradient.csv")))
                .startsWith("scenario,economy,partner,sector,variable,unit,value,basis")
                .contains("Base year,USA,CHN,goods,real income of CHN,million USD,-2012.");
        Captured.run("gradient", "--of", "real income of CHN", "--parquet", folder.toString());
        assertThat(folder.resolve("gradient.parquet")).isNotEmptyFile();
    }

    @Test
    void refusesWithOneLine() {
        assertThat(Captured.run("gradient", "--of", "income of CHN").err().lines())
                .containsExactly(
                        "parley: --of: 'income of CHN' is no figure. Maybe 'balance USA-CHN',"
                                + " 'exports USA-CHN C26' or 'real income of MEX'.");
    }
}
