package org.parley.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.parley.ledger.Account;
import org.parley.ledger.Entry;
import org.parley.ledger.Evidence;
import org.parley.ledger.Figure;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.Ledger;
import org.parley.ledger.MeasureLife;
import org.parley.ledger.MeasureTerms;
import org.parley.ledger.Source;
import org.parley.measure.LifeEvent;
import org.parley.measure.Measure;
import org.parley.measure.Scope;
import org.parley.measure.Spell;
import org.parley.measure.Stage;
import org.parley.measure.Terms;
import org.parley.text.Document;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

class RecordingTest {
    private static final Ledger EMPTY = Ledger.ofEntries(List.of());

    private static Knowledge known(Paper... papers) {
        return Ledger.ofEntries(recorded(EMPTY, papers).entries()).asKnownToday();
    }

    private static Recording recorded(Ledger ledger, Paper... papers) {
        return Recording.of(ledger, Stream.of(papers).map(Paper::read).toList());
    }

    private static List<String> life(Knowledge knowledge, String measure) {
        return knowledge.life(measure).stream()
                .map(
                        known ->
                                "%s %s %s"
                                        .formatted(
                                                known.id().substring(measure.length() + 1),
                                                told(known.taken()),
                                                known.others().stream()
                                                        .map(RecordingTest::told)
                                                        .toList()))
                .toList();
    }

    private static String told(Account account) {
        LifeEvent event = ((MeasureLife) account.content()).event();
        return account.name()
                + ":"
                + event.stage()
                + (event.rate() == null ? "" : " " + event.rate());
    }

    @Test
    void twoPapersOnOneActAreTwoAccountsOfOneEntry() {
        Knowledge knowledge =
                known(
                        new Paper("a", "2031-03-01")
                                .tariff(
                                        "in-effect",
                                        25.0,
                                        40.0,
                                        "has put 25 percent on $40 billion"),
                        new Paper("b", "2031-05-20")
                                .tariff("in-effect", null, 40.0, "the duties on $40bn of goods"));
        assertThat(knowledge.measures()).hasSize(1);
        assertThat(life(knowledge, "RUR-GRK-tariff-40bn"))
                .containsExactly("in-effect b:in-effect [a:in-effect 25%]");
    }

    @Test
    void aThreatAndItsExecutionAreEventsInOneLife() {
        Knowledge knowledge =
                known(
                        new Paper("a", "2031-03-01")
                                .tariff("threatened", 25.0, 40.0, "threatens 25% on $40 billion"),
                        new Paper("b", "2031-04-01")
                                .tariff("announced", 25.0, 40.0, "will put 25% on $40 billion"),
                        new Paper("c", "2031-05-01")
                                .tariff("in-effect", 25.0, 40.0, "has put 25% on $40 billion"));
        assertThat(life(knowledge, "RUR-GRK-tariff-40bn"))
                .containsExactly(
                        "threatened a:threatened 25% []",
                        "announced b:announced 25% []", "in-effect c:in-effect 25% []");
    }

    @Test
    void papersOfTheSameDaysThatDifferStandSideBySide() {
        Knowledge knowledge =
                known(
                        new Paper("a", "2031-03-01")
                                .tariff("in-effect", null, 40.0, "since tariffs on $40 billion"),
                        new Paper("b", "2031-03-03")
                                .tariff("threatened", null, 40.0, "threats of $40 billion"));
        assertThat(life(knowledge, "RUR-GRK-tariff-40bn"))
                .containsExactly("in-effect b:threatened [a:in-effect]");
    }

    @Test
    void aRangeStandsAgainstARate() {
        Knowledge knowledge =
                known(
                        new Paper("a", "2031-03-01")
                                .tariff("announced", 10.0, 40.0, "10 percent on $40 billion"),
                        new Paper("b", "2031-03-09")
                                .tariff(
                                        "announced",
                                        25.0,
                                        40.0,
                                        "15 to 25 percent on $40 billion"));
        assertThat(life(knowledge, "RUR-GRK-tariff-40bn"))
                .containsExactly("announced b:announced 15 to 25% [a:announced 10%]");
    }

