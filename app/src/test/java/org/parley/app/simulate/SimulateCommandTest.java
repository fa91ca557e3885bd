package org.parley.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.app.Captured;
import org.parley.app.ExitCode;
import org.parley.app.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// `parley simulate` from the command line to what it prints, on the worlds that ship.
class SimulateCommandTest {
    private static final String US_ALONE =
            """
            name: US alone
            tariffs:
              - {importer: USA, exporter: CHN, sectors: goods, add: 25%}
            """;
    private static final String BOTH =
            """
            scenarios:
              US alone:
                tariffs:
                  - {importer: USA, exporter: CHN, sectors: goods, add: 25%}
              China answers:
                buildsOn: US alone
                tariffs:
                  - {importer: CHN, exporter: USA, sectors: goods, add: 25%}
            """;

    @TempDir Path folder;

    private String file(String text) throws IOException {
        Path file = folder.resolve("scenario.yaml");
        Files.writeString(file, text);
        return file.toString();
    }

    private static double realIncome(Json scenario, String economy) {
        return scenario.number("economies." + economy + ".realIncomePercent");
    }

    /// The figures of an independent solver on the same world.
    @Test
    void figuresOfAnIndependentSolver() throws IOException {
        Captured run = Captured.run("simulate", file(BOTH), "--json");
        assertThat(run.code()).isEqualTo(ExitCode.FINE);
        Json all = Json.parse(run.out());
        Json first = all.at("scenarios").at("US alone");
        assertThat(realIncome(first, "USA")).isCloseTo(-0.088, within(0.0006));
        assertThat(realIncome(first, "CHN")).isCloseTo(-0.273, within(0.0006));
        assertThat(realIncome(first, "MEX")).isCloseTo(0.124, within(0.0006));
        Json second = all.at("scenarios").at("China answers");
        assertThat(realIncome(second, "USA")).isCloseTo(-0.114, within(0.0006));
        assertThat(realIncome(second, "CHN")).isCloseTo(-0.312, within(0.0006));
        assertThat(realIncome(second, "MEX")).isCloseTo(0.109, within(0.0006));
        assertThat(realIncome(second, "CAN")).isCloseTo(0.030, within(0.0006));
        assertThat(second.number("solver.maxResidual")).isLessThan(1e-10);
    }

    @Test
    void everyDocumentedKeyOfJson() throws IOException {
        Json json = Json.parse(Captured.run("simulate", file(US_ALONE), "--json").out());
        assertThat(json.text("solver.status")).isEqualTo("solved");
        assertThat(json.number("solver.iterations")).isPositive();
        for (String key :
                List.of(
                        "realIncomePercent",
                        "firstOrderWelfarePercent",
                        "termsOfTradePercent",
                        "volumeOfTradePercent",
                        "realWagePercent",
                        "equivalentVariationMillionUsd",
                        "consumerPricePercent",
                        "tariffRevenueMillionUsd.before",
                        "tariffRevenueMillionUsd.after",
                        "gdpMillionUsd.after")) {
            assertThat(json.number("economies.CHN." + key)).as(key).isFinite();
        }
        double exports = json.number("pairs.USA-CHN.exportsMillionUsd.after");
        double imports = json.number("pairs.USA-CHN.importsMillionUsd.after");
        assertThat(json.number("pairs.USA-CHN.balanceMillionUsd.after"))
                .isCloseTo(exports - imports, within(1e-6));
        assertThat(json.number("pairs.CHN-USA.exportsMillionUsd.after")).isEqualTo(imports);
    }

    @Test
    void theFirstTableSaysWhoGainsAndWhoLoses() throws IOException {
        String out = Captured.run("simulate", file(US_ALONE)).out();
        assertThat(out.lines().toList().getFirst()).isEqualTo("US alone");
        assertThat(out)
                .containsPattern("(?m)^China \\*\\s+-0\\.273 ")
                .containsPattern("(?m)^United States \\*\\s+-0\\.088 ")
                .containsPattern("(?m)^Mexico\\s+\\+0\\.124 ")
                .contains("Closure fixed-deficits", "Trade elasticities FGO2022", "residual");
    }

