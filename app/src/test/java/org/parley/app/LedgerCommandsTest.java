package org.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The commands on ledgers, as users call them, on the record that ships.
class LedgerCommandsTest {
    @TempDir static Path folder;
    private static String ledger = "";

    @BeforeAll
    static void load() {
        ledger = folder.resolve("l.db").toString();
        Captured run = Captured.run("ledger", "load", "us-china-2018-2020", "--ledger", ledger);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("records added");
    }

    private static String fine(String... arguments) {
        Captured run = Captured.run(arguments);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FINE);
        return run.out();
    }

    @Test
    void theTimelineEndsWithTheDayThatIsAskedAbout() {
        String before = fine("ledger", "timeline", "--at", "2018-04-15", "--ledger", ledger);
        assertThat(before).contains("2018-04-15  US-ZTE").doesNotContain("2018-04-30");
        String json =
                fine("ledger", "timeline", "--json", "--at", "2018-04-14", "--ledger", ledger);
        assertThat(json)
                .contains("US-301-L1")
                .doesNotContain("US-ZTE")
                .doesNotContain("2018-07-06");
    }

    @Test
    void theLogIsOfNoDay() {
        Captured run = Captured.run("ledger", "log", "--at", "2018-07-06", "--ledger", ledger);
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("Maybe --known 2018-07-06").hasLineCount(1);
    }

    @Test
    void eachQuestionOfTheLedgerExplainsItself() {
        assertThat(fine("ledger", "timeline", "--help")).contains("--chart");
    }

    @Test
    void dutyWithItsActRecordAndCertificate() throws IOException {
        Path certificate = folder.resolve("c.json");
        String json =
                fine(
                        "duty",
                        "8517.62",
                        "--from",
                        "CHN",
                        "--to",
                        "USA",
                        "--at",
                        "2019-06-12",
                        "--exported",
                        "2019-05-05",
                        "--json",
                        "--ledger",
                        ledger,
                        "--certificate",
                        certificate.toString());
        assertThat(json)
                .contains("\"totalPercent\" : 10.0")
                .contains("\"mfnPercent\" : 0.0")
                .contains("\"record\" : \"US-301-L3/applied\"")
                .contains("\"inForceFrom\" : \"2018-09-24\"");
        assertThat(fine("ledger", "verify", certificate.toString(), "--ledger", ledger))
                .contains("asked again, it answers the same");
        String text = Files.readString(certificate);
        int at = text.indexOf("payload") + 40;
        char other = text.charAt(at) == 'A' ? 'B' : 'A';
        Files.writeString(certificate, text.substring(0, at) + other + text.substring(at + 1));
        Captured edited =
                Captured.run("ledger", "verify", certificate.toString(), "--ledger", ledger);
        assertThat(edited.code()).isEqualTo(ExitCode.NO_ANSWER);
        assertThat(edited.err()).contains("does not hold");
    }

    /// A product of HS 2022 that was two in HS 2017, and a shipment.
    @Test
    void certificatesOfSplitsAndShipmentsAreAskedAgain() throws IOException {
        Path table = folder.resolve("hs.csv");
        Files.writeString(table, "from,to,weight\n8517.13,8517.12,0.7\n8517.13,8517.62,0.3\n");
        Path certificate = folder.resolve("split.json");
        String json =
                fine(
                        "duty",
                        "8517.13",
                        "--from",
                        "CHN",
                        "--to",
                        "USA",
                        "--at",
                        "2019-06-26",
                        "--correlation",
                        table.toString(),
                        "--json",
                        "--ledger",
                        ledger,
                        "--certificate",
                        certificate.toString());
        assertThat(json).contains("\"totalPercent\" : 7.5");
        assertThat(fine("ledger", "verify", certificate.toString(), "--ledger", ledger))
                .contains("asked again, it answers the same");
        Path shipment = folder.resolve("shipment.csv");
        Files.writeString(
                shipment,
                """
                product,origin,destination,parties,date,exported
                8517.62.00,CHN,USA,Acme Trading,2019-06-12,2019-05-05
                8542.31.00,USA,CHN,"Huawei Technologies Company, Limited;ZTE",2019-06-26,
                """);
        fine(
                "screen",
                shipment.toString(),
                "--known",
                "2019-07-01",
                "--ledger",
                ledger,
                "--certificate",
                certificate.toString());
        Files.delete(shipment);
        assertThat(fine("ledger", "verify", certificate.toString(), "--ledger", ledger))
                .contains("asked again, it answers the same");
    }

    @Test
    void whatCannotBeAskedIsOneLine() {
        assertThat(refused("--from", "CHN", "--to", "China"))
                .isEqualTo(
                        "parley: The goods come from CHN and go to CHN. Maybe name two economies.");
        assertThat(
                        refused(
                                "--from",
                                "CHN",
                                "--to",
                                "USA",
                                "--at",
                                "2019-06-01",
                                "--exported",
                                "2019-06-05"))
                .isEqualTo(
                        "parley: The goods were exported on 2019-06-05, after they entered on"
                                + " 2019-06-01. Maybe the two are swapped.");
        assertThat(refused("--from", "CHN", "--to", "USA", "--prefer", "nobody"))
                .startsWith("parley: --prefer: no account 'nobody' in the ledger. Maybe one of ");
        Captured diff =
                Captured.run(
                        "ledger",
                        "diff",
                        "--known",
                        "2019-12-20",
                        "2019-09-30",
                        "--ledger",
                        ledger);
        assertThat(diff.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(diff.err()).contains("Maybe --known 2019-09-30 2019-12-20.");
    }

    private static String refused(String... more) {
        var arguments = new ArrayList<>(List.of("duty", "8481.80", "--ledger", ledger));
        arguments.addAll(List.of(more));
        Captured run = Captured.run(arguments.toArray(String[]::new));
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        return run.err().strip();
    }

    @Test
    void asKnownOnDifferentDays() {
        assertThat(
                        fine(
                                "ledger",
                                "show",
                                "US-301-L4B",
                                "--at",
                                "2019-12-16",
                                "--known",
                                "2019-09-30",
                                "--ledger",
                                ledger))
                .contains("in-effect by plan 15%");
        assertThat(fine("ledger", "show", "US-301-L4B", "--at", "2019-12-16", "--ledger", ledger))
                .contains("on 2019-12-16: suspended");
        assertThat(
                        fine(
                                "ledger",
                                "diff",
                                "--known",
                                "2019-09-30",
                                "2019-12-20",
                                "--at",
                                "2019-12-16",
                                "--ledger",
                                ledger))
                .contains("US-301-L4B/suspended");
        assertThat(fine("ledger", "positions", "--at", "2018-06-01", "--ledger", ledger))
                .contains("red-line")
                .doesNotContain("2019-05-10");
        assertThat(fine("ledger", "timeline", "--ledger", ledger)).contains("US-ZTE");
        assertThat(fine("ledger", "log", "--entry", "US-ZTE", "--ledger", ledger))
                .contains("2018-04-16");
    }

    @Test
    void exportAndImportKeepTheHead() {
        Path file = folder.resolve("l.jsonl");
        fine("ledger", "export", "--ledger", ledger, "-o", file.toString());
        String copy = folder.resolve("copy.db").toString();
        String imported = fine("ledger", "import", file.toString(), "--ledger", copy);
        String verified = fine("ledger", "verify", "--ledger", ledger);
        String head = verified.substring(verified.indexOf("head "));
        assertThat(imported).contains(head.strip());
    }

    @Test
    void ratesAsTableJsonAndChart() {
        Path chart = folder.resolve("rates.svg");
        String table =
                fine(
                        "rates",
                        "--from",
                        "CHN",
                        "--to",
                        "USA",
                        "--at",
                        "2020-03-01",
                        "--weights",
                        "exports",
                        "--chart",
                        chart.toString(),
                        "--ledger",
                        ledger);
        assertThat(table).contains("2018-07-06").contains("exports of CHN to the world");
        assertThat(chart).exists();
        assertThat(
                        fine(
                                "rates",
                                "--from",
                                "USA",
                                "--to",
                                "CHN",
                                "--json",
                                "--at",
                                "2019-01-02",
                                "--ledger",
                                ledger))
                .contains("neverAppliedPercent");
    }

    @Test
    void ratesBeforeAndAfterSubstitution() {
        assertThat(
                        fine(
                                "rates",
                                "--from",
                                "CHN",
                                "--to",
                                "USA",
                                "--since",
                                "2019-12-20",
                                "--at",
                                "2019-12-25",
                                "--world",
                                "wiod-2014",
                                "--ledger",
                                ledger))
                .contains("Before and after buyers turn elsewhere")
                .containsPattern("2019-12-20 +23\\.8 +23\\.9 +23\\.5");
    }

    @Test
    void chartsForLightAndDarkPages() throws IOException {
        Path rates = folder.resolve("both.svg");
        fine(
                "rates",
                "--from",
                "CHN",
                "--to",
                "USA",
                "--at",
                "2018-10-01",
                "--chart",
                rates.toString(),
                "--dark",
                "--ledger",
                ledger);
        assertThat(Files.readString(rates))
                .contains("USA on CHN")
                .contains("CHN on USA")
                .contains("CHN on all others")
                .contains("US-301-L1 in-effect");
        Path life = folder.resolve("life.svg");
        fine("ledger", "timeline", "--chart", life.toString(), "--ledger", ledger);
        assertThat(Files.readString(life))
                .contains("Third list of section 301")
                .contains("truce: the deadline is put off without a date");
    }

    @Test
    void anAnswerInKind() {
        assertThat(
                        fine(
                                "rates",
                                "--from",
                                "CHN",
                                "--to",
                                "USA",
                                "--since",
                                "2019-09-01",
                                "--at",
                                "2019-09-15",
                                "--answer",
                                "in-kind",
                                "--ledger",
                                ledger))
                .contains("CHN answers USA in kind")
                .contains("value of trade")
                .contains("measures that are not tariffs");
        assertThat(
                        fine(
                                "rates",
                                "--from",
                                "CHN",
                                "--to",
                                "USA",
                                "--since",
                                "2018-07-06",
                                "--at",
                                "2018-07-06",
                                "--measures",
                                "US-301-L1",
                                "--answer",
                                "in-kind",
                                "--ledger",
                                ledger))
                .as("one measure by itself, which imports suffice to answer")
                .contains("at 25.0 % on average")
                .doesNotContain("measures that are not tariffs");
    }

    @Test
    void aLedgerIsSimulatedAndNothingIsDropped() {
        String json =
                fine(
                        "simulate",
                        "--ledger",
                        ledger,
                        "--at",
                        "2019-06-26",
                        "--with",
                        "threats",
                        "--json");
        assertThat(json)
                .contains("Not computed: US-HUAWEI")
                .contains("realIncomePercent")
                .contains("simple means over the six-digit products");
    }

    @Test
    void aDoubtfulPartyIsNeverPassed() throws IOException {
        Path shipment = folder.resolve("s.csv");
        Files.writeString(
                shipment,
                """
                product,origin,destination,parties,date
                8517.62.00,CHN,USA,Acme Trading,2019-06-26
                8542.31.00,USA,CHN,"Huawei Technologies Company, Limited",2019-06-26
                8542.31.00,USA,CHN,Huawey Tech Shenzhen,2019-06-26
                8542.31.00,USA,CHN,ZTE Corp,2018-05-01
                8542.31.00,USA,CHN,ZTE Corp,2018-08-01
                8542.31.00,USA,CHN,Hua Wei Shenzhen,2019-06-26
                8542.31.00,USA,CHN,华为技术有限公司,2019-06-26
                8542.31.00,USA,CHN,"Co., Ltd.",2019-06-26
                """);
        String[] lines =
                fine("screen", shipment.toString(), "--ledger", ledger)
                        .lines()
                        .toArray(String[]::new);
        assertThat(lines[1]).contains(" go ").contains("25");
        assertThat(lines[2]).contains("stop").contains("US-HUAWEI");
        assertThat(lines[3]).contains("check").contains("HUAWEY");
        assertThat(lines[4]).contains("stop").contains("US-ZTE");
        assertThat(lines[5]).doesNotContain("US-ZTE");
        assertThat(lines[6]).contains("check").contains("holds the name HUAWEI");
        assertThat(lines[7]).contains("check").contains("cannot be compared");
        assertThat(lines[8]).contains("check").contains("cannot be compared");
    }

    @Test
    void aShipmentMayComeFromAPipe() throws Exception {
        Process screen = CommandProcess.start("screen", "/dev/stdin", "--ledger", ledger);
        try (OutputStream in = screen.getOutputStream()) {
            in.write(
                    """
                    product,origin,destination,parties,date
                    8517.62.00,CHN,USA,Acme Trading,2019-06-26
                    """
                            .getBytes(UTF_8));
        }
        String said = new String(screen.getInputStream().readAllBytes(), UTF_8);
        assertThat(screen.waitFor()).as(said).isEqualTo(ExitCode.FINE);
        assertThat(said).contains(" go ");
    }

    @Test
    void aShipmentThatWasCutOffIsNamed() throws IOException {
        Path shipment = folder.resolve("cut.csv");
        Files.writeString(shipment, "product,origin,destination\n8517.62,CHN,USA\n8517.62\n");
        Captured run = Captured.run("screen", shipment.toString(), "--ledger", ledger);
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .contains("cut.csv, line 3: This row has 1 cells, the header 3. Maybe")
                .hasLineCount(1);
        Files.writeString(shipment, "");
        assertThat(Captured.run("screen", shipment.toString(), "--ledger", ledger).err())
                .contains("cut.csv: There is no line in it. Maybe");
    }

    @Test
    void onANarrowTerminalReasonsStandBelowTheTable() throws IOException {
        Path shipment = folder.resolve("narrow.csv");
        Files.writeString(
                shipment,
                """
                product,origin,destination,parties,date
                8517.62.00,CHN,USA,Acme Trading,2019-06-26
                8542.31.00,USA,CHN,Huawey Tech Shenzhen,2019-06-26
                """);
        Captured run =
                Captured.run(
                        60, false, Map.of(), "screen", shipment.toString(), "--ledger", ledger);
        assertThat(run.out().lines().limit(3))
                .containsExactly(
                        "line  verdict  product     duty %",
                        "   2  go       8517.62.00      25", "   3  check    8542.31.00     6.7");
        assertThat(run.out())
                .contains("\n2 go: US-301-L3: ")
                .contains("\n3 check: 'Huawey Tech Shenzhen' and ");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(61));
    }

    @Test
    void aShipmentThatIsNotThereIsOneLine() {
        Captured run = Captured.run("screen", "none.csv", "--ledger", ledger);
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .isEqualTo(
                        "parley: none.csv: There is no such file. Maybe a CSV file with the columns"
                                + " product,origin,destination,parties,date.\n");
    }

    @Test
    void tenThousandLinesInSeconds() throws IOException {
        Path shipment = folder.resolve("many.csv");
        var text = new StringBuilder("product,origin,destination,parties,date\n");
        for (int i = 0; i < 10_000; i++) {
            text.append("85").append(10 + i % 80).append(".10,CHN,USA,Party ").append(i % 500);
            text.append(",2019-06-26\n");
        }
        Files.writeString(shipment, text);
        assertThat(fine("screen", shipment.toString(), "--ledger", ledger).lines()).hasSize(10_001);
    }

    @Test
    void wrongInputInOneLine() {
        for (String[] wrong :
                new String[][] {
                    {"duty", "85176", "--from", "CHN", "--to", "USA"},
                    {"duty", "8517.62", "--from", "XXX", "--to", "USA"},
                    {"duty", "8517.62", "--from", "CHN", "--to", "USA", "--ledger", "none.db"},
                    {"ledger", "show", "US-301-L9", "--ledger", ledger},
                    {"ledger", "load", "us-mars"},
                    {"rates", "--from", "CHN", "--to", "FRA", "--ledger", ledger},
                }) {
            Captured run = Captured.run(wrong);
            assertThat(run.code()).as(String.join(" ", wrong)).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(run.err().lines()).as(run.err()).hasSize(1);
            assertThat(run.err()).contains("Maybe");
            assertThat(run.out()).isEmpty();
        }
    }
}
