package org.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.economy.Worlds;
import org.parley.ledger.Entry;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Ledger;
import org.parley.ledger.MeasureLife;
import org.parley.ledger.MeasureTerms;
import org.parley.measure.DutyExpression;
import org.parley.measure.LifeEvent;
import org.parley.measure.Measure;
import org.parley.measure.Scope;
import org.parley.measure.Stage;
import org.parley.measure.Terms;
import org.parley.model.Closure;
import org.parley.model.Outcome;
import org.parley.model.Scalar;
import org.parley.nash.Arena;
import org.parley.scenario.LedgerPolicy;
import org.parley.scenario.LedgerPolicy.With;
import org.parley.talks.Coalitions.Deal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Three that tax each other, and the rest of the world that looks on.
class CoalitionsTest {
    private static final LocalDate DAY = LocalDate.parse("2019-06-01");
    private static final double RATE = 0.2;
    private static final List<String> PARTIES = List.of("USA", "CHN", "MEX");

    private final World world = Worlds.get("wiod-2014");
    private final Arena arena = Arena.of(world, Closure.FIXED_DEFICITS);
    private final Coalitions found = Coalitions.of(arena, everyoneTaxesEveryone(), DAY, PARTIES);

    private static Knowledge everyoneTaxesEveryone() {
        var entries = new ArrayList<Entry>();
        for (String importer : PARTIES) {
            List<String> others = PARTIES.stream().filter(one -> !one.equals(importer)).toList();
            Terms terms = Terms.of(importer, importer, others, new Scope.Everything());
            var tariff = new Measure.Tariff(terms, Measure.Stacking.ADDITIONAL);
            LifeEvent applied =
                    LifeEvent.of(importer, Stage.IN_EFFECT, DAY)
                            .withRate(DutyExpression.ofPercent(100 * RATE));
            entries.add(Entry.ofAct(importer, "act", DAY, new MeasureTerms(tariff)));
            entries.add(Entry.ofAct(importer + "/on", "act", DAY, new MeasureLife(applied)));
        }
        return Ledger.ofEntries(entries).asKnownToday();
    }

    private List<Double> incomes(List<String> friends) {
        Policy policy =
                LedgerPolicy.resolve(everyoneTaxesEveryone(), world, DAY, With.IN_FORCE).policy();
        for (String importer : friends) {
            for (String exporter : friends) {
                lift(policy, world.economy(importer), world.economy(exporter));
            }
        }
        Outcome outcome = arena.solve(policy).outcomeOrThrow();
        return PARTIES.stream()
                .map(code -> Scalar.realIncome(world.economy(code)).of(outcome))
                .toList();
    }

    private void lift(Policy policy, int importer, int exporter) {
        for (int sector = 0; sector < world.axes().sectors(); sector++) {
            double before = world.tariff(sector, importer, exporter);
            policy.tariff(sector, importer, exporter, before);
        }
    }

    @Test
    void everyoneHasTaxes() {
        Policy policy =
                LedgerPolicy.resolve(everyoneTaxesEveryone(), world, DAY, With.IN_FORCE).policy();
        int cars = world.sector("C29-C30");
        int usa = world.economy("USA");
        int mex = world.economy("MEX");
        assertThat(policy.tariff(cars, usa, mex) - world.tariff(cars, usa, mex))
                .isCloseTo(RATE, within(1e-9));
    }

    @Test
    void theStatusQuoComesFirstThenEveryGroup() {
        assertThat(found.deals())
                .extracting(Deal::members)
                .containsExactlyInAnyOrder(
                        List.of(),
                        List.of("USA", "CHN"),
                        List.of("USA", "MEX"),
                        List.of("CHN", "MEX"),
                        PARTIES);
        assertThat(found.deals().getFirst().members()).isEmpty();
    }

    @Test
    void membersLiftWhatTheyLevyOnEachOtherAndNothingElse() {
        for (Deal deal : found.deals()) {
            List<Double> expected = incomes(deal.members());
            for (int party = 0; party < PARTIES.size(); party++) {
                assertThat(deal.payoffs().get(party))
                        .as("%s of %s", party, deal.members())
                        .isCloseTo(expected.get(party), within(1e-9));
            }
        }
    }

    @Test
    void aGroupBlocksWhatIsWorseForAllOfIt() {
        for (Deal deal : found.deals()) {
            for (Deal other : found.deals()) {
                if (!other.members().isEmpty()) {
                    boolean better =
                            other.members().stream()
                                    .map(PARTIES::indexOf)
                                    .allMatch(
                                            party ->
                                                    other.payoffs().get(party)
                                                            > deal.payoffs().get(party));
                    assertThat(deal.blockedBy().contains(other.members()))
                            .as("%s blocks %s", other.members(), deal.members())
                            .isEqualTo(better);
                }
            }
        }
    }

    @Test
    void twoAreNoCoalition() {
        assertThatThrownBy(
                        () ->
                                Coalitions.of(
                                        arena, everyoneTaxesEveryone(), DAY, List.of("USA", "CHN")))
                .hasMessage("2 parties. Maybe three to 6.");
    }
}
