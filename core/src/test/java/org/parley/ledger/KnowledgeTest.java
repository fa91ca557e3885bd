package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.ledger.Entries.day;
import static org.parley.ledger.Entries.entry;
import static org.parley.ledger.Entries.evidence;
import static org.parley.ledger.Entries.position;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ledger.Evidence.Standing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

class KnowledgeTest {
    private static final List<Standing> STANDINGS = List.of(Standing.values());

    private static String text(Knowledge knowledge, String id) {
        Known known = Objects.requireNonNull(knowledge.find(id));
        return ((Position) known.content()).text();
    }

    @Test
    void aCorrectionCountsFromWhenItWasLearnt() {
        Ledger ledger =
                Ledger.ofEntries(
                        List.of(
                                entry("a", "press", "2018-05-01", Standing.PRESS, position("15")),
                                entry("a", "press", "2018-06-01", Standing.PRESS, position("10"))));
        assertThat(ledger.asKnown(day("2018-05-01"), Preference.OFFICIAL_FIRST).find("a")).isNull();
        assertThat(text(ledger.asKnown(day("2018-06-01"), Preference.OFFICIAL_FIRST), "a"))
                .isEqualTo("15");
        assertThat(text(ledger.asKnownToday(), "a")).isEqualTo("10");
    }

    @Test
    void whatIsSetAsideIsAsIfItWereNotKnown() {
        Ledger ledger =
                Ledger.ofEntries(
                        List.of(
                                entry("a", "press", "2018-05-01", Standing.PRESS, position("15")),
                                entry("b", "press", "2018-05-01", Standing.PRESS, position("10"))));
        Knowledge whole = ledger.asKnownToday();
        Knowledge left = whole.without(Set.of("a"));
        assertThat(left.positions()).extracting(Known::id).containsExactly("b");
        assertThat(whole.positions()).hasSize(2);
    }

    @Test
    void accountsStandSideBySideAndTheReasonIsGiven() {
        Ledger ledger =
                Ledger.ofEntries(
                        List.of(
                                entry(
                                        "a",
                                        "act",
                                        "2018-05-01",
                                        Standing.OFFICIAL_ACT,
                                        position("1")),
                                entry("a", "daily", "2018-06-01", Standing.PRESS, position("2")),
                                entry("a", "weekly", "2018-07-01", Standing.PRESS, position("3"))));
        Known known = Objects.requireNonNull(ledger.asKnownToday().find("a"));
        assertThat(known.accounts()).isEqualTo(3);
        assertThat(known.taken().name()).isEqualTo("act");
        assertThat(known.reason()).isEqualTo("official act before press");
        assertThat(known.others()).extracting(Account::name).containsExactly("weekly", "daily");
        Known asked =
                Objects.requireNonNull(
                        ledger.asKnown(day("2019-01-01"), Preference.of("daily")).find("a"));
        assertThat(asked.taken().name()).isEqualTo("daily");
        assertThat(asked.reason()).isEqualTo("asked for");
    }

    @Test
    void withdrawnAndRejectedAccountsDoNotCount() {
        var read =
                new Entry(
                        "a",
                        "daily",
                        day("2018-05-01"),
                        Entry.Origin.READER,
                        position("1"),
                        List.of(evidence(Standing.PRESS)));
        var rejected =
                new Entry(
                        "a",
                        "jane",
                        day("2018-05-03"),
                        Entry.Origin.HAND,
                        new Review("daily", Review.Verdict.REJECT, "jane", "it says the opposite"),
                        List.of());
        var accepted =
                new Entry(
                        "a",
                        "jane",
                        day("2018-05-04"),
                        Entry.Origin.HAND,
                        new Review("daily", Review.Verdict.ACCEPT, "jane", ""),
                        List.of());
        Ledger ledger = Ledger.ofEntries(List.of(read, rejected, accepted));
        Known first =
                Objects.requireNonNull(
                        ledger.asKnown(day("2018-05-02"), Preference.OFFICIAL_FIRST).find("a"));
        assertThat(first.taken().isUnreviewed()).isTrue();
        assertThat(ledger.asKnown(day("2018-05-04"), Preference.OFFICIAL_FIRST).find("a")).isNull();
        Known last = Objects.requireNonNull(ledger.asKnownToday().find("a"));
        assertThat(last.taken().isUnreviewed()).isFalse();
        var withdrawn =
                new Entry(
                        "a",
                        "daily",
                        day("2018-06-01"),
                        Entry.Origin.HAND,
                        new Withdrawal("misheard"),
                        List.of());
        assertThat(Ledger.ofEntries(List.of(read, accepted, withdrawn)).asKnownToday().find("a"))
                .isNull();
    }

