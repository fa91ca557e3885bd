package org.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.economy.GeneratedWorld;
import org.parley.economy.WorldWriter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/// Whatever is wrong with the input: exit code 2, nothing on stdout, one clear line for each defect
/// on stderr, no stack trace.
class BadInputTest {
    @TempDir Path folder;

    private Path scenario(String text) throws IOException {
        Path file = folder.resolve("scenario.yaml");
        Files.writeString(file, text);
        return file;
    }

    private static void refused(Captured run, String... lines) {
        assertThat(run.err().lines()).containsExactly(lines);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    private void refusedScenario(String text, String... messages) throws IOException {
        Path file = scenario(text);
        String[] lines =
                List.of(messages).stream()
                        .map(message -> "parley: " + file + message)
                        .toArray(String[]::new);
        refused(Captured.run("simulate", file.toString()), lines);
    }

    @Test
    void noDate() throws IOException {
        refused(
                Captured.run(
                        "duty", "8517.62", "--from", "CHN", "--to", "USA", "--at", "2099-13-01"),
                "parley: Invalid value for option '--at': '2099-13-01' is not a date. Maybe"
                        + " 2019-09-01.");
        Path file = folder.resolve("shipment.csv");
        Files.writeString(file, "product,origin,destination,date\n8517.62,CHN,USA,1.9.2019\n");
        refused(
                Captured.run("screen", file.toString()),
                "parley: %s, line 2: date: '1.9.2019' is not a date. Maybe 2019-09-01."
                        .formatted(file));
    }

    @Test
    void unknownEconomy() throws IOException {
        refusedScenario(
                "bans: [{importer: USA, exporter: CHM, sectors: goods}]",
                ":1:34: No economy, group or region 'CHM' is known in wiod-2014. Maybe 'CHE'.");
    }

    @Test
    void unknownSector() throws IOException {
        refusedScenario(
                "bans: [{importer: USA, exporter: CHN, sectors: Minning}]",
                ":1:48: No sector 'Minning' in world wiod-2014. Maybe 'Mining'.");
    }

    @Test
    void tariffBelowMinusHundredPercent() throws IOException {
        refusedScenario(
                "tariffs: [{importer: USA, exporter: CHN, sectors: goods, set: -150%}]",
                ":1:63: 'set: -150%'; it must be above -100%.");
    }

    @Test
    void twoContradictoryLines() throws IOException {
        refusedScenario(
                """
                tariffs:
                  - {importer: USA, exporter: CHN, sectors: goods, set: 25%}
                  - {importer: USA, exporter: all, sectors: Mining, set: 10%}
                """,
                ":3:5: This says 10% where line 2 says 25%, for B of USA from CHN. Maybe leave that"
                        + " out of one with 'except:'.");
    }

    @Test
    void missingFile() {
        refused(
                Captured.run("simulate", "nowhere.yaml"),
                "parley: nowhere.yaml: There is no such file. Maybe 'parley simulate' without one,"
                        + " for an example to begin with.");
    }

    @Test
    void aTab() throws IOException {
        refusedScenario(
                "tariffs:\n\t- importer: USA\n",
                ":2:1: A tab; YAML is indented with spaces. Maybe replace the tab by two spaces.");
    }

    @Test
    void notUtf8() throws IOException {
        Path file = folder.resolve("latin.yaml");
        Files.write(file, "name: Zölle\n".getBytes(StandardCharsets.ISO_8859_1));
        refused(
                Captured.run("simulate", file.toString()),
                "parley: " + file + ": Not UTF-8 text. Maybe save it again as UTF-8.");
    }

    @Test
    void everyDefectAtOnce() throws IOException {
        refusedScenario(
                """
                tarifs: []
                tariffs:
                  - {importer: USA, exporter: CHN, sectors: goods, add: 25}
                """,
                ":1:1: 'tarifs' is not known here. Maybe 'tariffs'.",
                ":3:57: 'add': '25' is not a percentage. Maybe '25%' is meant.");
    }

    @Test
    void unknownWorldElasticitiesClosureAndScenario() throws IOException {
        String file = scenario("bans: [{importer: USA, exporter: CHN, sectors: goods}]").toString();
        refused(
                Captured.run("simulate", file, "--world", "wiod-2015"),
                "parley: wiod-2015: No world of this name comes with Parley, and no folder is"
                        + " called so. Maybe 'wiod-2014'.");
        refused(
                Captured.run("simulate", file, "--elasticities", "FGO2021"),
                "parley: --elasticities: No elasticities 'FGO2021' in world wiod-2014. Maybe"
                        + " 'FGO2022'.");
        refused(
                Captured.run("simulate", file, "--closure", "balance"),
                "parley: --closure: No closure 'balance'. Maybe 'balanced'.");
        refused(
                Captured.run("simulate", file, "--only", "second"),
                "parley: " + file + ": No scenario 'second'. Maybe one of scenario.");
    }

    @Test
    void usage() {
        refused(
                Captured.run("simulate", "--jsn"),
                "parley: Unknown option: '--jsn'. Maybe '--json'.");
        refused(
                Captured.run("simulat"),
                "parley: Unmatched argument at index 0: 'simulat'. Maybe 'simulate'.");
        refused(
                Captured.run("simulate", "a.yaml", "--chart", "chart.pdf"),
                "parley: --chart chart.pdf: charts are SVG or PNG. Maybe 'chart.pdf.svg'.");
        refused(
                Captured.run("reproduce", "caliendo-parro"),
                "parley: No study 'caliendo-parro'. Maybe 'caliendo-parro-2015'.");
        refused(
                Captured.run("reproduce", "caliendo-parro-2015"),
                "parley: The inputs of caliendo-parro-2015 do not come with Parley. Maybe add"
                        + " '--data FOLDER'; 'parley reproduce' says what must be in it.");
    }

    /// A small world on disk with one file changed.
    private Captured onWorld(String table, UnaryOperator<String> change) throws IOException {
        Path world = folder.resolve("world");
        WorldWriter.write(GeneratedWorld.of(3, 2, 7), world);
        Path file = world.resolve(table);
        Files.writeString(file, change.apply(Files.readString(file)));
        String economy = GeneratedWorld.of(3, 2, 7).economies().getFirst().code();
        Path scenario =
                scenario(
                        "tariffs: [{importer: all, exporter: %s, sectors: all, add: 5%%}]"
                                .formatted(economy));
        return Captured.run("simulate", scenario.toString(), "--world", world.toString());
    }

    private static void oneDefect(Captured run, String... words) {
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).isNotEmpty().allMatch(line -> line.startsWith("parley: "));
        assertThat(run.err()).contains(words).doesNotContain("\tat ");
    }

