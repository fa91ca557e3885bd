package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.economy.World;
import org.parley.economy.Worlds;
import org.parley.ledger.Entry;
import org.parley.ledger.Ledger;
import org.parley.ledger.MeasureLife;
import org.parley.ledger.MeasureTerms;
import org.parley.measure.Amount;
import org.parley.measure.DutyExpression;
import org.parley.measure.LifeEvent;
import org.parley.measure.Measure;
import org.parley.measure.Scope;
import org.parley.measure.Stage;
import org.parley.measure.Terms;
import org.parley.scenario.LedgerPolicy.With;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// China's tariffs on Australia, as papers tell them.
class WordedTariffsTest {
    private static final World WORLD = Worlds.get("wiod-2014");
    private static final int CHN = WORLD.economy("CHN");
    private static final int AUS = WORLD.economy("AUS");
    private static final LocalDate DAY = LocalDate.parse("2020-11-28");

    private final List<Entry> entries = new ArrayList<>();

    private void tariff(String id, String words, @Nullable Amount amount) {
        var terms =
                new Terms(
                        id,
                        List.of("CHN"),
                        List.of("AUS"),
                        List.of(),
                        new Scope.Words(words),
                        List.of(),
                        null,
                        amount,
                        List.of());
        entries.add(
                Entry.ofAct(
                        id,
                        "paper",
                        DAY,
                        new MeasureTerms(new Measure.Tariff(terms, Measure.Stacking.ADDITIONAL))));
    }

    private void tell(LifeEvent event) {
        entries.add(Entry.ofAct(event.measure() + "/told", "paper", DAY, new MeasureLife(event)));
    }

    private static LifeEvent inForce(String id, double percent) {
        return LifeEvent.of(id, Stage.IN_EFFECT, DAY).withRate(DutyExpression.ofPercent(percent));
    }

    private LedgerPolicy resolve(With with) {
        return LedgerPolicy.resolve(Ledger.ofEntries(entries).asKnownToday(), WORLD, DAY, with);
    }

    private static double added(LedgerPolicy resolved, int sector) {
        return resolved.policy().tariff(sector, CHN, AUS) - WORLD.tariff(sector, CHN, AUS);
    }

    @Test
    void namesOfGoodsAreTheirPartOfASector() {
        tariff("barley", "Australian barley", null);
        tell(inForce("barley", 80));
        LedgerPolicy resolved = resolve(With.IN_FORCE);
        for (int sector = 0; sector < WORLD.sectors().size(); sector++) {
            boolean farms = WORLD.sectors().get(sector).isic().contains("A01");
            double most = farms ? 0.8 : 0;
            assertThat(added(resolved, sector)).isBetween(farms ? 1e-4 : 0, most);
        }
        assertThat(resolved.assumptions())
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .contains("(Australian barley) are taken for HS 1003"));
        assertThat(resolved.notComputed()).isEmpty();
    }

    @Test
    void anAmountIsAShareOfAllGoods() {
        double imports = 0;
        for (int sector = 0; sector < WORLD.sectors().size(); sector++) {
            imports += WORLD.sectors().get(sector).isGoods() ? WORLD.flow(sector, CHN, AUS) : 0;
        }
        tariff("list", "goods worth 10 bn USD", Amount.usdBillion(10));
        tell(inForce("list", 25));
        assertThat(added(resolve(With.IN_FORCE), WORLD.sector("C26-C27")))
                .isCloseTo(0.25 * 10_000 / imports, within(1e-12));
    }

    @Test
    void wordsThatNameNothingAreToldAsNotComputed() {
        tariff("some", "unstated goods", null);
        tell(inForce("some", 30));
        LedgerPolicy resolved = resolve(With.IN_FORCE);
        assertThat(added(resolved, WORLD.sector("C26-C27"))).isZero();
        assertThat(resolved.notComputed())
                .singleElement()
                .asString()
                .contains("known in words alone (unstated goods)");
    }

    @Test
    void aThreatOnNamedGoodsCountsWithThreatsAlone() {
        tariff("wine", "bottled wine", null);
        tell(LifeEvent.of("wine", Stage.THREATENED, DAY).withRate(DutyExpression.ofPercent(200)));
        int food = WORLD.sector("C10-C12");
        assertThat(added(resolve(With.IN_FORCE), food)).isZero();
        assertThat(added(resolve(With.THREATS), food)).isPositive();
    }
}
