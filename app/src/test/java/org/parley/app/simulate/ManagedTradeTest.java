package org.parley.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.app.Captured;
import org.parley.app.ExitCode;
import org.parley.app.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Lines under `managedTrade` from the command line to every form of output.
class ManagedTradeTest {
    private static final String TWO =
            """
            name: Managed
            managedTrade:
              - {name: Purchases, importer: CHN, exporter: USA, sectors: goods, change: +50 bn USD}
              - {name: Loose, importer: USA, exporter: JPN, sectors: C29-C30, atMost: 300%}
            """;

    @TempDir Path folder;

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("managed.yaml"), text).toString();
    }

    @SuppressWarnings("unchecked")
    private static Json line(Json run, int at) {
        return new Json(
                ((List<Object>) Objects.requireNonNull(run.at("managedTrade").value())).get(at));
    }

    @Test
    void whatItTakesAndWhomItDisplaces() throws IOException {
        Captured run = Captured.run("simulate", file(TWO), "--json");
        assertThat(run.code()).isEqualTo(ExitCode.FINE);
        Json purchases = line(Json.parse(run.out()), 0);
        double before = purchases.number("beforeMillionUsd");
        assertThat(purchases.number("levelMillionUsd")).isEqualTo(before + 50_000);
        assertThat(purchases.number("afterMillionUsd")).isCloseTo(before + 50_000, within(0.01));
        assertThat(purchases.number("implicitRatePercent")).isBetween(-30.0, -3.0);
        assertThat(purchases.number("costMillionUsd")).isPositive();
        assertThat(purchases.number("boughtElsewhereMillionUsd.JPN")).isNegative();
        Json loose = line(Json.parse(run.out()), 1);
        assertThat(loose.text("binds")).isEqualTo("false");
        assertThat(loose.number("costMillionUsd")).isZero();
    }

    @Test
    void inWordsAndInTheReport() throws IOException {
        Path report = folder.resolve("report.html");
        Captured run = Captured.run("simulate", file(TWO), "--report", report.toString());
        assertThat(run.out())
                .contains("Managed: managed trade, bn USD")
                .contains("Loose: does not bind and costs nothing.")
                .containsPattern("Purchases: China pays [0-9.]+ bn USD of implicit subsidy")
                .contains("Managed trade: one implicit rate on all flows of a bound");
        assertThat(Files.readString(report)).contains("Loose: does not bind and costs nothing.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--closure=balanced",
                "--closure=savings",
                "--variant=fixed-labour",
                "--variant=no-materials",
                "--variant=one-sector"
            })
    void underEveryClosureAndVariant(String option) throws IOException {
        String text = TWO.lines().limit(3).reduce("", (a, b) -> a + b + "\n");
        Captured run = Captured.run("simulate", file(text), "--json", option);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FINE);
        Json purchases = line(Json.parse(run.out()), 0);
        assertThat(purchases.number("afterMillionUsd"))
                .isCloseTo(purchases.number("levelMillionUsd"), within(0.01));
    }

    @Test
    void percentilesOfTheImplicitRate() throws IOException {
        Captured run =
                Captured.run(
                        "simulate",
                        file(TWO),
                        "--uncertainty",
                        "8",
                        "--csv",
                        folder.resolve("out").toString());
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FINE);
        List<String> rows = Files.readAllLines(folder.resolve("out").resolve("results.csv"));
        assertThat(rows)
                .anyMatch(row -> row.contains("managed trade: Purchases,percent,-"))
                .anyMatch(row -> row.endsWith("implicit rate, p95\""))
                .noneMatch(row -> row.contains("\"level, p"));
    }

    @Test
    void whatCannotDoWithItSaysSo() throws IOException {
        String file = file(TWO);
        Captured gradient = Captured.run("gradient", file, "--of", "real income of CHN");
        assertThat(gradient.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(gradient.err())
                .isEqualTo(
                        "parley: "
                                + file
                                + ": 'Managed' has lines under managedTrade, which gradient does"
                                + " not take. Maybe leave them out, or 'parley simulate'.\n");
        Captured part = Captured.run("simulate", file, "--variant=one-sector");
        assertThat(part.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(part.err())
                .isEqualTo(
                        "parley: "
                                + file
                                + ": Loose is about a part of goods or services, which variant"
                                + " one-sector does not tell apart. Maybe another variant.\n");
    }

    @Test
    void whatCannotBeHadSaysSo() throws IOException {
        Captured run = Captured.run("simulate", file(TWO.replace("+50 bn", "+500000 bn")));
        assertThat(run.code()).isEqualTo(ExitCode.NO_ANSWER);
        assertThat(run.err()).contains("'Managed' has no result").hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }
}
