package org.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.parley.bargain.Agreement;
import org.parley.bargain.Line;
import org.parley.deal.Wants;
import org.parley.deal.Wants.Want;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.nash.TalksWorlds;

import java.util.List;
import java.util.Optional;

/// A final say in talks of which every payoff is a sum of two terms.
class RatificationTest {
    private static final World WORLD = TalksWorlds.pair(1000, 0.3, 4);

    /// @param given what one thing that the first gives is worth to its principal
    /// @param got what one thing that the second gives is worth to it
    private static Optional<Ratification> ofFirst(double given, double got, Line... lines) {
        var principals =
                new Wants(
                        List.of(
                                new Want("E1", "structure", given),
                                new Want("E1", "enforcement", got)));
        return Ratification.of(
                PaperTalks.of(WORLD, Policy.ofBase(WORLD), principals), List.of(lines), principals);
    }

    /// The principal has −0.25 x + 0.1 y, and refuses x = y = 1, which would cost it 0.15. It
    /// accepts x ≤ 0.4 y. With x = 0.4 y the sides have 0.26 y and 0.02 y, so y = 1: the side whose
    /// hands are tied has 0.06 more, the other 0.18 less.
    @Test
    void whoseHandsAreTiedGetsMore() {
        Ratification found = ofFirst(-0.25, 0.1).orElseThrow();
        assertThat(found.sides()).containsExactly(0);
        assertThat(found.without().orElseThrow().payoff(0)).isEqualTo(0.2, within(1e-4));
        assertThat(found.losses().getFirst()).isEqualTo(-0.15, within(1e-4));
        Agreement with = found.with().orElseThrow();
        assertThat(with.term(0)).isEqualTo(0.4, within(1e-3));
        assertThat(with.term(1)).isEqualTo(1, within(1e-3));
        assertThat(found.gain(0)).isEqualTo(0.06, within(1e-3));
        assertThat(found.gain(1)).isEqualTo(-0.18, within(1e-3));
    }

    /// It has −0.3 x, and gets nothing for it: without x the second side would give for nothing.
    @Test
    void aPrincipalWhoOnlyLosesLeavesNoDeal() {
        Ratification found = ofFirst(-0.3, 0).orElseThrow();
        assertThat(found.losses().getFirst()).isEqualTo(-0.3, within(1e-4));
        assertThat(found.with()).isEmpty();
    }

    /// It has −0.05 x + 0.1 y, which is 0.05 where both give all.
    @Test
    void aPrincipalWhoGainsChangesNothing() {
        Ratification found = ofFirst(-0.05, 0.1).orElseThrow();
        assertThat(found.losses().getFirst()).isEqualTo(0.05, within(1e-4));
        assertThat(found.gain(0)).isEqualTo(0, within(1e-4));
        assertThat(found.gain(1)).isEqualTo(0, within(1e-4));
    }

    /// Inside a red line at x ≤ 0.2 the sides have 0.3 y − 0.02 and 0.06 − 0.1 y at its end, whose
    /// product is largest where 0.02 = 0.06 y. The principal would lose 0.05 − 0.1 y of it.
    @Test
    void linesHoldForBoth() {
        Ratification found =
                ofFirst(-0.25, 0.1, new Line("E1", 0, 0, 0.2, "P", "no more than that"))
                        .orElseThrow();
        Agreement without = found.without().orElseThrow();
        assertThat(without.term(0)).isEqualTo(0.2, within(1e-3));
        assertThat(without.term(1)).isEqualTo(1 / 3.0, within(2e-3));
        assertThat(found.losses().getFirst()).isEqualTo(-0.05 + 0.1 / 3, within(1e-3));
    }

    @Test
    void withoutPrincipalsThereIsNothingToRatify() {
        assertThat(
                        Ratification.of(
                                PaperTalks.of(WORLD, Policy.ofBase(WORLD), Wants.NONE),
                                List.of(),
                                Wants.NONE))
                .isEmpty();
    }
}
