package org.parley.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Ordinary lives of measures: postponed twice and brought in early, suspended and extended,
/// scheduled and never applied.
class TimelineTest {
    private static LifeEvent event(Stage stage, String on) {
        return LifeEvent.of("M", stage, LocalDate.parse(on));
    }

    private static LifeEvent event(Stage stage, String on, String effective) {
        return event(stage, on).withEffective(LocalDate.parse(effective));
    }

    private static Spell at(List<LifeEvent> events, String day) {
        return Objects.requireNonNull(Timeline.of(events).find(LocalDate.parse(day)));
    }

    private static double rate(List<LifeEvent> events, String day) {
        LifeEvent rated = Objects.requireNonNull(at(events, day).rated());
        return Objects.requireNonNull(rated.rate()).rate(Double.NaN).orElseThrow();
    }

    private static final List<LifeEvent> TWICE_POSTPONED =
            List.of(
                    event(Stage.ANNOUNCED, "2018-09-17", "2018-09-24")
                            .withRate(DutyExpression.ofPercent(10)),
                    event(Stage.IN_EFFECT, "2018-09-24", "2018-09-24")
                            .withRate(DutyExpression.ofPercent(10)),
                    event(Stage.SCHEDULED, "2018-09-17", "2019-01-01")
                            .withStep("rise")
                            .withRate(DutyExpression.ofPercent(25)),
                    event(Stage.SCHEDULED, "2018-12-19", "2019-03-02")
                            .withStep("rise")
                            .withRate(DutyExpression.ofPercent(25)),
                    event(Stage.SUSPENDED, "2019-03-05", "2019-03-02").withStep("rise"),
                    event(Stage.CHANGED, "2019-05-09", "2019-05-10")
                            .withStep("rise")
                            .withRate(DutyExpression.ofPercent(25))
                            .withGrace(
                                    new Grace(
                                            LocalDate.parse("2019-05-10"),
                                            LocalDate.parse("2019-06-01"))),
                    event(Stage.CHANGED, "2019-05-31", "2019-05-10")
                            .withStep("rise")
                            .withRate(DutyExpression.ofPercent(25))
                            .withGrace(
                                    new Grace(
                                            LocalDate.parse("2019-05-10"),
                                            LocalDate.parse("2019-06-15"))));

    @Test
    void postponedTwiceAndBroughtInAtLast() {
        assertThat(Timeline.of(TWICE_POSTPONED).find(LocalDate.parse("2018-09-16"))).isNull();
        assertThat(at(TWICE_POSTPONED, "2018-09-20").applies()).isFalse();
        for (String day : List.of("2018-09-24", "2019-01-15", "2019-03-10", "2019-05-09")) {
            assertThat(rate(TWICE_POSTPONED, day)).as(day).isEqualTo(0.10);
        }
        assertThat(rate(TWICE_POSTPONED, "2019-05-10")).isEqualTo(0.25);
    }

    /// Spared for a month, for another, and no more; meanwhile the rate rose for others.
    @Test
    void anExemptionEndsAtWhatWasDecidedMeanwhile() {
        List<LifeEvent> events =
                List.of(
                        event(Stage.ANNOUNCED, "2018-03-08", "2018-03-23")
                                .withRate(DutyExpression.ofPercent(25)),
                        event(Stage.SUSPENDED, "2018-03-22", "2018-03-23")
                                .withUntil(LocalDate.parse("2018-05-01"))
                                .withTargets(List.of("EU", "KOR")),
                        event(Stage.IN_EFFECT, "2018-03-23", "2018-03-23")
                                .withRate(DutyExpression.ofPercent(25)),
                        event(Stage.CHANGED, "2018-04-10", "2018-04-10")
                                .withRate(DutyExpression.ofPercent(30)),
                        event(Stage.SUSPENDED, "2018-04-30", "2018-05-01")
                                .withUntil(LocalDate.parse("2018-06-01"))
                                .withTargets(List.of("EU")));
        for (String day : List.of("2018-03-23", "2018-04-15", "2018-05-01", "2018-05-31")) {
            assertThat(at(events, day).applies()).as(day).isFalse();
            assertThat(at(events, day).stage()).as(day).isEqualTo(Stage.SUSPENDED);
        }
        assertThat(at(events, "2018-06-01").applies()).isTrue();
        assertThat(rate(events, "2018-06-01")).isEqualTo(0.30);
        assertThat(at(events.subList(0, 4), "2018-05-01").applies()).isTrue();
        assertThat(Timeline.of(events).ahead(LocalDate.parse("2018-03-22"))).hasSize(1);
    }

    @Test
    void whatIsLiftedHasNothingAhead() {
        List<LifeEvent> events =
                List.of(
                        event(Stage.IN_EFFECT, "2018-04-15"),
                        event(Stage.ANNOUNCED, "2018-06-07").withStep("settlement"),
                        event(Stage.LIFTED, "2018-07-13"));
        assertThat(Timeline.of(events).ahead(LocalDate.parse("2018-07-12"))).hasSize(1);
        assertThat(Timeline.of(events).ahead(LocalDate.parse("2018-07-13"))).isEmpty();
    }

    @Test
    void eachPlanIsBelievedWhileItIsTheLastWord() {
        List<LifeEvent> announced = TWICE_POSTPONED.subList(0, 3);
        assertThat(rate(announced, "2019-01-15")).isEqualTo(0.25);
        assertThat(at(announced, "2019-01-15").isUnconfirmed()).isTrue();
        List<LifeEvent> postponed = TWICE_POSTPONED.subList(0, 4);
        assertThat(rate(postponed, "2019-01-15")).isEqualTo(0.10);
        assertThat(rate(postponed, "2019-03-15")).isEqualTo(0.25);
        assertThat(rate(TWICE_POSTPONED.subList(0, 5), "2019-04-15")).isEqualTo(0.10);
    }

