package org.parley.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.app.Captured;
import org.parley.app.ExitCode;
import org.parley.app.Json;
import org.parley.app.ParquetRows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// `parley simulate --uncertainty` and `--variant`.
class UncertaintyTest {
    @TempDir Path folder;
    private String file = "";

    @BeforeEach
    void write() throws IOException {
        Path scenario = folder.resolve("scenario.yaml");
        Files.writeString(
                scenario,
                """
                name: Twenty-five
                tariffs:
                  - {importer: USA, exporter: CHN, sectors: goods, add: 25%}
                """);
        file = scenario.toString();
    }

    @Test
    void givesPercentilesInJson() {
        Captured run = Captured.run("simulate", file, "--uncertainty", "20", "--json");
        Json all = Json.parse(run.out());
        Json drawn = all.at("uncertainty");
        assertThat(drawn.number("draws")).isEqualTo(20);
        assertThat(drawn.number("failed")).isZero();
        double low = drawn.number("economies.USA.realIncomePercent.p5");
        double high = drawn.number("economies.USA.realIncomePercent.p95");
        assertThat(all.number("economies.USA.realIncomePercent")).isBetween(low, high);
        assertThat(high - low).isPositive();
        assertThat(drawn.number("pairs.USA-CHN.importsMillionUsd.p50")).isPositive();
        assertThat(drawn.number("sectors.CHN.C26-C27.outputMillionUsd.p25")).isPositive();
        Captured again = Captured.run("simulate", file, "--uncertainty", "20", "--json");
        assertThat(again.out()).isEqualTo(run.out());
        Captured other =
                Captured.run("simulate", file, "--uncertainty", "20", "--seed", "2", "--json");
        assertThat(other.out()).isNotEqualTo(run.out());
    }

    @Test
    void givesPercentilesInTablesAndCsv() throws IOException {
        Captured text = Captured.run("simulate", file, "--uncertainty", "5");
        assertThat(text.out())
                .contains("5th to 95th percentile of 5 draws of elasticities")
                .contains("standard errors assumed to be 25% of each");
        Captured.run("simulate", file, "--uncertainty", "5", "--csv", folder.toString());
        assertThat(Files.readString(folder.resolve("results.csv")))
                .contains("Twenty-five,USA,,,real income,percent,")
                .contains(",\"change, p5\"")
                .doesNotContain("before, p5");
    }

    @Test
    void writesTheCsvsRowsAsParquet() throws IOException {
        Captured.run("simulate", file, "--csv", folder.toString());
        Captured run = Captured.run("simulate", file, "--parquet", folder.toString());
        Path parquet = folder.resolve("results.parquet");
        assertThat(run.err()).isEqualTo("parley: wrote " + parquet + System.lineSeparator());
        List<String> rows = new ArrayList<>();
        for (Map<String, Object> row : ParquetRows.read(parquet)) {
            rows.add(row.values().stream().map(Object::toString).collect(Collectors.joining(",")));
        }
        List<String> csv = Files.readAllLines(folder.resolve("results.csv"));
        assertThat(rows).hasSize(csv.size() - 1);
        assertThat(rows.getFirst()).isEqualTo(csv.get(1));
        assertThat(rows.getLast()).isEqualTo(csv.getLast());
    }

    @Test
    void writesAReport() throws IOException {
        Files.writeString(
                Path.of(file),
                Files.readString(Path.of(file)).replace("Twenty-five", "\"<25> & more\""));
        Path report = folder.resolve("report.html");
        Captured run =
                Captured.run("simulate", file, "--uncertainty", "3", "--report", report.toString());
        assertThat(run.err()).isEqualTo("parley: wrote " + report + System.lineSeparator());
        assertThat(Files.readString(report))
                .startsWith("<!doctype html>")
                .contains("<h1>&lt;25&gt; &amp; more</h1>")
                .contains("<td>China *</td>", "<td>Luxembourg</td>", "5th to 95th percentile")
                .contains("<svg", "prefers-color-scheme: dark")
                .contains("<li>Closure fixed-deficits", "seed 1", "Timmer")
                .doesNotContain("<script", "http-equiv");
    }

    @Test
    void takesStandardErrorsFromAFile() throws IOException {
        Path errors = folder.resolve("errors.csv");
        Files.writeString(errors, "sector,standardError\nC26-C27,1.2\n");
        Captured run =
                Captured.run("simulate", file, "--uncertainty", "5", "--spread", errors.toString());
        assertThat(run.out()).contains("standard errors from errors.csv");
        Files.writeString(errors, "sector,standardError\nC26-C28,x\nC28,-1\n");
        Captured bad =
                Captured.run("simulate", file, "--uncertainty", "5", "--spread", errors.toString());
        assertThat(bad.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(bad.err())
                .contains("errors.csv:2:1: No sector 'C26-C28' in world wiod-2014.")
                .contains("errors.csv:3:2: '-1' is no standard error");
    }

    @Test
    void refusesWithOneLine() {
        assertThat(Captured.run("simulate", file, "--uncertainty", "1").err())
                .isEqualTo(
                        "parley: --uncertainty 1: it takes from 2 to 1,000,000 draws. Maybe"
                                + " 1000.\n");
        assertThat(Captured.run("simulate", file, "--uncertainty", "5", "--spread", "25").err())
                .contains("--spread 25: '25' is not a percentage. Maybe '25%'");
        assertThat(Captured.run("simulate", file, "--variant", "no-material").err())
                .isEqualTo("parley: --variant: No variant 'no-material'. Maybe 'no-materials'.\n");
    }

    @Test
    void solvesEveryVariant() {
        double full = realIncome("full");
        for (String variant :
                new String[] {"no-input-output", "no-materials", "one-sector", "fixed-labour"}) {
            assertThat(realIncome(variant)).isNegative().isNotEqualTo(full);
        }
        assertThat(Captured.run("simulate", file, "--variant", "no-materials").out())
                .contains("Variant no-materials: everything is made by labour alone.");
    }

    private double realIncome(String variant) {
        Json all = Json.parse(Captured.run("simulate", file, "--variant", variant, "--json").out());
        return all.number("economies.CHN.realIncomePercent");
    }
}
