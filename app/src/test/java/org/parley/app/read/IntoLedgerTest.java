package org.parley.app.read;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.app.Captured;
import org.parley.app.CommandProcess;
import org.parley.app.ExitCode;
import org.parley.app.Shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/// `parley read --into`, and what the ledger then says.
class IntoLedgerTest {
    private static final String MARCH =
            """
            March 4, 2019

            Canada has imposed 25% tariffs on $16 billion of American goods. \
            Canada wants the United States to lift tariffs.
            """;
    private static final String APRIL =
            """
            April 9, 2019

            Canada has threatened to impose tariffs on $16 billion of American goods.

            Canada has threatened to impose tariffs on another $40 billion of American goods \
            if the talks fail.
            """;

    @TempDir Path folder;

    private String fine(String... arguments) {
        Captured run = Captured.run(arguments);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FINE);
        return run.out();
    }

    private String ledger(Path documents, String... more) {
        String ledger = folder.resolve("l.db").toString();
        var arguments = new java.util.ArrayList<String>();
        arguments.addAll(java.util.List.of("read", documents.toString(), "--into", ledger));
        arguments.addAll(java.util.List.of(more));
        fine(arguments.toArray(String[]::new));
        return ledger;
    }

    @Test
    void documentsBecomeALedgerThatCanBeShownReviewedAndSimulated() throws IOException {
        Path documents = Files.createDirectory(folder.resolve("papers"));
        Files.writeString(documents.resolve("march.txt"), MARCH);
        Files.writeString(documents.resolve("april.txt"), APRIL);
        String ledger = ledger(documents);
        String shown = fine("ledger", "show", "--at", "2019-04-10", "--ledger", ledger);
        assertThat(shown)
                .containsPattern("CAN-USA-tariff-16bn +CAN +USA +in-effect 25% \\*")
                .containsPattern("CAN-USA-tariff-40bn +CAN +USA +threatened \\*")
                .contains("if the talks fail")
                .contains("“Canada has imposed 25% tariffs on $16 billion of American goods")
                .contains("* unreviewed");
        assertThat(fine("ledger", "positions", "--at", "2019-04-10", "--ledger", ledger))
                .contains("demand *");
        assertThat(fine("ledger", "timeline", "--ledger", ledger)).contains("march *");
        assertThat(fine("simulate", "--ledger", ledger, "--at", "2019-04-10", "--with", "threats"))
                .contains("CAN-USA-tariff-16bn: 16 bn USD are")
                .contains("CAN-USA-tariff-40bn: no rate is stated; the 25 % of CAN-USA-tariff-16bn")
                .contains("Unreviewed, read by a program");
        assertThat(fine("read", documents.toString(), "--into", ledger))
                .contains("0 records added");
        assertThat(fine("ledger", "verify", "--ledger", ledger)).contains("the chain holds");
    }

    @Test
    void whatIsOnlyJudgedIsRecordedWhenAskedFor() throws IOException {
        Path paper = folder.resolve("fruit.txt");
        Files.writeString(
                paper,
                """
                March 4, 2019

                Grape growers in Chile will feel it: Peru has put 12 percent back on their fruit.
                """);
        assertThat(fine("read", paper.toString(), "--explain")).contains("learned");
        String ledger = ledger(paper);
        assertThat(fine("ledger", "show", "--at", "2019-04-10", "--ledger", ledger))
                .doesNotContain("12%");
        ledger(paper, "--judged");
        assertThat(fine("ledger", "show", "--at", "2019-04-10", "--ledger", ledger))
                .containsPattern("PER +CHL +in-effect 12% \\*");
    }

    @Test
    void documentsAreKeptBesideTheLedgerForItsReport() throws IOException {
        Path documents = Files.createDirectory(folder.resolve("papers"));
        Files.writeString(documents.resolve("march.txt"), MARCH);
        Files.writeString(documents.resolve("april.txt"), APRIL);
        String ledger = ledger(documents);
        Files.delete(documents.resolve("march.txt"));
        Path report = folder.resolve("report.html");
        fine("brief", "--ledger", ledger, "--at", "2019-04-10", "-o", report.toString());
        assertThat(Jsoup.parse(Files.readString(report)).select("#documents h3").eachText())
                .containsExactlyInAnyOrder("march", "april");
    }

    /// Three that read the same papers into one ledger at once add no more than one would.
    @Test
    void theSamePapersAtOnceAreRecordedOnce() throws Exception {
        Path documents = Files.createDirectory(folder.resolve("papers"));
        Files.writeString(documents.resolve("march.txt"), MARCH);
        Files.writeString(documents.resolve("april.txt"), APRIL);
        String alone = fine("ledger", "export", "--ledger", ledger(documents));
        String shared = folder.resolve("shared.db").toString();
        var readers = new ArrayList<Process>();
        for (int i = 0; i < 3; i++) {
            readers.add(CommandProcess.start("read", documents.toString(), "--into", shared));
        }
        for (Process reader : readers) {
            String said = new String(reader.getInputStream().readAllBytes(), UTF_8);
            assertThat(reader.waitFor()).as(said).isEqualTo(ExitCode.FINE);
        }
        assertThat(fine("ledger", "export", "--ledger", shared)).isEqualTo(alone);
    }

    @Test
    void whatCannotBeRecordedIsSaidAndTheRestIsRead() throws IOException {
        Path documents = Files.createDirectory(folder.resolve("papers"));
        Files.writeString(documents.resolve("march.txt"), MARCH);
        Files.writeString(documents.resolve("undated.txt"), "Canada has imposed tariffs.\n");
        String ledger = folder.resolve("l.db").toString();
        Captured run = Captured.run("read", documents.toString(), "--into", ledger);
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .contains(
                        "undated.txt: its date is unknown, so it is not recorded. Maybe give"
                                + " --date.");
        assertThat(run.out()).contains("of 1 documents");
        assertThat(Captured.run("read", "x", "--into", "us-china-2018-2020").err())
                .contains("a record is not written to");
    }

    @Test
    void fiveDocumentsOfTheDisputeOf2018ToldAsTheyTellIt() {
        Path documents = Shared.folder("reading").resolve("documents");
        String ledger = ledger(documents, "--date", "2018-05-03");
        String shown = fine("ledger", "show", "--at", "2019-06-26", "--ledger", ledger);
        assertThat(shown)
                .containsPattern("USA-CHN-tariff-250bn +USA +CHN +in-effect 25%")
                .containsPattern("USA-CHN-tariff-325bn +USA +CHN +threatened")
                .contains("if the meeting with Xi produces no progress");
        assertThat(fine("ledger", "show", "USA-ZTE-export-ban", "--ledger", ledger))
                .containsPattern("in-effect +(also: )?001_\\w+ \\* +until 2025-05-03")
                .contains("for seven years");
        assertThat(fine("ledger", "show", "USA-CHN-tariff-50bn", "--ledger", ledger))
                .containsPattern("threatened +150 bn USD +002_\\w+ \\*")
                .containsPattern("in-effect +50 bn USD +also: 001_\\w+ \\*")
                .contains("tariffs on $50 billion worth of Chinese goods")
                .contains("threats to impose tariffs on $150 billion");
        String positions = fine("ledger", "positions", "--at", "2019-06-26", "--ledger", ledger);
        assertThat(positions)
                .containsPattern("USA +demand \\* +deficit-cut.* 100 bn USD: ")
                .containsPattern("CHN +refusal \\* +deficit-cut.* 100 bn USD: ")
                .containsPattern("CHN +offer \\* +market-access:finance, market-access:autos");
        assertThat(fine("talks", "--ledger", ledger, "--at", "2019-06-26"))
                .contains("Unreviewed, ");
    }
}