    @Test
    void sideBySide() throws IOException {
        String out = Captured.run("simulate", file(BOTH)).out();
        assertThat(out).containsPattern("(?m)^China\\s+-0\\.273\\s+-0\\.312 ");
    }

    @Test
    void oneOfSeveral() throws IOException {
        String out = Captured.run("simulate", file(BOTH), "--only", "China answers").out();
        assertThat(out).containsPattern("(?m)^China \\*\\s+-0\\.312 ");
    }

    @Test
    void whereTheClosureIsBalancedThereIsNoDeficit() throws IOException {
        String out =
                Captured.run("simulate", file(US_ALONE), "--closure", "balanced", "--json").out();
        assertThat(Json.parse(out).number("economies.USA.deficitMillionUsd.after"))
                .isCloseTo(0, within(1e-3));
    }

    @Test
    void csvIsLongAndWhole() throws IOException {
        Path csv = folder.resolve("out");
        Captured run = Captured.run("simulate", file(US_ALONE), "--csv", csv.toString());
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("parley: wrote " + csv.resolve("results.csv") + "\n");
        Json json = Json.parse(Captured.run("simulate", file(US_ALONE), "--json").out());
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(csv.resolve("results.csv"))) {
            NamedCsvRecord row =
                    rows.stream()
                            .filter(one -> one.getField("economy").equals("MEX"))
                            .filter(one -> one.getField("variable").equals("real income"))
                            .findFirst()
                            .orElseThrow();
            assertThat(row.getFields())
                    .containsExactly(
                            "US alone",
                            "MEX",
                            "",
                            "",
                            "real income",
                            "percent",
                            Double.toString(realIncome(json, "MEX")),
                            "change");
        }
        try (var left = Files.list(csv)) {
            assertThat(left).containsExactly(csv.resolve("results.csv"));
        }
    }

    @Test
    void charts() throws IOException {
        Path svg = folder.resolve("chart.svg");
        Path png = folder.resolve("chart.png");
        Captured.run("simulate", file(US_ALONE), "--chart", svg.toString());
        Captured.run("simulate", file(BOTH), "--chart", png.toString(), "--dark");
        assertThat(svg).content().startsWith("<?xml").contains(">Mexico<", ">+0.124<");
        assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void sameBytesEveryTime() throws IOException {
        String file = file(BOTH);
        assertThat(Captured.run("simulate", file, "--json").out())
                .isEqualTo(Captured.run("simulate", file, "--json").out());
    }

    @Test
    void fitsTheTerminal() throws IOException {
        Captured run = Captured.run(80, true, Map.of(), "simulate", file(US_ALONE));
        String table = run.out().substring(0, run.out().indexOf("World"));
        assertThat(table.lines().map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "")))
                .allMatch(line -> line.length() <= 80);
        assertThat(run.out()).contains("\u001b[", "more columns in a wider terminal");
    }

    @Test
    void noColorInAPipe() throws IOException {
        assertThat(Captured.run("simulate", file(US_ALONE)).out()).doesNotContain("\u001b");
    }

    @Test
    void explainsItselfWithAnExampleThatRuns() throws IOException {
        String said = Captured.run("simulate").out();
        String example =
                said.substring(said.indexOf("    name:"), said.indexOf("and run"))
                        .replaceAll("(?m)^ {4}", "");
        Captured run = Captured.run("simulate", file(example));
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Twenty-five both ways\n");
    }

    @Test
    void noEquilibriumIsSaidAndGivesNoNumbers() throws IOException {
        Captured run =
                Captured.run(
                        "simulate",
                        file("bans: [{importer: all, exporter: all, sectors: all}]"),
                        "--json");
        assertThat(run.code()).isEqualTo(ExitCode.NO_ANSWER);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("parley: ").contains("no equilibrium");
        assertThat(run.err().lines()).hasSize(1);
    }
}
