package org.parley.app.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.app.Captured;
import org.parley.app.ExitCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `parley brief` where there is little to be briefed on, or nothing.
class BriefCommandTest {
    @TempDir private Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Captured brief(String... more) {
        var arguments = new String[more.length + 2];
        arguments[0] = "brief";
        arguments[1] = folder.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return Captured.run(arguments);
    }

    @Test
    void documentsWithoutTradeSaySo() throws IOException {
        write("poem.txt", "March 3, 2020\n\nThe herring swims, the gull looks on.\n");
        Captured run = brief();
        assertThat(run.code()).isEqualTo(ExitCode.FINE);
        assertThat(run.out())
                .startsWith("No dispute on 2020-03-03, from 1 document with 0 statements")
                .contains("there is nothing to compute");
    }

    @Test
    void ofOneEconomyThereArePositionsAlone() throws IOException {
        write("steel.txt", "March 3, 2020\n\nCanada will not negotiate over its dairy quotas.\n");
        Captured run = brief();
        assertThat(run.code()).isEqualTo(ExitCode.FINE);
        assertThat(run.out()).contains("Maybe", "refusal: Canada will not negotiate");
        assertThat(run.out()).doesNotContain("way out");
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsTold() throws IOException {
        write("poem.txt", "March 3, 2020\n\nThe herring swims.\n");
        write("empty.txt", "");
        Path report = folder.resolveSibling("report.html");
        Captured run = brief("-o", report.toString());
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("empty.txt: is empty").contains("wrote " + report);
        assertThat(report).content().contains("The herring swims");
        Files.delete(report);
    }

    @Test
    void nothingAtAllIsARefusal() {
        Captured run = brief("-o", folder.resolve("report.html").toString());
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("could be read. Maybe name a folder of documents.");
        assertThat(folder.resolve("report.html")).doesNotExist();
    }

    @Test
    void sidesThatAreNotTwo() throws IOException {
        write("poem.txt", "March 3, 2020\n\nThe herring swims.\n");
        Captured run = brief("--between", "USA");
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("'USA' means 1 economies; a brief is about two.");
    }
}
