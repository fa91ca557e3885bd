package org.parley.scenario.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A tariff is set, raised by points or scaled, from the 10 % that stand.
class A01_TariffsTest {

    private static String tariff(String howMuch) {
        return """
        tariffs:
          - importer: USA
            exporter: CHN
            sectors: A
            %s
        """
                .formatted(howMuch);
    }

    @Test
    void set() {
        assertThat(Desk.tariffs(tariff("set: 25%"))).containsExactly("A USA<CHN 25");
    }

    @Test
    void addPoints() {
        assertThat(Desk.tariffs(tariff("add: 25%"))).containsExactly("A USA<CHN 35");
    }

    @Test
    void addLess() {
        assertThat(Desk.tariffs(tariff("add: -4 points"))).containsExactly("A USA<CHN 6");
    }

    @Test
    void scale() {
        assertThat(Desk.tariffs(tariff("scale: 1.5"))).containsExactly("A USA<CHN 15");
    }

    @Test
    void scaleInPercent() {
        assertThat(Desk.tariffs(tariff("scale: 250%"))).containsExactly("A USA<CHN 25");
    }

    @Test
    void abolish() {
        assertThat(Desk.tariffs(tariff("scale: 0"))).containsExactly("A USA<CHN 0");
    }

    @Test
    void aThousandPercent() {
        assertThat(Desk.tariffs(tariff("set: 1,000%"))).containsExactly("A USA<CHN 1000");
    }

    @Test
    void linesApplyInTheOrderWritten() {
        String text =
                """
                tariffs:
                  - {importer: USA, exporter: CHN, sectors: A, set: 20%}
                  - {importer: USA, exporter: CHN, sectors: A, scale: 2}
                  - {importer: USA, exporter: CHN, sectors: A, add: 5%}
                """;
        assertThat(Desk.tariffs(text)).containsExactly("A USA<CHN 45");
    }

    @Test
    void addingAndThenScalingIsAnotherThing() {
        String text =
                """
                tariffs:
                  - {importer: USA, exporter: CHN, sectors: A, add: 5%}
                  - {importer: USA, exporter: CHN, sectors: A, scale: 2}
                """;
        assertThat(Desk.tariffs(text)).containsExactly("A USA<CHN 30");
    }
}