    @Test
    void goodsInTransitKeepTheFormerRate() {
        Timeline timeline = Timeline.of(TWICE_POSTPONED);
        LocalDate shipped = LocalDate.parse("2019-05-05");
        LifeEvent early =
                Objects.requireNonNull(
                        Objects.requireNonNull(
                                        timeline.find(LocalDate.parse("2019-06-14"), shipped))
                                .rated());
        assertThat(early.rate()).isEqualTo(DutyExpression.ofPercent(10));
        LifeEvent late =
                Objects.requireNonNull(
                        Objects.requireNonNull(
                                        timeline.find(LocalDate.parse("2019-06-15"), shipped))
                                .rated());
        assertThat(late.rate()).isEqualTo(DutyExpression.ofPercent(25));
        assertThat(timeline.graceOn(LocalDate.parse("2019-06-14"))).isNotNull();
        assertThat(timeline.graceOn(LocalDate.parse("2019-06-15"))).isNull();
        assertThat(timeline.graceOn(LocalDate.parse("2019-05-09"))).isNull();
    }

    @Test
    void broughtInEarlierThanPlanned() {
        var events =
                List.of(
                        event(Stage.SCHEDULED, "2020-01-01", "2020-06-01"),
                        event(Stage.IN_EFFECT, "2020-03-01", "2020-03-05"));
        assertThat(at(events, "2020-03-04").applies()).isFalse();
        assertThat(at(events, "2020-03-05").applies()).isTrue();
        assertThat(at(events, "2020-07-01").stage()).isEqualTo(Stage.IN_EFFECT);
    }

    @Test
    void scheduledAndNeverApplied() {
        var events =
                List.of(
                        event(Stage.THREATENED, "2019-05-05"),
                        event(Stage.SCHEDULED, "2019-08-23", "2019-12-15"),
                        event(Stage.SUSPENDED, "2019-12-13"));
        assertThat(at(events, "2019-06-01").stage()).isEqualTo(Stage.THREATENED);
        assertThat(at(events, "2019-09-01").stage()).isEqualTo(Stage.SCHEDULED);
        assertThat(at(events, "2020-01-01").stage()).isEqualTo(Stage.SUSPENDED);
        assertThat(Timeline.of(events).spells()).noneMatch(Spell::applies);
        assertThat(Timeline.of(events).tookEffect("")).isFalse();
        assertThat(at(events.subList(0, 2), "2019-12-20").applies()).isTrue();
    }

    @Test
    void suspensionEndsByItselfUnlessExtended() {
        var events = new ArrayList<LifeEvent>();
        events.add(event(Stage.IN_EFFECT, "2018-07-06"));
        events.add(
                event(Stage.SUSPENDED, "2018-12-14", "2019-01-01")
                        .withUntil(LocalDate.parse("2019-04-01")));
        assertThat(at(events, "2019-03-31").applies()).isFalse();
        assertThat(at(events, "2019-04-01").stage()).isEqualTo(Stage.RESUMED);
        events.add(event(Stage.SUSPENDED, "2019-03-31", "2019-04-01"));
        assertThat(at(events, "2019-04-01").applies()).isFalse();
        events.add(event(Stage.RESUMED, "2019-08-23", "2019-12-15"));
        assertThat(at(events, "2019-12-15").applies()).isTrue();
        assertThat(at(events, "2019-12-14").applies()).isFalse();
        events.add(event(Stage.SUSPENDED, "2019-12-15"));
        assertThat(at(events, "2019-12-15").applies()).isFalse();
    }

    @Test
    void aRiseDuringASuspensionDoesNotEndIt() {
        var events =
                List.of(
                        event(Stage.IN_EFFECT, "2018-07-06").withRate(DutyExpression.ofPercent(5)),
                        event(Stage.SUSPENDED, "2019-01-01"),
                        event(Stage.CHANGED, "2019-06-01")
                                .withStep("rise")
                                .withRate(DutyExpression.ofPercent(10)),
                        event(Stage.RESUMED, "2019-12-01"));
        assertThat(at(events, "2019-06-02").applies()).isFalse();
        assertThat(at(events, "2019-06-02").stage()).isEqualTo(Stage.SUSPENDED);
        assertThat(rate(events, "2019-12-01")).isEqualTo(0.10);
    }

    @Test
    void whatIsAheadIsTheLastWordOnEachStep() {
        Timeline timeline = Timeline.of(TWICE_POSTPONED);
        assertThat(timeline.ahead(LocalDate.parse("2018-09-20")))
                .extracting(LifeEvent::step)
                .containsExactly("", "rise");
        assertThat(timeline.ahead(LocalDate.parse("2019-01-15")))
                .singleElement()
                .satisfies(e -> assertThat(e.effective()).isEqualTo(When.parse("2019-03-02")));
        assertThat(timeline.ahead(LocalDate.parse("2019-04-01"))).isEmpty();
        assertThat(timeline.ahead(LocalDate.parse("2019-06-01"))).isEmpty();
    }

    @Test
    void spellsAreHalfOpenAndWithoutGaps() {
        List<Spell> spells = Timeline.of(TWICE_POSTPONED).spells();
        for (int i = 1; i < spells.size(); i++) {
            assertThat(spells.get(i - 1).until()).isEqualTo(spells.get(i).from());
        }
        assertThat(spells.getLast().until()).isNull();
    }
}
