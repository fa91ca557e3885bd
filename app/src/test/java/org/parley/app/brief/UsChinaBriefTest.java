package org.parley.app.brief;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.app.Captured;
import org.parley.app.ExitCode;
import org.parley.app.Shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The brief of the README, and its report: every number is traced.
class UsChinaBriefTest {
    private static final Path ROOT = Path.of("..");
    @TempDir private static Path folder;
    private static Captured run = new Captured(-1, "", "");
    private static Document page = new Document("");

    @BeforeAll
    static void once() throws IOException {
        Path report = folder.resolve("report.html");
        run = Captured.run("brief", ROOT + "/examples/us-china", "-o", report.toString());
        page = Jsoup.parse(Files.readString(report));
    }

    @Test
    void itIsOneScreen() {
        assertThat(run.code()).isEqualTo(ExitCode.FINE);
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(run.out().lines().count()).isLessThanOrEqualTo(50);
        assertThat(run.out())
                .startsWith("United States and China on 2019-06-29")
                .contains(
                        "Where things stand",
                        "Who wants what",
                        "What each way out costs whom in real income, % and bn USD a year",
                        "What holds, and what is likely",
                        "What sources do not agree on",
                        "What was assumed");
    }

    /// README leaves lines out where it says `...`, and changes none.
    @Test
    void theReadmeShowsIt() throws IOException {
        List<String> readme = Files.readAllLines(ROOT.resolve("README.md"));
        int at = readme.indexOf("$ ./parley brief examples/us-china");
        assertThat(at).isBetween(0, 25);
        List<String> shown =
                readme.subList(at + 1, readme.size()).stream()
                        .takeWhile(line -> !line.equals("```"))
                        .toList();
        assertThat(shown).hasSizeGreaterThan(12);
        String printed = run.out();
        for (String part : String.join("\n", shown).split("\n\\.\\.\\.\n?")) {
            assertThat(printed).contains(part);
            printed = printed.substring(printed.indexOf(part) + part.length());
        }
    }

    @Test
    void everyNumberOfTheReportLeadsToEvidence() {
        var walk = new NumberWalk(page);
        assertThat(walk.lost()).isEmpty();
        assertThat(walk.numbers()).isGreaterThan(200);
    }

    @Test
    void evidenceLeadsToWordsOrFormulasAndNowhereElse() {
        assertThat(new NumberWalk(page).deadLinks()).isEmpty();
        for (Element card : page.select("#evidence article")) {
            assertThat(card.select("p, dl, blockquote")).as(card.id()).isNotEmpty();
        }
        assertThat(page.select("#evidence blockquote a")).hasSizeGreaterThan(30);
    }

    /// The words of a quote stand in their document at the place that the quote leads to.
    @Test
    void markedWordsAreTheQuotedOnes() {
        int whole = 0;
        for (Element link : page.select("#evidence blockquote a")) {
            Element mark =
                    Objects.requireNonNull(page.getElementById(link.attr("href").substring(1)));
            String marked = mark.text().strip();
            assertThat(link.text().strip()).endsWith(marked);
            whole += marked.equals(link.text().strip()) ? 1 : 0;
        }
        assertThat(whole).isGreaterThan(30);
    }

    @Test
    void nothingComesFromElsewhere() {
        assertThat(page.select("script, link, img, iframe, object, [style], [onclick]")).isEmpty();
        assertThat(page.html()).doesNotContain("@import", "url(");
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'; style-src 'sha256-");
        var ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void theChartsThatPeopleExpect() {
        assertThat(page.select("figcaption").eachText())
                .contains("Average tariffs", "Payoffs of deals, % of real income")
                .anyMatch(title -> title.startsWith("Real income, %"))
                .anyMatch(title -> title.startsWith("Value added by sector in China"))
                .anyMatch(title -> title.startsWith("From whom United States buys goods instead"));
        assertThat(page.select("h3").eachText())
                .anyMatch(title -> title.contains("day across, as known on down"));
    }

    @Test
    void theFiveDocuments() {
        Path documents = Shared.folder("reading").resolve("documents");
        Captured brief = Captured.run("brief", documents.toString(), "--date", "2019-06-26");
        assertThat(brief.code()).isEqualTo(ExitCode.FINE);
        assertThat(brief.out())
                .startsWith("United States and China on 2019-06-26, from 5 documents")
                .contains("325 bn USD", "threatened", "red line", "375 bn USD", "way out");
        assertThat(brief.out().lines()).allMatch(line -> line.length() <= 80);
    }
}
