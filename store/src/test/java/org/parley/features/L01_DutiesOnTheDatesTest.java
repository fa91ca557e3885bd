package org.parley.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.features.Dispute.DUTIES;
import static org.parley.features.Dispute.additional;
import static org.parley.features.Dispute.duty;
import static org.parley.features.Dispute.known;
import static org.parley.features.Dispute.shipped;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.duty.Duties;
import org.parley.duty.DutyAnswer;
import org.parley.duty.DutyLine;
import org.parley.duty.DutyQuestion;
import org.parley.measure.ProductCode;

import java.time.LocalDate;
import java.util.List;

/// The right lists at the right rates on the days that matter, both directions.
class L01_DutiesOnTheDatesTest {

    /// Additional duty in percent on a line of each list: 1, 2, 3, 4A, 4B, and steel.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2018-07-05,  0,  0,  0,   0, 0, 25
                    2018-07-06, 25,  0,  0,   0, 0, 25
                    2018-08-22, 25,  0,  0,   0, 0, 25
                    2018-08-23, 25, 25,  0,   0, 0, 25
                    2018-09-24, 25, 25, 10,   0, 0, 25
                    2019-01-01, 25, 25, 10,   0, 0, 25
                    2019-03-02, 25, 25, 10,   0, 0, 25
                    2019-05-09, 25, 25, 10,   0, 0, 25
                    2019-05-10, 25, 25, 25,   0, 0, 25
                    2019-08-31, 25, 25, 25,   0, 0, 25
                    2019-09-01, 25, 25, 25,  15, 0, 25
                    2019-10-15, 25, 25, 25,  15, 0, 25
                    2019-12-15, 25, 25, 25,  15, 0, 25
                    2020-02-13, 25, 25, 25,  15, 0, 25
                    2020-02-14, 25, 25, 25, 7.5, 0, 25
                    """)
    void americanListsOnChineseGoods(
            String at, double one, double two, double three, double a, double b, double steel) {
        assertThat(additional(duty(DUTIES, "8413.60.00", "CHN", "USA", at))).isEqualTo(one);
        assertThat(additional(duty(DUTIES, "2710.19.30", "CHN", "USA", at))).isEqualTo(two);
        assertThat(additional(duty(DUTIES, "8517.62.00", "CHN", "USA", at))).isEqualTo(three);
        assertThat(additional(duty(DUTIES, "6109.90.10", "CHN", "USA", at))).isEqualTo(a);
        assertThat(additional(duty(DUTIES, "8471.30.01", "CHN", "USA", at))).isEqualTo(b);
        assertThat(steelLine(at)).isEqualTo(steel);
    }

    /// Exclusions reach back to the first day of a list and were known from December 2018 on.
    @Test
    void saysThatExclusionsAreNotInTheRate() {
        Duties early = new Duties(Dispute.known("2018-12-01"));
        assertThat(exclusions(DUTIES, "8413.60.00")).hasSize(1);
        assertThat(exclusions(DUTIES, "8471.30.01")).as("on no list in force").isEmpty();
        assertThat(exclusions(early, "8413.60.00")).as("not known yet").isEmpty();
    }

    private static List<String> exclusions(Duties duties, String product) {
        return duty(duties, product, "CHN", "USA", "2018-10-01").allAssumptions().stream()
                .filter(text -> text.startsWith("US-301-EXCL"))
                .toList();
    }

    private static double steelLine(String at) {
        return duty(DUTIES, "7208.10.15", "CHN", "USA", at).lines().stream()
                .filter(line -> line.measure().equals("US-232-STEEL"))
                .mapToDouble(line -> line.rate() * 100)
                .sum();
    }

    /// Additional duty in percent on a product of each Chinese list: 1 (soybeans), cars, 3, nuts.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2018-04-01,    0,  0,  0,  0
                    2018-04-02,    0,  0,  0, 15
                    2018-07-05,    0,  0,  0, 15
                    2018-07-06,   25, 25,  0, 40
                    2018-09-24,   25, 25, 10, 40
                    2018-12-31,   25, 25, 10, 40
                    2019-01-01,   25,  0, 10, 40
                    2019-05-10,   25,  0, 10, 40
                    2019-06-01,   25,  0, 25, 40
                    2019-12-16,   30,  0, 35, 50
                    2020-02-14, 27.5,  0, 30, 45
                    """)
    void chineseListsOnAmericanGoods(
            String at, double soybeans, double cars, double honey, double nuts) {
        assertThat(additional(duty(DUTIES, "1201.90", "USA", "CHN", at))).isEqualTo(soybeans);
        assertThat(additional(duty(DUTIES, "8703.23", "USA", "CHN", at))).isEqualTo(cars);
        assertThat(additional(duty(DUTIES, "0409.00", "USA", "CHN", at))).isEqualTo(honey);
        assertThat(additional(duty(DUTIES, "0802.11", "USA", "CHN", at))).isEqualTo(nuts);
    }

    /// Steel and aluminium by origin: who was spared, until when, as known on another day.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    DEU, 2018-04-15, 2021-01-01,  0,  0
                    DEU, 2018-05-15, 2021-01-01,  0,  0
                    DEU, 2018-05-15, 2018-04-15, 25, 10
                    DEU, 2018-06-01, 2021-01-01, 25, 10
                    CAN, 2018-03-23, 2018-03-10,  0,  0
                    CAN, 2018-05-31, 2021-01-01,  0,  0
                    CAN, 2019-05-19, 2021-01-01, 25, 10
                    CAN, 2019-05-20, 2021-01-01,  0,  0
                    MEX, 2019-06-26, 2019-05-10, 25, 10
                    KOR, 2018-04-15, 2021-01-01,  0,  0
                    KOR, 2018-05-01, 2021-01-01,  0, 10
                    BRA, 2018-05-31, 2021-01-01,  0,  0
                    BRA, 2018-06-01, 2021-01-01,  0, 10
                    AUS, 2019-06-26, 2021-01-01,  0,  0
                    TUR, 2018-08-13, 2021-01-01, 50, 10
                    TUR, 2019-05-21, 2021-01-01, 25, 10
                    CHN, 2018-04-15, 2021-01-01, 25, 10
                    JPN, 2018-08-13, 2021-01-01, 25, 10
                    """)
    void whoWasSparedSteelAndAluminium(
            String from, String at, String knownOn, double steel, double aluminium) {
        var duties = new Duties(known(knownOn));
        assertThat(additional(duty(duties, "7208.10.15", from, "USA", at))).isEqualTo(steel);
        assertThat(additional(duty(duties, "7601.10.30", from, "USA", at))).isEqualTo(aluminium);
    }

    /// Lines that a later review moved to other headings of the schedule are on their lists.
    @Test
    void steelIsOnTheFourthListToo() {
        for (String line : List.of("7208.10.15", "7601.10.30", "7304.11.00")) {
            assertThat(duty(DUTIES, line, "CHN", "USA", "2019-09-01").lines())
                    .extracting(DutyLine::measure)
                    .as(line)
                    .contains("US-301-L4A");
        }
        assertThat(additional(duty(DUTIES, "8542.31.00", "CHN", "USA", "2018-08-23")))
                .isEqualTo(25);
        assertThat(additional(duty(DUTIES, "8507.60.00", "CHN", "USA", "2019-09-01")))
                .isEqualTo(15);
    }

    @Test
    void aluminiumIsTenPercentAndTheFifteenStaysAttributed() {
        DutyAnswer answer = duty(DUTIES, "7601.10.30", "CHN", "USA", "2018-04-01");
        assertThat(answer.lines())
                .filteredOn(line -> line.measure().equals("US-232-ALU"))
                .singleElement()
                .extracting(DutyLine::rate)
                .isEqualTo(0.10);
        assertThat(known("2019-01-01").find("US-232-ALU/proclaimed"))
                .satisfies(
                        entry -> {
                            assertThat(entry).isNotNull();
                            assertThat(entry.accounts()).isEqualTo(2);
                            assertThat(entry.reason()).isEqualTo("official act before press");
                        });
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2019-05-09, 2019-05-31, 10
                    2019-05-09, 2019-06-14, 10
                    2019-05-09, 2019-06-15, 25
                    2019-05-10, 2019-06-01, 25
                    2019-05-05, 2019-05-10, 10
                    2019-05-05, 2019-06-26, 25
                    2018-09-01, 2018-10-01, 10
                    """)
    void goodsInTransitByDateOfExport(String exported, String at, double expected) {
        assertThat(additional(shipped("8517.62.00", exported, at))).isEqualTo(expected);
        assertThat(additional(shipped("8517.62", exported, at))).isEqualTo(expected);
    }

    @Test
    void theTransitTermWasFirstShorter() {
        var duties = new Duties(known("2019-05-20"));
        DutyAnswer answer =
                duties.answer(
                        new DutyQuestion(
                                ProductCode.parse("8517.62.00"),
                                "CHN",
                                "USA",
                                LocalDate.parse("2019-06-10"),
                                LocalDate.parse("2019-05-05")));
        assertThat(additional(answer)).isEqualTo(25);
    }

    @Test
    void scheduledIsNotImposedButAppliesAsKnownThen() {
        var september = new Duties(known("2019-09-30"));
        DutyAnswer then = duty(september, "8471.30.01", "CHN", "USA", "2019-12-15");
        assertThat(additional(then)).isEqualTo(15);
        assertThat(then.allAssumptions()).anyMatch(note -> note.contains("no entry tells"));
        assertThat(additional(duty(september, "8517.62.00", "CHN", "USA", "2019-12-15")))
                .isEqualTo(30);
        for (LocalDate day = LocalDate.parse("2018-01-01");
                day.isBefore(LocalDate.parse("2021-12-31"));
                day = day.plusDays(1)) {
            assertThat(additional(duty(DUTIES, "8471.30.01", "CHN", "USA", day.toString())))
                    .isZero();
            assertThat(additional(duty(DUTIES, "8517.62.00", "CHN", "USA", day.toString())))
                    .isLessThanOrEqualTo(25);
        }
    }

    @Test
    void neverZeroBySilence() {
        DutyAnswer mfnOnly = duty(DUTIES, "8517.62", "DEU", "USA", "2019-06-26");
        assertThat(mfnOnly.mfn()).isNotNull();
        assertThat(mfnOnly.lines()).isEmpty();
        DutyAnswer nothing = duty(DUTIES, "8517.62", "CHN", "FRA", "2019-06-26");
        assertThat(nothing.total()).isEmpty();
        assertThat(nothing.allAssumptions()).anyMatch(note -> note.contains("not a rate of zero"));
    }

    @Test
    void everyLineNamesItsActRecordAndWords() {
        DutyAnswer answer = duty(DUTIES, "8517.62.00", "CHN", "USA", "2019-06-26");
        DutyLine line = answer.lines().getFirst();
        assertThat(line.act()).contains("83 FR 47974").contains("9903.88.03");
        assertThat(line.record()).isEqualTo("US-301-L3/to-25");
        assertThat(line.inForceFrom()).isEqualTo("2019-05-10");
        assertThat(line.words()).contains("84 FR");
        assertThat(answer.allAssumptions()).anyMatch(note -> note.contains("2 accounts"));
        assertThat(answer.mfn()).isNotNull();
    }
}
