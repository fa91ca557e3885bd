package org.parley.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.app.Captured;
import org.parley.app.CommandProcess;
import org.parley.app.ExitCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// `parley review` with answers from a pipe.
class ReviewCommandTest {
    private static final String PAPER =
            """
            March 4, 2019

            Ottawa acted after a week of waiting: Canada has imposed 25% tariffs on $16 billion of \
            American goods, a minister said. Canada wants the United States to lift tariffs.
            """;

    @TempDir Path folder;
    private String ledger = "";
    private String paper = "";
    private final InputStream stdin = System.in;

    @BeforeEach
    void read() throws IOException {
        Path file = Files.writeString(folder.resolve("march.txt"), PAPER);
        paper = file.toString();
        ledger = folder.resolve("l.db").toString();
        assertThat(Captured.run("read", paper, "--into", ledger).code()).isEqualTo(ExitCode.FINE);
    }

    @AfterEach
    void restore() {
        System.setIn(stdin);
    }

    private Captured review(String answers, String... more) {
        System.setIn(new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)));
        var arguments = new java.util.ArrayList<String>();
        arguments.addAll(java.util.List.of("review", "--ledger", ledger, "--reviewer", "ann"));
        arguments.addAll(java.util.List.of(more));
        return Captured.run(arguments.toArray(String[]::new));
    }

    @Test
    void eachStatementIsShownInItsSentenceAndDecided() {
        Captured run = review("x\na\nr nobody said so\n");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FINE);
        assertThat(run.out())
                .contains("1 of 2  march, 2019-03-04")
                .contains("Ottawa acted after a week of waiting: [")
                .contains("stage: in-effect")
                .contains("'x' is no answer. Maybe a, e, r, s or q.")
                .contains("2 decided by ann, 0 left unreviewed")
                .doesNotContain("\u001b");
        assertThat(Captured.run("ledger", "positions", "--ledger", ledger).out())
                .doesNotContain("demand");
        assertThat(Captured.run("ledger", "show", "--ledger", ledger).out())
                .contains("in-effect 25%")
                .doesNotContain("*");
    }

    /// Ctrl-C at the second statement, in a process of its own.
    @Test
    void anInterruptKeepsWhatWasDecided() throws Exception {
        Process process = CommandProcess.start("review", "--ledger", ledger, "--reviewer", "ann");
        try {
            process.getOutputStream().write("a\n".getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            var shown = new StringBuilder();
            InputStream out = process.getInputStream();
            while (!shown.toString().contains("2 of 2") || !shown.toString().endsWith("> ")) {
                int next = out.read();
                assertThat(next).as("ended early: %s", shown).isNotEqualTo(-1);
                shown.append((char) next);
            }
            String pid = Long.toString(process.pid());
            assertThat(new ProcessBuilder("kill", "-INT", pid).start().waitFor()).isZero();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("heeded the interrupt").isTrue();
            assertThat(process.exitValue()).isEqualTo(ExitCode.INTERRUPTED);
        } finally {
            process.destroyForcibly();
        }
        assertThat(Captured.run("ledger", "verify", "--ledger", ledger).out())
                .contains("the chain holds");
        assertThat(review("q\n").out())
                .contains("1 of 1")
                .contains("0 decided by ann, 1 left unreviewed");
    }

    @Test
    void documentsThatAreNotKeptBesideTheLedgerAreFoundWhereTheyAre() throws IOException {
        String lines = Captured.run("ledger", "export", "--ledger", ledger).out();
        Path exported = Files.writeString(folder.resolve("l.jsonl"), lines);
        ledger = folder.resolve("other.db").toString();
        Captured imported =
                Captured.run("ledger", "import", exported.toString(), "--ledger", ledger);
        assertThat(imported.code()).as(imported.err()).isEqualTo(ExitCode.FINE);
        String sentence = "Ottawa acted after a week of waiting: [";
        assertThat(review("q\n").out()).contains("1 of 2  march").doesNotContain(sentence);
        assertThat(review("q\n", "--documents", paper).out()).contains(sentence);
    }

    @Test
    void anEndedInputKeepsWhatWasDecided() {
        assertThat(review("e rate=20% # misprint\n").out())
                .contains("1 decided by ann, 1 left unreviewed");
        assertThat(Captured.run("ledger", "show", "--ledger", ledger).out())
                .contains("in-effect 20%");
        assertThat(review("q\n").out()).contains("1 of 1  march").contains("1 left unreviewed");
    }

    @Test
    void aWrongCorrectionIsAskedAgain() {
        assertThat(review("e\nrate=a lot\ne nonsense\ns\nq\n").out())
                .contains("'a lot' is not a duty")
                .contains("'nonsense' changes no slot. Maybe rate=10%.")
                .contains("0 decided by ann, 2 left unreviewed");
    }

    @Test
    void aRecordByHandNeedsNone() {
        Captured run = Captured.run("review", "--ledger", "us-china-2018-2020");
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("needs no review");
    }
}
