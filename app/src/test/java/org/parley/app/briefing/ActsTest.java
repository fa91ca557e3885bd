package org.parley.app.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.app.brief.Piece.Traced;
import org.parley.economy.World;
import org.parley.economy.Worlds;
import org.parley.ledger.Entry;
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

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class ActsTest {
    private static final World WORLD = Worlds.get("wiod-2014");
    private static final LocalDate DAY = LocalDate.parse("2018-06-22");

    private final List<Entry> entries = new ArrayList<>();

    private void tariff(String id, String imposer, String target, List<String> exceptFor) {
        var terms =
                new Terms(
                        id,
                        List.of(imposer),
                        List.of(target),
                        exceptFor,
                        new Scope.Everything(),
                        List.of(),
                        null,
                        null,
                        List.of());
        var measure = new Measure.Tariff(terms, Measure.Stacking.ADDITIONAL);
        LifeEvent begins =
                LifeEvent.of(id, Stage.IN_EFFECT, DAY).withRate(DutyExpression.ofPercent(25));
        entries.add(Entry.ofAct(id, "gazette", DAY, new MeasureTerms(measure)));
        entries.add(Entry.ofAct(id + "/begins", "gazette", DAY, new MeasureLife(begins)));
    }

    private List<String> on(String importer, String exporter) {
        var question =
                new BriefQuestion(
                        List.of(),
                        _ -> Ledger.ofEntries(entries).asKnownToday(),
                        "a ledger",
                        DAY,
                        null,
                        WORLD,
                        WORLD.elasticities().getFirst(),
                        Closure.FIXED_DEFICITS,
                        List.of());
        var dispute = new Dispute(question, List.of(importer, exporter), new EvidenceBook());
        return new Acts(dispute).on(DAY, importer, exporter).stream().map(Traced::text).toList();
    }

    @Test
    void anActOfAGroupIsOneOfEachMember() {
        tariff("riposte", "EU", "USA", List.of());
        assertThat(on("DEU", "USA")).containsExactly("riposte: in effect, 25%");
        assertThat(on("USA", "DEU")).isEmpty();
    }

    @Test
    void anActOnEverybodyIsNoneOnWhomItSpares() {
        tariff("steel", "USA", Terms.WORLD, List.of("AUS"));
        assertThat(on("USA", "CHN")).containsExactly("steel: in effect, 25%");
        assertThat(on("USA", "AUS")).isEmpty();
    }
}
