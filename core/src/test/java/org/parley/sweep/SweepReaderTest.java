package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.files.Problem;
import org.parley.files.Reading;
import org.parley.model.Closure;
import org.parley.model.Variant;

import java.time.LocalDate;
import java.util.Optional;

class SweepReaderTest {
    @Test
    void readsEverythingThatAFileMaySay() {
        SweepFile read =
                SweepReader.read(
                                "sweep.yaml",
                                """
                                name: All of it
                                about: Every key once.
                                world: [wiod-2014, icio-2017]
                                scenarios: [a.yaml, b.yaml]
                                ledger: us-china-2018-2020
                                at: {from: 2018-01-31, until: 2018-05-01, every: month}
                                known: [2018-06-30, latest]
                                with: [in-force, threats+in-kind, truce]
                                truce: White House
                                firmShares: ZTE=30%
                                prefer: [press]
                                variant: [full, fixed-labour]
                                closure: [balanced, savings]
                                elasticities: [FGO2022, CP2015]
                                economies: [USA, EU]
                                variables: [real income, tariff revenue]
                                draws: 10_000
                                seed: -7
                                spread: 40%
                                sampled: [closure, at]
                                """)
                        .get();
        assertThat(read.name()).isEqualTo("All of it");
        assertThat(read.worlds()).hasToString("[wiod-2014, icio-2017]");
        assertThat(read.scenarios()).hasToString("[a.yaml, b.yaml]");
        SweepFile.RecordQuestion record = read.record().orElseThrow();
        assertThat(record.at())
                .containsExactly(
                        LocalDate.of(2018, 1, 31),
                        LocalDate.of(2018, 2, 28),
                        LocalDate.of(2018, 3, 31),
                        LocalDate.of(2018, 4, 30));
        assertThat(record.known())
                .containsExactly(Optional.of(LocalDate.of(2018, 6, 30)), Optional.empty());
        assertThat(record.with()).hasToString("[in-force, threats+in-kind, truce]");
        assertThat(record.truce()).hasToString("Optional[White House]");
        assertThat(read.variants()).containsExactly(Variant.FULL, Variant.FIXED_LABOUR);
        assertThat(read.closures()).containsExactly(Closure.BALANCED, Closure.SAVINGS);
        assertThat(read.variables())
                .containsExactly(SweepVariable.REAL_INCOME, SweepVariable.TARIFF_REVENUE);
        SweepFile.Draws draws = read.draws().orElseThrow();
        assertThat(draws.count()).isEqualTo(10_000);
        assertThat(draws.seed()).isEqualTo(-7);
        assertThat(draws.sampled()).containsExactlyInAnyOrder(Dimension.CLOSURE, Dimension.AT);
    }

    @Test
    void aDatingNeedsATruce() {
        Reading<SweepFile> read =
                SweepReader.read("s.yaml", "ledger: x\nat: 2019-01-31\nwith: threats\ntruce: y");
        assertThat(read.problems())
                .extracting(Problem::toString)
                .containsExactly("s.yaml:4:8: No truce is asked for. Maybe add 'with: truce'.");
    }

    @Test
    void keepsEveryVariableAndDrawsNothingWhereNothingIsSaid() {
        SweepFile read = SweepReader.read("sweep.yaml", "scenarios: a.yaml").get();
        assertThat(read.variables()).containsExactly(SweepVariable.values());
        assertThat(read.draws()).isEmpty();
        assertThat(read.record()).isEmpty();
        assertThat(read.name()).isEqualTo("sweep.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    worlds: a           | s.yaml:2:1: 'worlds' is not known here. Maybe 'world'.
                    closure: balance    | s.yaml:2:10: No closure 'balance'. Maybe 'balanced'.
                    variant: big        | s.yaml:2:10: No variant 'big'. Maybe one of full, no-input-output, no-materials, one-sector, fixed-labour.
                    draws: 1            | s.yaml:2:8: 1 draws; it takes from 2 to 1,000,000. Maybe 1000.
                    draws: many         | s.yaml:2:8: 'many' is no whole number. Maybe 1000.
                    seed: 5             | s.yaml:2:1: 'seed' needs draws. Maybe add 'draws: 1000'.
                    known: latest       | s.yaml:2:1: 'known' needs a ledger. Maybe add 'ledger: NAME'.
                    ledger: x           | s.yaml:2:9: A ledger is asked about a day. Maybe add 'at: 2019-12-31'.
                    truce: press        | s.yaml:2:1: 'truce' needs a ledger. Maybe add 'ledger: NAME'.
                    closure: [savings, savings] | s.yaml:2:20: 'savings' is there twice. Maybe leave out one.
                    variables: [real incomes] | s.yaml:2:13: No variable 'real incomes'. Maybe 'real income'.
                    """)
    void tellsWhatIsWrongAndWhere(String line, String problem) {
        Reading<SweepFile> read = SweepReader.read("s.yaml", "scenarios: a.yaml\n" + line);
        assertThat(read.problems()).extracting(Problem::toString).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    sampled: world   | Worlds have economies of their own and are not sampled. Maybe leave it out: every world is a part of the grid.
                    sampled: closure | There is nothing under 'closure' to sample. Maybe add 'closure: [..., ...]'.
                    sampled: seeds   | No dimension 'seeds'. Maybe one of world, scenarios, at, known, with, variant, closure, elasticities.
                    """)
    void tellsWhatCannotBeSampled(String line, String problem) {
        Reading<SweepFile> read =
                SweepReader.read("s.yaml", "scenarios: a.yaml\ndraws: 5\n" + line);
        assertThat(read.problems()).extracting(Problem::message).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    2018-13-01                                            | '2018-13-01' is not a date. Maybe 2019-12-31.
                    {from: 2019-01-01, until: 2018-01-01, every: day}     | 2019-01-01 is after 2018-01-01. Maybe they are the wrong way round.
                    {from: 2018-01-01, until: 2019-01-01, every: decade}  | 'decade' is no step. Maybe one of day, week, month, quarter, year.
                    {from: 2018-01-01, until: 2019-01-01}                 | 'every' is missing. Maybe add a line 'every: ...'.
                    """)
    void tellsWhatIsNoDay(String days, String problem) {
        Reading<SweepFile> read = SweepReader.read("s.yaml", "ledger: x\nat: " + days);
        assertThat(read.problems()).extracting(Problem::message).containsExactly(problem);
    }

    @Test
    void asksForAPolicy() {
        assertThat(SweepReader.read("s.yaml", "world: wiod-2014").problems())
                .extracting(Problem::message)
                .containsExactly(
                        "No policy is named. Maybe add 'scenarios: FILE.yaml' or 'ledger: NAME'.");
    }
}
