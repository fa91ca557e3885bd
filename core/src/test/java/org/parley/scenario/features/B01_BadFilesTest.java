package org.parley.scenario.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What is not a scenario file: one line for each defect, with its place and what would do.
class B01_BadFilesTest {

    @Test
    void tab() {
        assertThat(Desk.problems("tariffs:\n\t- importer: USA\n"))
                .containsExactly(
                        "test.yaml:2:1: A tab; YAML is indented with spaces. Maybe replace the tab"
                                + " by two spaces.");
    }

    @Test
    void empty() {
        assertThat(Desk.problems("")).containsExactly("test.yaml: The file is empty.");
    }

    @Test
    void prose() {
        assertThat(Desk.problems("raise all tariffs"))
                .containsExactly("test.yaml:1:1: This should be 'name: value' lines.");
    }

    @Test
    void nothingChanges() {
        assertThat(Desk.problems("name: Peace\nworld: small\n"))
                .containsExactly("test.yaml:1:1: 'Peace' changes nothing. Maybe add 'tariffs:'.");
    }

    @Test
    void unknownKey() {
        assertThat(Desk.problems("tarifs: []\nbans: [{importer: USA, exporter: CHN, sectors: A}]"))
                .containsExactly("test.yaml:1:1: 'tarifs' is not known here. Maybe 'tariffs'.");
    }

    @Test
    void unknownKeyInALine() {
        assertThat(Desk.problems("bans: [{importer: USA, exporter: CHN, sector: A}]"))
                .containsExactly(
                        "test.yaml:1:8: 'sectors' is missing. Maybe 'sectors: goods'.",
                        "test.yaml:1:39: 'sector' is not known here. Maybe 'sectors'.");
    }

    @Test
    void keyTwice() {
        assertThat(
                        Desk.problems(
                                """
                                bans: [{importer: USA, exporter: CHN, sectors: A}]
                                bans: [{importer: CHN, exporter: USA, sectors: A}]
                                """))
                .containsExactly("test.yaml:2:1: 'bans' is given twice. Maybe leave out one.");
    }

    @Test
    void aWordWhereLinesShouldBe() {
        assertThat(Desk.problems("tariffs: 25%"))
                .containsExactly(
                        "test.yaml:1:10: 'tariffs' should hold 'name: value' lines, indented below"
                                + " it.");
    }

    @Test
    void aListWhereAWordShouldBe() {
        assertThat(
                        Desk.problems(
                                "tariffs: [{importer: USA, exporter: CHN, sectors: A, add: [1,"
                                        + " 2]}]"))
                .containsExactly("test.yaml:1:59: 'add' should be a plain value.");
    }

    @Test
    void measuresBesideScenarios() {
        assertThat(
                        Desk.problems(
                                """
                                bans: [{importer: USA, exporter: CHN, sectors: A}]
                                scenarios:
                                  one:
                                    bans: [{importer: CHN, exporter: USA, sectors: A}]
                                """))
                .containsExactly(
                        "test.yaml:1:1: Measures stand beside 'scenarios'. Maybe put them into one;"
                                + " others take them over with 'buildsOn'.");
    }

    @Test
    void buildsOnNothing() {
        assertThat(
                        Desk.problems(
                                """
                                scenarios:
                                  First:
                                    bans: [{importer: CHN, exporter: USA, sectors: A}]
                                  Second:
                                    buildsOn: Frist
                                    bans: [{importer: USA, exporter: CHN, sectors: A}]
                                """))
                .containsExactly(
                        "test.yaml:5:15: No scenario 'Frist' above this one. Maybe 'First'.");
    }

    @Test
    void anAliasBombIsRefused() {
        var text = new StringBuilder("a: &a [x, x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            char before = (char) (c - 1);
            text.append("%s: &%s [*%s, *%s, *%s]\n".formatted(c, c, before, before, before));
        }
        assertThat(Desk.problems(text.toString())).hasSize(1).first().asString().contains("alias");
    }

    @Test
    void closureAndDate() {
        assertThat(
                        Desk.problems(
                                """
                                closure: balance
                                date: last year
                                bans: [{importer: CHN, exporter: USA, sectors: A}]
                                """))
                .containsExactly(
                        "test.yaml:1:10: No closure 'balance'. Maybe one of fixed-deficits,"
                                + " balanced, savings.",
                        "test.yaml:2:7: 'last year' is not a date. Maybe 2019-12-31.");
    }
}
