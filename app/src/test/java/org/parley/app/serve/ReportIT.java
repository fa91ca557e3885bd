package org.parley.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.app.Captured;
import org.parley.app.ExitCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// The report of a ledger whose documents were uploaded: every quote leads to its place in them.
class ReportIT {
    @TempDir private static Path folder;

    private static Api api;

    @BeforeAll
    static void upload() throws IOException {
        api = Api.start(folder.resolve("ledger.db").toString(), null);
        upload("2018-06-15-first-list-notice.txt", "notice", "text/plain");
        upload("2018-09-21-third-list-notice.txt", "notice", "text/plain");
        upload("2018-09-18-two-hundred-billion.html", "page", "text/html");
        upload("2019-06-29-osaka-truce.txt", "truce", "text/plain");
    }

    private static void upload(String file, String name, String type) throws IOException {
        String text = Files.readString(Path.of("..", "examples", "us-china", file));
        Api.Answer answer = api.upload(name, type, text);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static Api.Answer report(String asked) {
        String job = api.post("/api/v1/reports", asked).header("location");
        assertThat(api.get(job + "/events").text()).contains("\"state\":\"done\"");
        return api.get(job + "/result");
    }

    @Test
    void everyQuoteLeadsToItsPlaceInItsDocument() throws IOException {
        Api.Answer answer = report("{\"at\": \"2019-06-29\", \"between\": \"USA,CHN\"}");
        Document page = Jsoup.parse(answer.text());
        assertThat(page.select(".about").text()).endsWith("ledger.db with 4 documents");
        assertThat(page.select("#documents h3").eachText())
                .as("two of one name are told apart")
                .containsExactlyInAnyOrder("notice", "notice-2", "page", "truce");
        assertThat(page.select("#evidence blockquote")).isNotEmpty();
        for (Element quote : page.select("#evidence blockquote")) {
            Element link = Objects.requireNonNull(quote.selectFirst("a"), quote.text());
            Element place =
                    Objects.requireNonNull(page.getElementById(link.attr("href").substring(1)));
            assertThat(place.closest("#documents")).isNotNull();
            if (!place.text().isEmpty()) { // it lies within a longer quote
                assertThat(link.text()).endsWith(place.text());
            }
        }
        Path file = folder.resolve("report.html");
        Captured run =
                Captured.run(
                        "brief",
                        "--ledger=" + folder.resolve("ledger.db"),
                        "--at=2019-06-29",
                        "--between=USA,CHN",
                        "--output=" + file);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FINE);
        assertThat(answer.body()).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void whatWasNotKnownIsNotShown() {
        Document page =
                Jsoup.parse(
                        report(
                                        """
                                        {"at": "2019-06-29", "known": "2018-09-19",
                                         "between": "USA,CHN"}
                                        """)
                                .text());
        assertThat(page.select("#documents h3").eachText())
                .containsExactlyInAnyOrder("notice", "page");
    }
}
