package org.parley.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.economy.Worlds;
import org.parley.scenario.SubstitutedRates;

import java.time.LocalDate;
import java.util.List;

/// Average tariffs before and after buyers turn elsewhere, imposed and threatened apart.
class L05_SubstitutionTest {

    @Test
    void buyersTurnAwayFromWhatIsTaxedMost() {
        LocalDate day = LocalDate.parse("2018-07-06");
        SubstitutedRates.Step step =
                SubstitutedRates.of(
                                Dispute.DUTIES, Worlds.get("wiod-2014"), "USA", "CHN", List.of(day))
                        .getFirst();
        double before = step.imposed().beforeSubstitution().orElseThrow();
        assertThat(step.from()).isEqualTo(day);
        assertThat(before).isGreaterThan(step.imposed().weightedBefore().orElseThrow() + 0.03);
        assertThat(step.imposed().afterSubstitution().orElseThrow())
                .as("a list on a few sectors moves trade to the others")
                .isBetween(before - 0.03, before - 0.002);
        assertThat(step.withThreats().beforeSubstitution().orElseThrow())
                .as("the third list is threatened on that day")
                .isGreaterThan(before + 0.02);
    }
}
