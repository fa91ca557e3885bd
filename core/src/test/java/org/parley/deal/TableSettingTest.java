package org.parley.deal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.bargain.Line;
import org.parley.deal.TableSetting.Ask;
import org.parley.ledger.Entry;
import org.parley.ledger.Evidence;
import org.parley.ledger.Ledger;
import org.parley.ledger.Position;
import org.parley.ledger.Position.Kind;
import org.parley.ledger.Source;
import org.parley.measure.Amount;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class TableSettingTest {
    private static final List<String> PARTIES = List.of("AAA", "BBB");
    private static final LocalDate DAY = LocalDate.of(2030, 6, 1);

    private static Entry entry(
            String id, String on, String holder, Kind kind, String about, @Nullable Amount amount) {
        String other = holder.equals("AAA") ? "BBB" : "AAA";
        var position = new Position(holder, other, kind, List.of(about), amount, null, id);
        var evidence =
                new Evidence(
                        new Source(Source.Kind.DOCUMENT, "a paper", holder),
                        Evidence.Standing.OFFICIAL_STATEMENT,
                        Evidence.Modality.ASSERTED,
                        null,
                        "a reference");
        return new Entry(
                id,
                "an account",
                Instant.parse(on + "T12:00:00Z"),
                Entry.Origin.HAND,
                position,
                List.of(evidence));
    }

    private static TableSetting setting(Entry... entries) {
        List<Stated> stated =
                Stated.of(Ledger.ofEntries(List.of(entries)).asKnownToday(), DAY, 365, PARTIES);
        return TableSetting.of(stated, PARTIES);
    }

    private static Ask ask(TableSetting setting, String giver, Issue issue) {
        return setting.asks().stream()
                .filter(one -> one.giver().equals(giver) && one.issue() == issue)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bothSidesTariffsAreAlwaysOnTheTable() {
        assertThat(setting().asks().stream().map(Ask::giver).toList()).isEqualTo(PARTIES);
    }

    @Test
    void aDemandAsksOfTheOtherAndAnOfferIsOnesOwn() {
        TableSetting setting =
                setting(
                        entry("d", "2030-05-01", "AAA", Kind.DEMAND, "subsidies", null),
                        entry(
                                "o",
                                "2030-05-02",
                                "BBB",
                                Kind.OFFER,
                                "purchases",
                                Amount.usdBillion(70)));
        assertThat(ask(setting, "BBB", Issue.INDUSTRY).isOffered()).isFalse();
        assertThat(ask(setting, "BBB", Issue.PURCHASES).isOffered()).isTrue();
        assertThat(ask(setting, "BBB", Issue.PURCHASES).amountMillion()).isEqualTo(70_000);
        assertThat(setting.lines()).isEmpty();
        assertThat(setting.demands()).hasSize(1);
        assertThat(setting.demands().getFirst().least()).isEqualTo(1);
    }

    @Test
    void redLinesRefusalsAndPreconditionsDrawLines() {
        TableSetting setting =
                setting(
                        entry("p", "2030-05-01", "AAA", Kind.PRECONDITION, "enforcement", null),
                        entry("r", "2030-05-02", "BBB", Kind.REFUSAL, "deficit-cut", null),
                        entry("l", "2030-05-03", "BBB", Kind.RED_LINE, "ip", null));
        assertThat(setting.lines()).extracting(Line::source).containsExactly("r", "l", "p");
        assertThat(setting.lines()).extracting(Line::most).containsExactly(0.0, 0.0, 1.0);
    }

    @Test
    void aRedLineOnOnesOwnOfferOnlyLimitsIt() {
        TableSetting setting =
                setting(
                        entry("o", "2030-05-01", "BBB", Kind.OFFER, "purchases", null),
                        entry("l", "2030-05-02", "BBB", Kind.RED_LINE, "purchases", null));
        assertThat(setting.lines()).isEmpty();
    }

    @Test
    void whatIsLongAgoOrYetToComeOrAPrincipleDoesNotCount() {
        TableSetting setting =
                setting(
                        entry("old", "2029-05-01", "AAA", Kind.DEMAND, "ip", null),
                        entry("new", "2030-06-02", "AAA", Kind.DEMAND, "ip", null),
                        entry("dignity", "2030-05-02", "BBB", Kind.RED_LINE, "sovereignty", null));
        assertThat(setting.demands()).isEmpty();
        assertThat(setting.unmapped()).extracting(Stated::id).containsExactly("dignity");
    }
}
