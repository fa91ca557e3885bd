package org.parley.app.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.app.Captured;
import org.parley.app.ExitCode;
import org.parley.app.ParquetRows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// `parley sweep`.
class SweepCommandTest {
    @TempDir Path folder;

    @BeforeEach
    void scenarios() throws IOException {
        write(
                "s.yaml",
                """
                scenarios:
                  One side:
                    tariffs: [{importer: USA, exporter: CHN, sectors: goods, add: 25%}]
                  Both:
                    tariffs: [{between: [USA, CHN], sectors: goods, add: 25%}]
                """);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String small() throws IOException {
        return write(
                "sweep.yaml",
                """
                name: Small
                scenarios: s.yaml
                draws: 30
                economies: [USA, CHN]
                variables: [real income, tariff revenue]
                """);
    }

    private Path out(String name) {
        return folder.resolve(name);
    }

    private Captured sweep(String file, String output, String... more) {
        return Captured.run(
                Stream.concat(
                                Stream.of("sweep", file, "-o", out(output).toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void writesARowForEachDrawEconomyAndVariable() throws IOException {
        Captured run = sweep(small(), "out");
        assertThat(run.code()).isEqualTo(ExitCode.FINE);
        assertThat(run.out())
                .contains("real income, percent")
                .containsPattern("China +Both +-0\\.\\d{3} .* -0\\.\\d{3}\n");
        assertThat(Results.contents(out("out")))
                .containsOnlyKeys(
                        "sweep.json",
                        "part-00000.parquet",
                        "part-00001.parquet",
                        "part-00002.parquet",
                        "percentiles.parquet");
        List<Map<String, Object>> rows = ParquetRows.read(out("out").resolve("part-00001.parquet"));
        assertThat(rows).hasSize(25 * 2 * 2);
        assertThat(rows.getFirst())
                .containsEntry("draw", 25)
                .containsEntry("world", "wiod-2014")
                .containsEntry("scenario", "One side")
                .containsEntry("at", "")
                .containsEntry("closure", "fixed-deficits")
                .containsEntry("elasticities", "FGO2022")
                .containsEntry("economy", "CHN")
                .containsEntry("variable", "real income")
                .containsEntry("unit", "percent");
        assertThat(rows.get(20))
                .containsEntry("draw", 0)
                .containsEntry("scenario", "Both")
                .containsEntry("economy", "CHN")
                .containsEntry("variable", "real income");
    }

    @Test
    void writesPercentilesOfWhatThePartsHold() throws IOException {
        sweep(small(), "out");
        List<Double> incomes =
                Stream.of(0, 1, 2)
                        .flatMap(part -> rowsOf(part).stream())
                        .filter(row -> Objects.equals(row.get("scenario"), "Both"))
                        .filter(row -> Objects.equals(row.get("economy"), "USA"))
                        .filter(row -> Objects.equals(row.get("variable"), "real income"))
                        .map(row -> (Double) row.get("value"))
                        .sorted()
                        .toList();
        assertThat(incomes).hasSize(30);
        Map<String, Object> percentiles =
                ParquetRows.read(out("out").resolve("percentiles.parquet")).stream()
                        .filter(row -> Objects.equals(row.get("scenario"), "Both"))
                        .filter(row -> Objects.equals(row.get("economy"), "USA"))
                        .findFirst()
                        .orElseThrow();
        assertThat(percentiles)
                .containsEntry("p50", (incomes.get(14) + incomes.get(15)) / 2)
                .containsEntry("draws", 30)
                .containsEntry("solved", 30);
        assertThat((Double) percentiles.get("p5")).isBetween(incomes.get(1), incomes.get(2));
    }

    private List<Map<String, Object>> rowsOf(int part) {
        try {
            return ParquetRows.read(out("out").resolve("part-0000%d.parquet".formatted(part)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void givesTheSameBytesOnOneCoreAndOnTwo() throws IOException {
        sweep(small(), "one", "--cores", "1");
        sweep(small(), "two", "--cores", "2");
        assertThat(Results.contents(out("one"))).isEqualTo(Results.contents(out("two")));
    }

    @Test
    void computesOnlyWhatIsMissing() throws IOException {
        assertThat(sweep(small(), "out").err()).contains("computed 3 parts into");
        Map<String, BigInteger> whole = Results.contents(out("out"));
        Files.delete(out("out").resolve("part-00001.parquet"));
        Files.delete(out("out").resolve("percentiles.parquet"));
        Files.writeString(out("out").resolve(".part-00001.parquet.123.part"), "half");
        assertThat(sweep(small(), "out").err()).contains("computed 1 parts, took over 2, into");
        assertThat(Results.contents(out("out"))).isEqualTo(whole);
    }

    @Test
    void refusesToMixSweeps() throws IOException {
        sweep(small(), "out");
        Map<String, BigInteger> before = Results.contents(out("out"));
        write("s.yaml", Files.readString(folder.resolve("s.yaml")).replace("25%", "26%"));
        Captured run = sweep(small(), "out");
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .isEqualTo(
                        "parley: %s: It holds another sweep, or this one before its files were changed. Maybe another folder, or delete it.\n"
                                .formatted(out("out")));
        assertThat(Results.contents(out("out"))).isEqualTo(before);
    }

    @Test
    void refusesAFolderOfOtherFiles() throws IOException {
        Captured run = sweep(small(), ".");
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("and none of them is a sweep's sweep.json");
        assertThat(sweep(small(), "s.yaml").err()).contains("This is a file.");
    }

    @Test
    void refusesAFolderThatIsBeingWritten() throws IOException {
        sweep(small(), "out");
        try (FileChannel other =
                FileChannel.open(
                        out("out").resolve(".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            other.lock();
            Captured run = sweep(small(), "out");
            assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(run.err()).contains("another sweep is writing to it");
        }
    }

    @Test
    void tellsOfADamagedPart() throws IOException {
        sweep(small(), "out");
        Path part = out("out").resolve("part-00001.parquet");
        Files.writeString(part, "PAR1 and no more PAR1");
        Captured run = sweep(small(), "out");
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains(part + ": It cannot be read, or lacks rows.");
    }

    @Test
    void asksALedgerOnEveryDay() throws IOException {
        String file =
                write(
                        "sweep.yaml",
                        """
                        ledger: us-china-2018-2020
                        at: [2018-01-31, 2018-10-31, 2019-10-31]
                        known: [2018-07-31, latest]
                        with: [in-force, threats]
                        economies: CHN
                        variables: real income
                        """);
        assertThat(sweep(file, "out").code()).isEqualTo(ExitCode.FINE);
        List<Map<String, Object>> rows = ParquetRows.read(out("out").resolve("part-00000.parquet"));
        assertThat(rows).hasSize(3 * 2 * 2);
        assertThat(income(rows, "2018-01-31", "latest", "in-force")).isCloseTo(0, within(1e-9));
        assertThat(income(rows, "2019-10-31", "latest", "in-force"))
                .isLessThan(income(rows, "2018-10-31", "latest", "in-force"));
        assertThat(income(rows, "2018-10-31", "latest", "threats"))
                .isLessThan(income(rows, "2018-10-31", "latest", "in-force"));
    }

    private static double income(
            List<Map<String, Object>> rows, String at, String known, String with) {
        return rows.stream()
                .filter(row -> Objects.equals(row.get("at"), at))
                .filter(row -> Objects.equals(row.get("known"), known))
                .filter(row -> Objects.equals(row.get("with"), with))
                .mapToDouble(row -> (Double) row.get("value"))
                .findFirst()
                .orElseThrow();
    }

    /// By one account the truce of December 2018 was over on 1 March, by another it had no end.
    private static final String TRUCE =
            """
            ledger: us-china-2018-2020
            at: [2019-03-15, 2019-03-20]
            known: 2019-01-10
            with: [in-force, truce]
            economies: CHN
            variables: real income
            """;

    @Test
    void saysWhichDatingOfATruceItTook() throws IOException {
        String note = "Accounts date the truce differently; taken is TRUCE-2018 ";
        Captured open = sweep(write("open.yaml", TRUCE), "open");
        assertThat(open.code()).as(open.err()).isEqualTo(ExitCode.FINE);
        assertThat(open.out()).containsOnlyOnce(note).contains(" not TRUCE-2018 ");
        assertThat(Files.readString(out("open").resolve("sweep.json")))
                .contains("\"notes\" : [ \"" + note);
        Captured chosen = sweep(write("over.yaml", TRUCE + "truce: 2019-03-01\n"), "over");
        assertThat(chosen.out()).doesNotContain("date the truce");
        assertThat(Files.readString(out("over").resolve("sweep.json"))).doesNotContain("notes");
        List<Map<String, Object>> over =
                ParquetRows.read(out("over").resolve("part-00000.parquet"));
        assertThat(income(over, "2019-03-15", "2019-01-10", "truce"))
                .as("over by then, it changes nothing")
                .isEqualTo(income(over, "2019-03-15", "2019-01-10", "in-force"));
        Captured nobody = sweep(write("nobody.yaml", TRUCE + "truce: nobody\n"), "nobody");
        assertThat(nobody.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(nobody.err().lines())
                .singleElement()
                .asString()
                .contains("nobody.yaml:7:8: nobody named 'nobody' dates it, nor does it end then.")
                .contains("Known: TRUCE-2018 ");
    }

    @Test
    void putsScenariosOnTopOfALedger() throws IOException {
        String file =
                write(
                        "sweep.yaml",
                        """
                        ledger: us-china-2018-2020
                        at: 2018-01-31
                        scenarios: s.yaml
                        economies: CHN
                        variables: real income
                        """);
        sweep(file, "ledger");
        sweep(
                write("plain.yaml", "scenarios: s.yaml\neconomies: CHN\nvariables: real income\n"),
                "plain");
        assertThat(values("ledger")).isEqualTo(values("plain")).hasSize(2);
    }

    private List<Object> values(String name) throws IOException {
        return ParquetRows.read(out(name).resolve("part-00000.parquet")).stream()
                .map(row -> row.get("value"))
                .toList();
    }

    @Test
    void tellsWhatIsWrongInOneLineEach() throws IOException {
        String file = write("bad.yaml", "scenarios: none.yaml\nledger: no-record\nat: 2018-01-31");
        Captured run = sweep(file, "out");
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err().lines())
                .satisfiesExactly(
                        one ->
                                assertThat(one)
                                        .isEqualTo(
                                                "parley: %s:1:12: There is no file 'none.yaml' beside this one."
                                                        .formatted(file)),
                        one -> assertThat(one).startsWith("parley: %s:2:9: ".formatted(file)));
        assertThat(out("out")).doesNotExist();
        assertThat(sweep("nowhere.yaml", "out").err())
                .isEqualTo(
                        "parley: nowhere.yaml: There is no such file. Maybe examples/sweep.yaml, to"
                                + " begin with.\n");
        assertThat(sweep(small(), "out", "--cores", "0").err()).contains("--cores 0");
    }
}