    @Test
    void aRiseIsAStepOfTheMeasure() {
        Knowledge knowledge =
                known(
                        new Paper("a", "2031-03-01")
                                .tariff("in-effect", 10.0, 40.0, "has put 10% on $40 billion"),
                        new Paper("b", "2031-06-01")
                                .measure(
                                        "tariff",
                                        "in-effect",
                                        25.0,
                                        40.0,
                                        "increase",
                                        null,
                                        "raised the rate on $40 billion to 25%"),
                        new Paper("c", "2031-07-01")
                                .tariff("suspended", null, 40.0, "paused all on $40 billion"));
        assertThat(life(knowledge, "RUR-GRK-tariff-40bn"))
                .containsExactly(
                        "in-effect a:in-effect 10% []",
                        "to-25 b:changed 25% []", "suspended c:suspended []");
        LocalDate july = LocalDate.parse("2031-07-02");
        assertThat(on(knowledge, "RUR-GRK-tariff-40bn", july).applies()).isFalse();
    }

    @Test
    void aTotalIsAnAccountOfItsParts() {
        Recording recording =
                recorded(
                        EMPTY,
                        new Paper("a", "2031-03-01")
                                .tariff("in-effect", null, 40.0, "tariffs on $40 billion")
                                .tariff("considered", null, 60.0, "a further $60 billion"),
                        new Paper("b", "2031-03-01")
                                .tariff("threatened", null, 100.0, "threats on $100 billion"));
        Knowledge knowledge = Ledger.ofEntries(recording.entries()).asKnownToday();
        assertThat(knowledge.measures())
                .extracting(Known::id)
                .containsExactly("RUR-GRK-tariff-40bn", "RUR-GRK-tariff-60bn");
        assertThat(life(knowledge, "RUR-GRK-tariff-40bn"))
                .containsExactly("in-effect b:threatened [a:in-effect]");
        assertThat(recording.joins())
                .anyMatch(
                        j -> j.reason().equals("100 bn USD is the sum of 40 bn USD and 60 bn USD"));
    }

    @Test
    void otherAmountsFirmsAndGoodsAreOtherMeasures() {
        Knowledge knowledge =
                known(
                        new Paper("a", "2031-03-01")
                                .tariff("in-effect", 25.0, 40.0, "25% on $40 billion")
                                .tariff("in-effect", 25.0, 70.0, "25% on $70 billion")
                                .tariff("in-effect", 25.0, null, "a 25% tariff on steel")
                                .tariff("in-effect", 25.0, null, "a 25% tariff on barley")
                                .measure(
                                        "export-ban", "in-effect", null, null, null, "Acme", "Acme")
                                .measure(
                                        "export-ban",
                                        "in-effect",
                                        null,
                                        null,
                                        null,
                                        "Bolt",
                                        "Bolt"),
                        new Paper("b", "2031-03-02")
                                .tariff("in-effect", null, null, "the tariffs on foreign steel")
                                .measure(
                                        "entity-listing",
                                        "in-effect",
                                        null,
                                        null,
                                        null,
                                        "Acme Corp.",
                                        "put Acme Corp. on a list"));
        assertThat(knowledge.measures())
                .extracting(Known::id)
                .containsExactlyInAnyOrder(
                        "RUR-GRK-tariff-40bn",
                        "RUR-GRK-tariff-70bn",
                        "RUR-GRK-tariff-steel",
                        "RUR-GRK-tariff-barley",
                        "RUR-Acme-export-ban",
                        "RUR-Bolt-export-ban");
        assertThat(known(knowledge, "RUR-GRK-tariff-steel/in-effect").accounts()).isEqualTo(2);
        assertThat(known(knowledge, "RUR-Acme-export-ban/in-effect").accounts()).isEqualTo(2);
    }

    @Test
    void theOrderOfFilesChangesNothingAndASecondReadingAddsNothing() {
        Paper[] papers = {
            new Paper("a", "2031-03-01")
                    .tariff("threatened", 25.0, 40.0, "threatens 25% on $40 billion")
                    .demand(List.of("ip"), null, "must protect patents")
                    .round("scheduled", "2031-03-05", "meet on Friday"),
            new Paper("b", "2031-03-06")
                    .tariff("in-effect", 25.0, 40.0, "has put 25% on $40 billion")
                    .demand(List.of("ip"), null, "wants patents protected")
                    .round("occurred", "2031-03-05", "met on Friday"),
            new Paper("c", "2031-03-02").tariff("considered", null, 60.0, "weighs $60 billion more")
        };
        List<Entry> entries = recorded(EMPTY, papers).entries();
        List<Entry> reversed = recorded(EMPTY, papers[2], papers[1], papers[0]).entries();
        assertThat(reversed).isEqualTo(entries);
        assertThat(recorded(Ledger.ofEntries(entries), papers).entries()).isEmpty();
        assertThat(recorded(Ledger.ofEntries(entries), papers[1]).entries()).isEmpty();
    }

