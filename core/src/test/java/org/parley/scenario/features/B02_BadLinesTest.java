package org.parley.scenario.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Lines that cannot be meant: one line for each defect.
class B02_BadLinesTest {

    private static String tariff(String rest) {
        return "tariffs:\n  - {importer: USA, exporter: CHN, sectors: A, " + rest + "}\n";
    }

    @Test
    void unknownEconomy() {
        assertThat(Desk.problems("bans: [{importer: USA, exporter: CNH, sectors: A}]"))
                .containsExactly(
                        "test.yaml:1:34: No economy, group or region 'CNH' is known in small. Maybe"
                                + " 'CHN'.");
    }

    @Test
    void unknownEconomyByName() {
        assertThat(Desk.problems("bans: [{importer: USA, exporter: Germny, sectors: A}]"))
                .containsExactly(
                        "test.yaml:1:34: No economy, group or region 'Germny' is known in small."
                                + " Maybe 'Germany'.");
    }

    @Test
    void unknownSector() {
        assertThat(Desk.problems("bans: [{importer: USA, exporter: CHN, sectors: Elektronics}]"))
                .containsExactly(
                        "test.yaml:1:48: No sector 'Elektronics' in world small. Maybe"
                                + " 'Electronics'.");
    }

    @Test
    void partOfASector() {
        assertThat(Desk.problems("bans: [{importer: USA, exporter: CHN, sectors: C26}]"))
                .containsExactly(
                        "test.yaml:1:48: Sector 'C26' is only a part of C26-C27 (Electronics) in"
                                + " world small. Maybe 'C26-C27', which is all of it.");
    }

    @Test
    void itself() {
        assertThat(Desk.problems("bans: [{importer: USA, exporter: USA, sectors: A}]"))
                .containsExactly(
                        "test.yaml:1:8: No flow is left here: importer and exporter are the same,"
                                + " or all is excepted. Maybe the wrong party is named.");
    }

    @Test
    void aBareNumberIsNotAPercentage() {
        assertThat(Desk.problems(tariff("add: 25")))
                .containsExactly(
                        "test.yaml:2:53: 'add': '25' is not a percentage. Maybe '25%' is meant.");
        assertThat(Desk.problems(tariff("add: 0.25")))
                .containsExactly(
                        "test.yaml:2:53: 'add': '0.25' is not a percentage. Maybe '0.25%' or '25%'"
                                + " is meant.");
    }

    @Test
    void notANumber() {
        assertThat(Desk.problems(tariff("add: NaN")))
                .containsExactly(
                        "test.yaml:2:53: 'add': 'NaN' is not a percentage. Maybe write it as 25% or"
                                + " 2.5%.");
    }

    @Test
    void howMuch() {
        assertThat(Desk.problems(tariff("add: 5%, set: 10%")))
                .containsExactly(
                        "test.yaml:2:5: It says how much in 2 ways. Maybe make it a line for"
                                + " each.");
        assertThat(Desk.problems("tariffs: [{importer: USA, exporter: CHN, sectors: A}]"))
                .containsExactly(
                        "test.yaml:1:11: It does not say how much. Maybe 'add: 25%', 'set: 10%' or"
                                + " 'scale: 1.5'.");
    }

    @Test
    void belowMinusHundred() {
        assertThat(Desk.problems(tariff("set: -100%")))
                .containsExactly("test.yaml:2:53: 'set: -100%'; it must be above -100%.");
        assertThat(Desk.problems(tariff("add: -120%")))
                .containsExactly(
                        "test.yaml:2:5: The tariff on A of USA from CHN would be -110%; it must be"
                                + " above -100%. Maybe a digit too many.");
        assertThat(Desk.problems(tariff("scale: -1")))
                .containsExactly("test.yaml:2:55: 'scale: -1'; it must be 0 or more.");
    }

    @Test
    void twoSets() {
        assertThat(
                        Desk.problems(
                                """
                                tariffs:
                                  - {importer: USA, exporter: all, sectors: goods, set: 10%}
                                  - {importer: USA, exporter: CHN, sectors: goods, set: 25%}
                                """))
                .containsExactly(
                        "test.yaml:3:5: This says 25% where line 2 says 10%, for A of USA from CHN."
                                + " Maybe leave that out of one with 'except:'.");
    }

    @Test
    void theSameTwiceIsNoContradiction() {
        assertThat(
                        Desk.tariffs(
                                """
                                tariffs:
                                  - {importer: USA, exporter: CHN, sectors: goods, set: 25%}
                                  - {importer: USA, exporter: CHN, sectors: A, set: 25%}
                                """))
                .hasSize(2);
    }

    @Test
    void aSetThatUndoesAnAdd() {
        assertThat(
                        Desk.problems(
                                """
                                tariffs:
                                  - {importer: USA, exporter: CHN, sectors: goods, add: 10%}
                                  - {importer: USA, exporter: CHN, sectors: goods, set: 25%}
                                """))
                .containsExactly(
                        "test.yaml:3:5: It sets the tariff on A of USA from CHN, which undoes line"
                                + " 2. Maybe put this line before it.");
    }

    @Test
    void twoBans() {
        assertThat(
                        Desk.problems(
                                """
                                bans:
                                  - {importer: USA, exporter: CHN, sectors: goods}
                                  - {importer: USA, exporter: CHN, sectors: A, share: 30%}
                                """))
                .containsExactly(
                        "test.yaml:3:5: This says 30% where line 2 says 100%, for A of USA from"
                                + " CHN. Maybe leave that out of one with 'except:'.");
    }

    @Test
    void outOfRange() {
        assertThat(Desk.problems("bans: [{importer: USA, exporter: CHN, sectors: A, share: 130%}]"))
                .containsExactly(
                        "test.yaml:1:58: 'share: 130%'; it must be above 0% and at most 100%.");
        assertThat(Desk.problems("subsidies: [{economy: USA, sectors: A, rate: 100%}]"))
                .containsExactly(
                        "test.yaml:1:46: 'rate: 100%'; it must be above -100% and below 100%.");
    }

    @Test
    void noParties() {
        assertThat(Desk.problems("bans: [{exporter: CHN, sectors: A}]"))
                .containsExactly("test.yaml:1:8: 'importer' is missing. Maybe 'importer: USA'.");
        assertThat(Desk.problems("bans: [{between: USA, sectors: A}]"))
                .containsExactly(
                        "test.yaml:1:8: 'between' takes two parties or more. Maybe 'between: [USA,"
                                + " CHN]'.");
    }
}