    @Test
    void aStatementNeedsEvidence() {
        assertThatThrownBy(
                        () ->
                                new Entry(
                                        "a",
                                        "daily",
                                        day("2018-05-01"),
                                        Entry.Origin.HAND,
                                        position("1"),
                                        List.of()))
                .hasMessageContaining("has no evidence");
    }

    /// Against a model that replays the log in the plainest way.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void asOfAnswersEqualThoseOfAReplay(long seed) {
        var random = new SplittableRandom(seed);
        var log = new ArrayList<Entry>();
        for (int i = 0; i < 200; i++) {
            log.add(randomEntry(random, i));
        }
        Ledger ledger = Ledger.ofEntries(log);
        for (int k = 1; k <= 29; k += 4) {
            String date = "2019-01-%02d".formatted(k);
            Knowledge knowledge = ledger.asKnown(day(date), Preference.OFFICIAL_FIRST);
            Map<String, Map<String, String>> replayed = replay(log, date);
            var seen = new HashMap<String, Map<String, String>>();
            for (Known known : knowledge.entries()) {
                var accounts = new HashMap<String, String>();
                accounts.put(known.taken().name(), ((Position) known.content()).text());
                known.others()
                        .forEach(a -> accounts.put(a.name(), ((Position) a.content()).text()));
                seen.put(known.id(), accounts);
            }
            assertThat(seen).isEqualTo(replayed);
        }
    }

    private static Entry randomEntry(SplittableRandom random, int i) {
        String id = "e" + random.nextInt(8);
        String account = "account" + random.nextInt(3);
        String date = "2019-01-%02d".formatted(random.nextInt(1, 29));
        if (random.nextInt(6) == 0) {
            return new Entry(
                    id, account, day(date), Entry.Origin.HAND, new Withdrawal("no"), List.of());
        }
        Standing standing = STANDINGS.get(random.nextInt(STANDINGS.size()));
        return entry(id, account, date, standing, position("v" + i));
    }

    private static Map<String, Map<String, String>> replay(List<Entry> log, String before) {
        var state = new HashMap<String, Map<String, String>>();
        for (int d = 1; d < 29; d++) {
            for (Entry entry : log) {
                if (entry.recordedAt().equals(day("2019-01-%02d".formatted(d)))
                        && entry.recordedAt().isBefore(day(before))) {
                    var accounts = state.computeIfAbsent(entry.id(), _ -> new HashMap<>());
                    if (entry.content() instanceof Position p) {
                        accounts.put(entry.account(), p.text());
                    } else {
                        accounts.remove(entry.account());
                    }
                }
            }
        }
        state.values().removeIf(Map::isEmpty);
        return state;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfIndependentRecordsChangesNothing(long seed) {
        var random = new SplittableRandom(seed);
        var log = new ArrayList<Entry>();
        for (int i = 0; i < 60; i++) {
            log.add(
                    entry(
                            "e" + i / 3,
                            "account" + i % 3,
                            "2019-01-%02d".formatted(random.nextInt(1, 29)),
                            STANDINGS.get(random.nextInt(5)),
                            position("v" + i)));
        }
        var shuffled = new ArrayList<>(log);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, random.nextInt(i + 1));
        }
        assertThat(texts(shuffled)).isEqualTo(texts(log));
    }

    private static List<String> texts(List<Entry> log) {
        Knowledge knowledge = Ledger.ofEntries(log).asKnownToday();
        return knowledge.entries().stream()
                .filter(
                        k ->
                                k.others().stream()
                                        .noneMatch(
                                                o ->
                                                        o.record().entry().standing()
                                                                        == k.record()
                                                                                .entry()
                                                                                .standing()
                                                                && o.record()
                                                                        .entry()
                                                                        .recordedAt()
                                                                        .equals(
                                                                                k.record()
                                                                                        .entry()
                                                                                        .recordedAt())))
                .map(k -> text(knowledge, k.id()))
                .toList();
    }
}
