package org.parley.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ledger.Content;
import org.parley.ledger.Entry;
import org.parley.ledger.Ledger;
import org.parley.ledger.MeasureLife;
import org.parley.ledger.MeasureTerms;
import org.parley.measure.DutyExpression;
import org.parley.measure.HsEdition;
import org.parley.measure.LifeEvent;
import org.parley.measure.Measure;
import org.parley.measure.ProductCode;
import org.parley.measure.Scope;
import org.parley.measure.Stage;
import org.parley.measure.Terms;

import java.time.LocalDate;
import java.util.List;

/// What a measure says of a group holds for its members of the day.
class CoverageTest {
    private static final LocalDate START = LocalDate.parse("2010-01-01");
    private static final ProductCode STEEL = new ProductCode("720810");
    private static final Duties DUTIES =
            new Duties(
                    Ledger.ofEntries(
                                    List.of(
                                            terms("ON-EU", "USA", List.of("EU"), List.of()),
                                            life("ON-EU", 25),
                                            terms("ON-ALL", "USA", List.of("WLD"), List.of("EU")),
                                            life("ON-ALL", 10),
                                            terms("BY-EU", "EU", List.of("WLD"), List.of("GBR")),
                                            life("BY-EU", 6),
                                            terms("ON-DEU", "CHN", List.of("DEU"), List.of()),
                                            life("ON-DEU", 3)))
                            .asKnownToday());

    private static Entry terms(
            String id, String imposer, List<String> targets, List<String> exceptFor) {
        var scope = new Scope.Products(HsEdition.HS2017, List.of(STEEL), List.of());
        var terms =
                new Terms(
                        id,
                        List.of(imposer),
                        targets,
                        exceptFor,
                        scope,
                        List.of(),
                        null,
                        null,
                        List.of());
        return entry(id, new MeasureTerms(new Measure.Tariff(terms, Measure.Stacking.ADDITIONAL)));
    }

    private static Entry life(String id, int percent) {
        return entry(
                id + "/applied",
                new MeasureLife(
                        LifeEvent.of(id, Stage.IN_EFFECT, START)
                                .withRate(DutyExpression.ofPercent(percent))));
    }

    private static Entry entry(String id, Content content) {
        return Entry.ofAct(id, "act", START, content);
    }

    private static DutyAnswer answer(String from, String to, String day) {
        return DUTIES.answer(STEEL, from, to, LocalDate.parse(day));
    }

    @ParameterizedTest
    @CsvSource({
        // member, outsider, and those who left and joined
        "DEU, USA, 2019-06-01, ON-EU, 25, 2010-01-01",
        "JPN, USA, 2019-06-01, ON-ALL, 10, 2010-01-01",
        "EU, USA, 2019-06-01, ON-EU, 25, 2010-01-01",
        "GBR, USA, 2020-01-31, ON-EU, 25, 2010-01-01",
        "GBR, USA, 2020-02-01, ON-ALL, 10, 2020-02-01",
        "HRV, USA, 2013-06-30, ON-ALL, 10, 2010-01-01",
        "HRV, USA, 2013-07-01, ON-EU, 25, 2013-07-01",
        "CHN, DEU, 2019-06-01, BY-EU, 6, 2010-01-01",
        "CHN, GBR, 2020-01-31, BY-EU, 6, 2010-01-01",
        "USA, HRV, 2013-07-01, BY-EU, 6, 2013-07-01",
        "DEU, CHN, 2019-06-01, ON-DEU, 3, 2010-01-01",
    })
    void holdsForTheMembersOfTheDay(
            String from, String to, String day, String measure, int percent, LocalDate since) {
        assertThat(answer(from, to, day).lines())
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.measure()).isEqualTo(measure);
                            assertThat(line.rate()).isEqualTo(percent / 100.0);
                            assertThat(line.inForceFrom()).isEqualTo(since);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "CHN, GBR, 2020-02-01", // no member any more
        "GBR, FRA, 2021-06-01", // left out by name
        "DEU, FRA, 2019-06-01", // members do not impose on one another
        "DEU, EU, 2019-06-01",
        "FRA, CHN, 2019-06-01",
    })
    void doesNotHoldForOthers(String from, String to, String day) {
        assertThat(answer(from, to, day).lines()).isEmpty();
    }

    @Test
    void saysByWhichGroupItHolds() {
        assertThat(answer("DEU", "USA", "2019-06-01").allAssumptions())
                .contains("ON-EU concerns DEU as a member of EU on the day.");
        assertThat(answer("EU", "USA", "2019-06-01").allAssumptions())
                .noneMatch(text -> text.contains("as a member"));
    }

    /// What is said of one member is not silently left out of an answer on the group.
    @Test
    void saysWhatConcernsAMemberAlone() {
        assertThat(answer("EU", "CHN", "2019-06-01").allAssumptions())
                .contains(
                        "ON-DEU says something else of DEU. Maybe ask for a member of the group.");
    }

    @Test
    void averagesStepWhereMembershipChanges() {
        RateSeries series =
                RateSeries.of(DUTIES.table("GBR", "USA"), Weights.simple(List.of(STEEL.digits())));
        assertThat(series.steps(LocalDate.parse("2019-01-01"), LocalDate.parse("2021-01-01")))
                .extracting(RateStep::from, RateStep::additional)
                .containsExactly(
                        tuple(LocalDate.parse("2019-01-01"), 0.25),
                        tuple(LocalDate.parse("2020-02-01"), 0.10));
    }
}
