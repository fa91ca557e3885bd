package org.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.parley.ledger.Content;
import org.parley.ledger.Entry;
import org.parley.ledger.Evidence;
import org.parley.ledger.Ledger;
import org.parley.ledger.Position;
import org.parley.ledger.Source;
import org.parley.ledger.Talks;
import org.parley.measure.When;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class RenegingTest {
    private static final List<String> PARTIES = List.of("AAA", "BBB");

    private static Entry entry(String id, String on, Content content) {
        var evidence =
                new Evidence(
                        new Source(Source.Kind.DOCUMENT, "a paper", "AAA"),
                        Evidence.Standing.PRESS,
                        Evidence.Modality.ASSERTED,
                        null,
                        "a reference");
        return new Entry(
                id,
                "an account",
                Instant.parse(on + "T12:00:00Z"),
                Entry.Origin.HAND,
                content,
                List.of(evidence));
    }

    private static Entry event(String id, Talks.Kind kind, String on, String... who) {
        return entry(
                id,
                on,
                new Talks(
                        kind,
                        Talks.Status.OCCURRED,
                        When.on(LocalDate.parse(on)),
                        null,
                        "",
                        List.of(who),
                        List.of(),
                        "",
                        "",
                        null,
                        null));
    }

    private static Entry complaint(String on) {
        return entry(
                "complaint",
                on,
                new Position(
                        "AAA",
                        "BBB",
                        Position.Kind.COMPLAINT,
                        List.of("commitments"),
                        null,
                        null,
                        "taken back"));
    }

    private static Reneging at(String day, Entry... entries) {
        return Reneging.of(
                Ledger.ofEntries(List.of(entries)).asKnownToday(), LocalDate.parse(day), PARTIES);
    }

    private static final Entry TRUCE = event("truce", Talks.Kind.TRUCE, "2030-01-01", "AAA", "BBB");
    private static final Entry BREAK =
            event("break", Talks.Kind.BREAKDOWN, "2030-05-01", "AAA", "BBB");

    @Test
    void aBreakInFourMonthsIsThreeAYear() {
        Reneging record = at("2030-12-31", TRUCE, BREAK);
        assertThat(record.breaks()).isEqualTo(1);
        assertThat(record.days()).isEqualTo(120);
        assertThat(record.perYear()).isEqualTo(365.25 / 120);
        assertThat(record.discounted(0.9)).isEqualTo(0.9 * Math.exp(-365.25 / 120), within(1e-15));
        assertThat(record.evidence()).containsExactly("truce", "break");
    }

    /// Two accounts of one break, or a break of nothing, count once or not at all.
    @Test
    void onlyWhatStandsCanBeBroken() {
        assertThat(at("2030-12-31", TRUCE, complaint("2030-04-01"), BREAK).breaks()).isEqualTo(1);
        assertThat(at("2030-12-31", TRUCE, complaint("2030-04-01"), BREAK).days()).isEqualTo(90);
        assertThat(at("2030-12-31", BREAK).spells()).isEmpty();
    }

    @Test
    void whatStandsCountsAsKept() {
        Reneging record = at("2030-03-01", TRUCE, BREAK);
        assertThat(record.breaks()).isZero();
        assertThat(record.perYear()).isZero();
        assertThat(record.discounted(0.9)).isEqualTo(0.9);
        assertThat(record.days()).isEqualTo(59);
    }

    @Test
    void othersTrucesAreNotTheirs() {
        Entry others = event("others", Talks.Kind.TRUCE, "2030-01-01", "AAA", "CCC");
        assertThat(at("2030-12-31", others, BREAK).spells()).isEmpty();
    }
}
