package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.parley.economy.World;
import org.parley.economy.Worlds;
import org.parley.ledger.Content;
import org.parley.ledger.Entry;
import org.parley.ledger.Evidence;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Ledger;
import org.parley.ledger.MeasureLife;
import org.parley.ledger.MeasureTerms;
import org.parley.ledger.Source;
import org.parley.measure.Amount;
import org.parley.measure.DutyExpression;
import org.parley.measure.LifeEvent;
import org.parley.measure.Measure;
import org.parley.measure.Scope;
import org.parley.measure.Stage;
import org.parley.measure.Terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Duties known by their rate and their worth alone, as rates on a world.
class StatedTariffsTest {
    private static final World WORLD = Worlds.get("wiod-2014");
    private static final LocalDate DAY = LocalDate.parse("2019-06-01");
    private static final int USA = WORLD.economy("USA");
    private static final int CHN = WORLD.economy("CHN");

    private final List<Entry> entries = new ArrayList<>();

    private void add(String id, Content content) {
        var source = new Source(Source.Kind.NARRATOR, "", null);
        var evidence =
                new Evidence(
                        source,
                        Evidence.Standing.PRESS,
                        Evidence.Modality.ASSERTED,
                        null,
                        "a paper");
        entries.add(
                new Entry(
                        id,
                        "paper",
                        Instant.parse("2019-01-01T00:00:00Z"),
                        Entry.Origin.HAND,
                        content,
                        List.of(evidence)));
    }

    /// A duty of the United States on China.
    private void tariff(String id, String worth, String stage, String rate) {
        var terms =
                new Terms(
                        id,
                        List.of("USA"),
                        List.of("CHN"),
                        List.of(),
                        new Scope.Words("some goods"),
                        List.of(),
                        null,
                        worth.isEmpty() ? null : Amount.parse(worth),
                        List.of());
        add(id, new MeasureTerms(new Measure.Tariff(terms, Measure.Stacking.ADDITIONAL)));
        LifeEvent event = LifeEvent.of(id, Stage.parse(stage), LocalDate.parse("2019-01-01"));
        add(
                id + "/" + stage,
                new MeasureLife(
                        rate.isEmpty() ? event : event.withRate(DutyExpression.parse(rate))));
    }

    private LedgerPolicy resolve(LedgerPolicy.With with) {
        Knowledge knowledge = Ledger.ofEntries(entries).asKnownToday();
        return LedgerPolicy.resolve(knowledge, WORLD, DAY, with);
    }

    private static double added(LedgerPolicy resolved) {
        int machines = WORLD.sector("C28");
        return resolved.policy().tariff(machines, USA, CHN) - WORLD.tariff(machines, USA, CHN);
    }

    private static double imports() {
        double sum = 0;
        for (int sector = 0; sector < WORLD.sectors().size(); sector++) {
            sum += WORLD.sectors().get(sector).isGoods() ? WORLD.flow(sector, USA, CHN) : 0;
        }
        return sum / 1000;
    }

    @Test
    void aRateFallsOnTheShareOfTradeItIsWorth() {
        tariff("A", "50 bn USD", "in-effect", "25%");
        LedgerPolicy resolved = resolve(LedgerPolicy.With.IN_FORCE);
        assertThat(added(resolved)).isCloseTo(0.25 * 50 / imports(), within(1e-12));
        assertThat(resolved.assumptions())
                .anyMatch(note -> note.startsWith("A: 25.0 % on 50 bn USD falls on "));
    }

    @Test
    void noGoodBearsADutyTwice() {
        tariff("A", "5000 bn USD", "in-effect", "25%");
        tariff("B", "100 bn USD", "in-effect", "10%");
        assertThat(added(resolve(LedgerPolicy.With.IN_FORCE))).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void anAmountThatIsTheSumOfOthersRestatesThem() {
        tariff("A", "50 bn USD", "in-effect", "25%");
        tariff("B", "200 bn USD", "in-effect", "25%");
        double both = added(resolve(LedgerPolicy.With.IN_FORCE));
        tariff("C", "250 bn USD", "in-effect", "25%");
        LedgerPolicy resolved = resolve(LedgerPolicy.With.IN_FORCE);
        assertThat(added(resolved)).isCloseTo(both, within(1e-12));
        assertThat(resolved.assumptions())
                .contains("C restates others in sum and is not counted again.");
    }

    @Test
    void aThreatCountsOnlyWhenCarriedOut() {
        tariff("A", "50 bn USD", "threatened", "25%");
        assertThat(added(resolve(LedgerPolicy.With.IN_FORCE))).isZero();
        assertThat(added(resolve(LedgerPolicy.With.THREATS)))
                .isCloseTo(0.25 * 50 / imports(), within(1e-12));
    }

    @Test
    void whatLacksARateOrAWorthIsNamed() {
        tariff("A", "50 bn USD", "in-effect", "");
        tariff("B", "", "in-effect", "25%");
        tariff("C", "30 bn EUR", "in-effect", "25%");
        LedgerPolicy resolved = resolve(LedgerPolicy.With.IN_FORCE);
        assertThat(added(resolved)).isZero();
        assertThat(resolved.assumptions())
                .contains(
                        "A is not counted: no rate is stated.",
                        "B is not counted: nobody says in USD what trade it falls on.",
                        "C is not counted: nobody says in USD what trade it falls on.");
    }
}
