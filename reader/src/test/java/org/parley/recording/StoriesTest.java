package org.parley.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.ledger.Entry;
import org.parley.ledger.Evidence;
import org.parley.ledger.Ledger;

import java.util.List;
import java.util.stream.Stream;

class StoriesTest {
    private static final String LEAD =
            "Ruritania said on Monday that talks with Graustark over duties on malt and hops had"
                + " come to nothing after two days in the capital, and that its farmers would wait"
                + " no longer.";
    private static final String TARIFF =
            "Its trade minister told reporters that a duty of 30 percent on $2 billion of"
                    + " Graustark's exports would be charged from the first of next month unless a"
                    + " quota is agreed.";
    private static final String BACKGROUND =
            "The two neighbours have quarrelled about beer since the older treaty lapsed, and"
                + " brewers on both sides of the river have asked their governments to settle for a"
                + " quota.";
    private static final String OWN =
            "Our correspondent adds that the brewers of the southern valley, who buy most of their"
                + " hops across the river, met in the evening and asked for a year's delay of any"
                + " duty at all.";

    private static Paper wire(String name, String date) {
        return new Paper(name, date)
                .prose(LEAD)
                .tariff("announced", 30.0, 2.0, TARIFF)
                .prose(BACKGROUND);
    }

    private static Paper cut() {
        return new Paper("gazette", "2031-03-02")
                .prose(LEAD)
                .tariff("announced", 30.0, 2.0, TARIFF);
    }

    private static Paper extended() {
        return new Paper("herald", "2031-03-03")
                .prose(LEAD)
                .tariff("announced", 30.0, 2.0, TARIFF)
                .demand(List.of("tariffs"), null, OWN);
    }

    private static Recording recorded(Ledger ledger, Paper... papers) {
        return Recording.of(ledger, Stream.of(papers).map(Paper::read).toList());
    }

    private static List<String> prints(Recording recording, String account) {
        return recording.entries().stream()
                .filter(entry -> entry.account().equals(account))
                .flatMap(entry -> entry.evidence().stream())
                .map(Evidence::quote)
                .map(quote -> quote == null ? "" : quote.document())
                .distinct()
                .toList();
    }

    @Test
    void aWireStoryCutAndExtendedIsOneAccountWithItsReprints() {
        Recording recording =
                recorded(
                        Ledger.ofEntries(List.of()),
                        extended(),
                        cut(),
                        wire("agency", "2031-03-01"));
        assertThat(recording.stories()).hasSize(1);
        assertThat(recording.stories().getFirst().names())
                .containsExactly("agency", "gazette", "herald");
        assertThat(recording.entries())
                .filteredOn(entry -> entry.id().startsWith("RUR-GRK-tariff"))
                .extracting(Entry::account)
                .containsOnly("agency");
        assertThat(prints(recording, "agency")).containsExactly("agency", "gazette", "herald");
    }

    @Test
    void aParagraphThatOnePaperAddedIsItsOwnAccount() {
        Recording recording =
                recorded(Ledger.ofEntries(List.of()), wire("agency", "2031-03-01"), extended());
        assertThat(recording.entries())
                .filteredOn(entry -> entry.id().startsWith("RUR/demand"))
                .extracting(Entry::account)
                .containsExactly("herald");
    }

    @Test
    void aReprintReadLaterIsListedWithTheStoryThatTheLedgerHolds() {
        var agency =
                wire("agency", "2031-03-01")
                        .demand(
                                List.of("quota"),
                                null,
                                BACKGROUND + " They say it every year again.");
        Ledger ledger = Ledger.ofEntries(recorded(Ledger.ofEntries(List.of()), agency).entries());
        var reprint =
                new Paper("gazette", "2031-03-02")
                        .prose(LEAD)
                        .tariff("announced", 30.0, 2.0, TARIFF)
                        .prose(BACKGROUND);
        Recording second = recorded(ledger, reprint);
        assertThat(second.stories().getFirst().account()).isEqualTo("agency");
        assertThat(prints(second, "agency")).containsExactly("agency", "gazette");
        assertThat(second.entries()).extracting(Entry::account).containsOnly("agency");
    }

    @Test
    void twoStoriesOfOneEventAreTwoAccounts() {
        var other =
                new Paper("tribune", "2031-03-01")
                        .prose("No deal on beer: negotiators of both countries left the capital.")
                        .tariff(
                                "announced",
                                30.0,
                                2.0,
                                "A duty of 30 percent is due on $2 billion.")
                        .prose(
                                "Maltsters expect higher prices and a poor summer for the"
                                        + " breweries.");
        Recording recording =
                recorded(Ledger.ofEntries(List.of()), wire("agency", "2031-03-01"), other);
        assertThat(recording.stories()).hasSize(2);
        assertThat(recording.entries())
                .filteredOn(entry -> entry.id().equals("RUR-GRK-tariff-2bn/announced"))
                .extracting(Entry::account)
                .containsExactly("agency", "tribune");
    }
}