    @Test
    void aRecordByHandGetsAccountsAndStaysAsItIs() {
        LocalDate day = LocalDate.parse("2031-04-01");
        var terms =
                new Terms(
                        "First list",
                        List.of("RUR"),
                        List.of("GRK"),
                        List.of(),
                        new Scope.Words("machines"),
                        List.of(),
                        null,
                        org.parley.measure.Amount.usdBillion(40),
                        List.of());
        List<Entry> byHand =
                List.of(
                        hand("L1", day, new MeasureTerms(tariff(terms))),
                        hand(
                                "L1/applied",
                                day,
                                new MeasureLife(LifeEvent.of("L1", Stage.IN_EFFECT, day))));
        Recording recording =
                recorded(
                        Ledger.ofEntries(byHand),
                        new Paper("early", "2031-03-01")
                                .tariff("in-effect", null, 40.0, "has put tariffs on $40 billion"),
                        new Paper("late", "2031-06-01")
                                .tariff("in-effect", null, 40.0, "has tariffs on $40 billion"),
                        new Paper("later", "2031-07-01")
                                .tariff("lifted", null, 40.0, "dropped those on $40 billion"));
        var all = new ArrayList<>(byHand);
        all.addAll(recording.entries());
        Knowledge knowledge = Ledger.ofEntries(all).asKnownToday();
        assertThat(known(knowledge, "L1/applied").taken().name()).isEqualTo("gazette");
        assertThat(known(knowledge, "L1/applied").accounts()).isEqualTo(3);
        assertThat(knowledge.timeline("L1").find(day.minusDays(1))).isNull();
        assertThat(on(knowledge, "L1", LocalDate.parse("2031-07-02")).stage())
                .isEqualTo(Stage.LIFTED);
        assertThat(recording.entries()).noneMatch(entry -> entry.account().equals("gazette"));
    }

    private static Measure tariff(Terms terms) {
        return new Measure.Tariff(terms, Measure.Stacking.ADDITIONAL);
    }

    private static Entry hand(String id, LocalDate day, org.parley.ledger.Content content) {
        return new Entry(
                id,
                "gazette",
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                Entry.Origin.HAND,
                content,
                List.of(
                        new Evidence(
                                new Source(Source.Kind.DOCUMENT, "Gazette", "RUR"),
                                Evidence.Standing.OFFICIAL_ACT,
                                Evidence.Modality.ASSERTED,
                                null,
                                "Gazette 1")));
    }

    @Test
    void figuresOfOneYearThatDifferAreAccountsOfOneEntry() {
        Knowledge knowledge =
                known(
                        new Paper("a", "2031-03-01")
                                .deficit("2030", 375, "a deficit of $375 billion"),
                        new Paper("b", "2031-03-09").deficit("2030", 336, "a gap of $336 billion"));
        Known figure = knowledge.figures().getFirst();
        assertThat(knowledge.figures()).hasSize(1);
        assertThat(((Figure) figure.content()).amount()).hasToString("336 bn USD");
        assertThat(((Figure) figure.others().getFirst().content()).amount())
                .hasToString("375 bn USD");
    }

    @Test
    void aPositionRepeatedMuchLaterIsStatedAnew() {
        Knowledge knowledge =
                known(
                        new Paper("a", "2031-03-01")
                                .demand(List.of("ip"), null, "must protect patents"),
                        new Paper("b", "2031-04-01")
                                .demand(List.of("ip"), null, "wants patents safe"),
                        new Paper("c", "2031-12-01")
                                .demand(List.of("ip"), null, "insists on patents"));
        assertThat(knowledge.positions()).hasSize(2);
        assertThat(knowledge.positions().getFirst().accounts()).isEqualTo(2);
    }

    @Test
    void aDocumentWithoutADateIsRefused() {
        var document = new Document("undated", "text", "text", null, "unknown");
        assertThatThrownBy(() -> new ReadDocument(document, "", List.of()))
                .hasMessage(
                        "undated has no date, so when it was learnt is unknown. Maybe give"
                                + " --date.");
    }

    private static Known known(Knowledge knowledge, String id) {
        return Objects.requireNonNull(knowledge.find(id));
    }

    private static Spell on(Knowledge knowledge, String measure, LocalDate day) {
        return Objects.requireNonNull(knowledge.timeline(measure).find(day));
    }
}
