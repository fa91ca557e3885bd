package org.parley.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.parley.ledger.Content;
import org.parley.ledger.Entry;
import org.parley.ledger.Evidence;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.Ledger;
import org.parley.ledger.MeasureLife;
import org.parley.ledger.MeasureTerms;
import org.parley.ledger.Position;
import org.parley.ledger.Quote;
import org.parley.ledger.Review.Verdict;
import org.parley.ledger.Source;
import org.parley.measure.LifeEvent;
import org.parley.measure.Measure;
import org.parley.measure.Scope;
import org.parley.measure.Stage;
import org.parley.measure.Terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class PendingTest {
    private static final Instant LEARNT = Instant.parse("2031-03-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2031-04-09T10:00:00Z");
    private static final List<Entry> ENTRIES =
            List.of(
                    entry(
                            "T",
                            10,
                            new MeasureTerms(
                                    new Measure.Tariff(
                                            Terms.of(
                                                    "tariff",
                                                    "RUR",
                                                    List.of("GRK"),
                                                    new Scope.Words("hops")),
                                            Measure.Stacking.ADDITIONAL))),
                    entry(
                            "T/in-effect",
                            10,
                            new MeasureLife(
                                    LifeEvent.of(
                                            "T", Stage.IN_EFFECT, LocalDate.parse("2031-03-01")))),
                    entry(
                            "P",
                            40,
                            new Position(
                                    "RUR",
                                    "GRK",
                                    Position.Kind.DEMAND,
                                    List.of("ip"),
                                    null,
                                    null,
                                    "text")));

    private static Entry entry(String id, int start, Content content) {
        var quote = new Quote("paper", "ab".repeat(32), start, start + 5, "words");
        return new Entry(
                id,
                "paper",
                LEARNT,
                Entry.Origin.READER,
                content,
                List.of(
                        new Evidence(
                                new Source(Source.Kind.NARRATOR, "", null),
                                Evidence.Standing.PRESS,
                                Evidence.Modality.ASSERTED,
                                quote,
                                "")));
    }

    private static Ledger after(List<Entry> added) {
        var all = new ArrayList<>(ENTRIES);
        all.addAll(added);
        return Ledger.ofEntries(all);
    }

    private static Pending at(int place) {
        return Pending.of(Ledger.ofEntries(ENTRIES)).get(place);
    }

    @Test
    void aMeasureAndItsEventWaitAsOneStatement() {
        List<Pending> waiting = Pending.of(Ledger.ofEntries(ENTRIES));
        assertThat(waiting).hasSize(2);
        assertThat(waiting.getFirst().slots()).containsOnlyKeys("T", "T/in-effect");
        assertThat(waiting.getFirst().slots().get("T/in-effect"))
                .containsEntry("stage", "in-effect")
                .doesNotContainKey("evidence");
    }

    @Test
    void whatIsAcceptedWaitsNoLongerFromThenOn() {
        Ledger ledger = after(at(0).decide(Verdict.ACCEPT, "ann", "", NOW));
        assertThat(Pending.of(ledger)).hasSize(1);
        assertThat(known(ledger.asKnownToday(), "T/in-effect").taken().isUnreviewed()).isFalse();
        Knowledge before = ledger.asKnown(NOW, org.parley.ledger.Preference.OFFICIAL_FIRST);
        assertThat(known(before, "T/in-effect").taken().isUnreviewed()).isTrue();
    }

    @Test
    void whatIsRejectedIsKnownNoLonger() {
        Ledger ledger = after(at(1).decide(Verdict.REJECT, "ann", "no demand", NOW));
        assertThat(ledger.asKnownToday().find("P")).isNull();
        assertThat(Pending.of(ledger)).hasSize(1);
    }

    @Test
    void aCorrectionReplacesSlotsAndKeepsWhenItWasLearnt() {
        Ledger ledger =
                after(
                        at(0).correct(
                                        Map.of("stage", "announced", "rate", "10%"),
                                        "ann",
                                        "will, not has",
                                        NOW));
        Known known = known(ledger.asKnownToday(), "T/in-effect");
        LifeEvent event = Knowledge.event(known);
        assertThat(event.stage()).isEqualTo(Stage.ANNOUNCED);
        assertThat(event.rate()).hasToString("10%");
        assertThat(known.record().entry().recordedAt()).isEqualTo(LEARNT);
        assertThat(known.taken().isUnreviewed()).isFalse();
    }

    @Test
    void listsAreWrittenWithCommasAndAnEmptyValueTakesASlotAway() {
        Ledger ledger =
                after(
                        at(1).correct(
                                        Map.of("about", "ip, subsidies", "addressee", ""),
                                        "ann",
                                        "",
                                        NOW));
        Position position = (Position) known(ledger.asKnownToday(), "P").content();
        assertThat(position.about()).containsExactly("ip", "subsidies");
        assertThat(position.addressee()).isNull();
    }

    @Test
    void whatIsNoSlotIsSaid() {
        assertThatThrownBy(() -> at(1).correct(Map.of("entry", "X"), "ann", "", NOW))
                .hasMessageContaining(
                        "'entry' is not for a review to change. Maybe one of position");
        assertThatThrownBy(() -> at(1).correct(Map.of("position", "wish"), "ann", "", NOW))
                .hasMessageContaining("No kind 'wish'. Maybe one of demand");
        assertThatThrownBy(() -> at(1).correct(Map.of("rate", "3%"), "ann", "", NOW))
                .hasMessageContaining("has no key 'rate'");
    }

    @Test
    void termsStayWhileOtherWordsOfTheAccountTellOfTheMeasure() {
        var two = new ArrayList<Evidence>(ENTRIES.getFirst().evidence());
        two.addAll(ENTRIES.getLast().evidence());
        Entry terms = ENTRIES.getFirst();
        var shared = new Entry("T", "paper", LEARNT, Entry.Origin.READER, terms.content(), two);
        var pending = new Pending(two, List.of(shared, ENTRIES.get(1)));
        assertThat(pending.decide(Verdict.REJECT, "ann", "", NOW))
                .extracting(Entry::id)
                .containsExactly("T/in-effect");
    }

    private static Known known(Knowledge knowledge, String id) {
        return Objects.requireNonNull(knowledge.find(id));
    }
}
