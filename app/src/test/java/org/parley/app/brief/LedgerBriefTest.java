package org.parley.app.brief;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.app.Captured;
import org.parley.app.ExitCode;

import java.util.Objects;

/// The report of a ledger that knows products, without documents: what `parley serve` gives.
class LedgerBriefTest {
    private static Document page = new Document("");

    @BeforeAll
    static void once() {
        Captured run =
                Captured.run(
                        "brief", "--ledger", "us-china-2018-2020", "--at", "2019-12-20", "--html");
        assertThat(run.code()).isEqualTo(ExitCode.FINE);
        page = Jsoup.parse(run.out());
    }

    @Test
    void everyNumberLeadsToEvidence() {
        var walk = new NumberWalk(page);
        assertThat(walk.lost()).isEmpty();
        assertThat(walk.numbers()).isGreaterThan(400);
        assertThat(walk.deadLinks()).isEmpty();
    }

    @Test
    void aStepOfTheAverageTariffNamesTheActThatTookEffect() {
        Element move = move("2019-05-10: USA on CHN from 12.5 to 18.0 %");
        assertThat(move.select("text").eachText())
                .contains("Third list of section 301: changed, 25%");
        Element card = Objects.requireNonNull(page.getElementById(move.attr("href").substring(1)));
        assertThat(card.select(".rests a").eachText()).contains("US-301-L3/to-25");
        assertThat(rows())
                .anyMatch(
                        row ->
                                row.startsWith("2019-05-10")
                                        && row.contains("Third list of section 301: changed, 25%"));
    }

    @Test
    void anExemptionOfOthersIsNoActOnThisSide() {
        assertThat(move("2018-03-23: USA on CHN from 3.1 to 3.7 %").text())
                .contains("National-security tariff on steel: in effect, 25%")
                .doesNotContain("suspended");
    }

    @Test
    void whatWasPutOffBeforeItsDayTookNoEffect() {
        assertThat(move("2019-09-01: USA on CHN from 18.0 to 20.8 %").text())
                .contains("Fourth list of section 301, first part: in effect, 15%")
                .doesNotContain("second part");
    }

    private static Element move(String told) {
        return page.select("svg a.move").stream()
                .filter(move -> move.attr("aria-label").startsWith(told))
                .findFirst()
                .orElseThrow();
    }

    private static java.util.List<String> rows() {
        return page.select("details tr").eachText();
    }
}
