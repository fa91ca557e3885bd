package org.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.parley.deal.DisputePolicies;
import org.parley.deal.TableSetting;
import org.parley.economy.Economy;
import org.parley.economy.Policy;
import org.parley.economy.Sector;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.economy.WorldBuilder;
import org.parley.economy.WorldInfo;
import org.parley.model.Closure;
import org.parley.model.Outcome;
import org.parley.model.Scalar;
import org.parley.nash.Arena;
import org.parley.nash.Retaliation.Item;
import org.parley.talks.Reprisal.Asked;
import org.parley.talks.Reprisal.Form;

import java.util.List;
import java.util.Optional;

/// Two economies that trade two goods and a service. The second buys 100 of cloth and 200 of wine
/// from the first and taxes cloth by 30 %, a duty of 30; the first buys 150 of each and taxes wine
/// by 40 %, a duty of 60.
class ReprisalTest {
    private static final int CLOTH = 0;
    private static final int WINE = 1;

    private final World world = world();
    private final Arena arena = Arena.of(world, Closure.FIXED_DEFICITS);

    private static World world() {
        var economies =
                List.of(
                        new Economy("E1", "Economy 1", "Made up"),
                        new Economy("E2", "Economy 2", "Made up"));
        var sectors =
                List.of(
                        new Sector("CLO", "Cloth", Sector.Kind.GOODS, List.of()),
                        new Sector("WIN", "Wine", Sector.Kind.GOODS, List.of()),
                        new Sector("SER", "Services", Sector.Kind.SERVICES, List.of()));
        double[][][] flows = {
            {{500, 150}, {100, 500}}, {{500, 150}, {200, 500}}, {{400, 40}, {40, 400}}
        };
        var builder = new WorldBuilder(WorldInfo.named("made-up", 2020), economies, sectors);
        for (int sector = 0; sector < flows.length; sector++) {
            for (int importer = 0; importer < 2; importer++) {
                for (int exporter = 0; exporter < 2; exporter++) {
                    builder.flow(sector, importer, exporter, flows[sector][importer][exporter]);
                }
                builder.valueAddedShare(sector, importer, 1);
            }
        }
        builder.elasticities(new TradeElasticities("made up", "none", new double[] {4, 6, 5}));
        return builder.build();
    }

    private Policy first() {
        return Policy.ofBase(world).tariff(WINE, 0, 1, 0.4);
    }

    private Negotiation talks(Policy inForce) {
        return new Negotiation(
                arena,
                DisputePolicies.of(world, inForce, inForce, 0, 1, List.of()),
                new TableSetting(List.of(), List.of(), List.of(), List.of()),
                List.of(),
                TalksInputs.DEFAULT,
                List.of(0, 1));
    }

    private Reprisal ofSecond(Asked asked) {
        Policy both = first().tariff(CLOTH, 1, 0, 0.3);
        return Reprisal.of(talks(both), 1, asked).orElseThrow();
    }

    /// What rates of the second on cloth and wine do to itself and to the first, whose own stand.
    private void assertDoes(Form form, double cloth, double wine) {
        Outcome before = arena.solve(first()).outcomeOrThrow();
        Outcome after =
                arena.solve(first().tariff(CLOTH, 1, 0, cloth).tariff(WINE, 1, 0, wine))
                        .outcomeOrThrow();
        assertThat(form.own()).as(form.name()).isEqualTo(moved(1, before, after), within(1e-7));
        assertThat(form.other()).as(form.name()).isEqualTo(moved(0, before, after), within(1e-7));
    }

    private static double moved(int economy, Outcome before, Outcome after) {
        Scalar income = Scalar.realIncome(economy);
        return income.of(after) - income.of(before);
    }

    private static Form form(Reprisal reprisal, String name) {
        return reprisal.forms().stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// At 25 % the duty of 30 is borne by 120. Of what the second buys, 300, that is two fifths: an
    /// even 10 %. What was done is its 30 % on cloth. In kind is the first's pattern, wine alone,
    /// where 30 of duty are 15 % of 200.
    @Test
    void theSameDutyInFourForms() {
        Reprisal found = ofSecond(new Asked(0, 0));
        assertThat(found.value()).isEqualTo(120, within(1e-9));
        assertThat(found.rate()).isEqualTo(0.25);
        assertThat(found.items()).extracting(Item::sector).doesNotContain(2);
        assertThat(found.items().stream().mapToDouble(Item::value).sum())
                .isEqualTo(120, within(0.1));
        assertThat(found.forms())
                .extracting(Form::name)
                .containsExactly(
                        "the list that hurts most",
                        "what was actually done",
                        "in kind",
                        "an even share");
        assertDoes(form(found, "what was actually done"), 0.3, 0);
        assertDoes(form(found, "in kind"), 0, 0.15);
        assertDoes(form(found, "an even share"), 0.1, 0.1);
        Form list = found.forms().getFirst();
        assertThat(found.forms())
                .allSatisfy(
                        form ->
                                assertThat(form.own() - form.other())
                                        .isLessThanOrEqualTo(list.own() - list.other() + 1e-6));
    }

    /// 60 at 50 % is the same duty: the same rates on the same trade, but for the list.
    @Test
    void aListOfAnotherLengthScalesTheForms() {
        Reprisal found = ofSecond(new Asked(60, 0.5));
        assertThat(found.value()).isEqualTo(60, within(1e-9));
        assertDoes(form(found, "an even share"), 0.1, 0.1);
        Reprisal half = ofSecond(new Asked(60, 0));
        assertThat(half.rate()).isEqualTo(0.25);
        assertDoes(form(half, "what was actually done"), 0.15, 0);
        assertDoes(form(half, "in kind"), 0, 0.075);
        assertDoes(form(half, "an even share"), 0.05, 0.05);
    }

    @Test
    void whoLeviesNothingIsAskedForAList() {
        Negotiation one = talks(first());
        assertThat(Reprisal.of(one, 1, new Asked(0, 0))).isEmpty();
        Optional<Reprisal> asked = Reprisal.of(one, 1, new Asked(120, 0));
        assertThat(asked.orElseThrow().forms())
                .extracting(Form::name)
                .containsExactly("the list that hurts most", "in kind", "an even share");
        assertDoes(form(asked.get(), "in kind"), 0, 0.15);
    }

    @Test
    void noListIsLongerThanWhatIsBought() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ofSecond(new Asked(301, 0)))
                .withMessageContaining("A list of 301.0 million USD, of 300.0 that E2")
                .withMessageEndingWith("Maybe less.");
    }
}