    @Test
    void negativeFlow() throws IOException {
        oneDefect(onWorld("flows.csv", text -> cell(text, 1, 2, "-5")), "flows.csv:2:3", "-5");
    }

    @Test
    void nan() throws IOException {
        oneDefect(onWorld("flows.csv", text -> cell(text, 1, 2, "NaN")), "flows.csv:2:3", "NaN");
    }

    @Test
    void sharesThatDoNotSum() throws IOException {
        oneDefect(onWorld("inputs.csv", text -> cell(text, 1, 2, "0.9")), "inputs.csv", "sum");
    }

    @Test
    void anEmptyTable() throws IOException {
        oneDefect(onWorld("flows.csv", _ -> ""), "flows.csv");
    }

    @Test
    void anEmptyWorld() throws IOException {
        Path world = Files.createDirectory(folder.resolve("empty"));
        String file = scenario("bans: [{importer: USA, exporter: CHN, sectors: goods}]").toString();
        oneDefect(Captured.run("simulate", file, "--world", world.toString()), "world.yaml");
    }

    @Test
    void aTruncatedGzip() throws IOException {
        Captured run = onWorld("flows.csv", text -> text);
        assertThat(run.code()).isEqualTo(ExitCode.FINE);
        Path plain = folder.resolve("world/flows.csv");
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(Files.readAllBytes(plain));
        }
        Files.delete(plain);
        Files.write(
                folder.resolve("world/flows.csv.gz"),
                Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        oneDefect(
                Captured.run(
                        "simulate",
                        folder.resolve("scenario.yaml").toString(),
                        "--world",
                        folder.resolve("world").toString()),
                "flows.csv.gz",
                "gzip");
    }

    /// A table's text with one cell changed; row 0 is the heading.
    private static String cell(String text, int row, int column, String value) {
        String[] lines = text.split("\n", -1);
        String[] cells = lines[row].split(",", -1);
        cells[column] = value;
        lines[row] = String.join(",", cells);
        return String.join("\n", lines);
    }

    @Test
    void theDetailsOnRequest() {
        assertThat(
                        Captured.run(
                                        80,
                                        false,
                                        Map.of("PARLEY_DEBUG", "1"),
                                        "simulate",
                                        "nowhere.yaml")
                                .err())
                .contains("There is no such file")
                .contains("CommandFailure");
    }
}
