package org.parley.scenario.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Parties and sectors by code, name, list, all; both ways; with exceptions.
class A02_WhoAndWhatTest {

    private static String twenty(String... who) {
        return "tariffs:\n  - " + String.join("\n    ", who) + "\n    set: 20%\n";
    }

    @Test
    void namesForCodes() {
        assertThat(
                        Desk.tariffs(
                                twenty(
                                        "importer: united states",
                                        "exporter: China",
                                        "sectors: Farming")))
                .containsExactly("A USA<CHN 20");
    }

    @Test
    void allPartnersOfOne() {
        assertThat(Desk.tariffs(twenty("importer: MEX", "exporter: all", "sectors: A")))
                .containsExactly("A MEX<USA 20", "A MEX<CHN 20", "A MEX<DEU 20", "A MEX<FRA 20");
    }

    @Test
    void lists() {
        assertThat(
                        Desk.tariffs(
                                twenty(
                                        "importer: [USA, MEX]",
                                        "exporter: [CHN, DEU]",
                                        "sectors: [A, C26-C27]")))
                .containsExactly(
                        "A USA<CHN 20",
                        "A USA<DEU 20",
                        "A MEX<CHN 20",
                        "A MEX<DEU 20",
                        "C26-C27 USA<CHN 20",
                        "C26-C27 USA<DEU 20",
                        "C26-C27 MEX<CHN 20",
                        "C26-C27 MEX<DEU 20");
    }

    @Test
    void goods() {
        assertThat(Desk.tariffs(twenty("importer: USA", "exporter: CHN", "sectors: goods")))
                .containsExactly("A USA<CHN 20", "C26-C27 USA<CHN 20");
    }

    @Test
    void services() {
        assertThat(Desk.tariffs(twenty("importer: USA", "exporter: CHN", "sectors: services")))
                .containsExactly("G-T USA<CHN 20");
    }

    @Test
    void bothWays() {
        assertThat(Desk.tariffs(twenty("between: [USA, CHN]", "sectors: A")))
                .containsExactly("A USA<CHN 20", "A CHN<USA 20");
    }

    @Test
    void aGroupAtItsDate() {
        assertThat(Desk.tariffs(twenty("importer: USA", "exporter: EU", "sectors: A")))
                .containsExactly("A USA<DEU 20", "A USA<FRA 20");
    }

    @Test
    void betweenDoesNotReachInsideAGroup() {
        assertThat(Desk.tariffs(twenty("between: [USA, EU]", "sectors: A")))
                .containsExactly("A USA<DEU 20", "A USA<FRA 20", "A DEU<USA 20", "A FRA<USA 20");
    }

    @Test
    void exceptAnEconomyAndASector() {
        assertThat(
                        Desk.tariffs(
                                twenty(
                                        "importer: USA",
                                        "exporter: all",
                                        "sectors: goods",
                                        "except: [EU, MEX, Electronics]")))
                .containsExactly("A USA<CHN 20");
    }

    @Test
    void exceptInOneRole() {
        assertThat(
                        Desk.tariffs(
                                twenty(
                                        "between: [USA, CHN, MEX]",
                                        "sectors: A",
                                        "except: {importer: [USA, MEX], exporter: MEX}")))
                .containsExactly("A CHN<USA 20");
    }
}
