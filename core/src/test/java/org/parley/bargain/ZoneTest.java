package org.parley.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.parley.climb.Box;

import java.util.List;

class ZoneTest {
    private static final double[] NO_DEAL = {0, 0};

    /// A gives term 0, B gives term 1 and term 2; the third is what A wants most.
    private static final DealPayoffs TABLE =
            new DealPayoffs() {
                @Override
                public Box box() {
                    return Box.of(3, 0, 1);
                }

                @Override
                public int parties() {
                    return 2;
                }

                @Override
                public boolean evaluate(double[] x, double[] payoff, double[][] slope) {
                    double[][] value = {{-1, 0.5, 2}, {2, -0.7, -1}};
                    for (int party = 0; party < 2; party++) {
                        payoff[party] = 0;
                        for (int k = 0; k < 3; k++) {
                            payoff[party] += value[party][k] * x[k];
                            slope[party][k] = value[party][k];
                        }
                    }
                    return true;
                }
            };

    private static Line insists(String holder, int concession, double least) {
        return new Line(holder, concession, least, 1, holder + "-" + concession, "");
    }

    private static Line allows(String holder, int concession, double most) {
        return new Line(holder, concession, 0, most, holder + "-" + concession, "");
    }

    @Test
    void withoutLinesThereIsAZone() {
        Zone zone = Zone.of(TABLE, NO_DEAL, 2, List.of());
        assertThat(zone.empty()).isFalse();
        assertThat(zone.blocking()).isEmpty();
        assertThat(zone.agreement()).isEqualTo(zone.free());
    }

    @Test
    void aDemandAgainstARefusalLeavesNothing() {
        Line demand = insists("A", 2, 1);
        Line refusal = allows("B", 2, 0);
        Zone zone = Zone.of(TABLE, NO_DEAL, 2, List.of(demand, refusal));
        assertThat(zone.empty()).isTrue();
        assertThat(zone.conflicts()).containsExactly(new Zone.Conflict(demand, refusal));
        assertThat(zone.blocking()).containsExactly(demand, refusal);
        assertThat(zone.widest().orElseThrow().line()).isEqualTo(refusal);
        assertThat(zone.free()).isPresent();
    }

    /// Without term 2, term 1 is worth 0.5 to A and costs B 0.7, and term 0 costs A 1 for B's 2: a
    /// zone is left. With A refusing to give, nothing is.
    @Test
    void linesThatDoNotMeetCanStillLeaveNothing() {
        Line one = allows("A", 0, 0);
        Zone zone = Zone.of(TABLE, NO_DEAL, 2, List.of(one));
        assertThat(zone.conflicts()).isEmpty();
        assertThat(zone.empty()).isTrue();
        assertThat(zone.blocking()).containsExactly(one);
        assertThat(zone.widest().orElseThrow().line()).isEqualTo(one);
    }

    @Test
    void aRedLineCostsWhatTheNashPointLoses() {
        Line refusal = allows("B", 2, 0.4);
        Zone zone = Zone.of(TABLE, NO_DEAL, 2, List.of(refusal));
        assertThat(zone.empty()).isFalse();
        Zone.Cost cost = zone.lines().getFirst();
        for (int party = 0; party < 2; party++) {
            assertThat(cost.gains().get(party))
                    .isEqualTo(
                            zone.free().orElseThrow().payoff(party)
                                    - zone.agreement().orElseThrow().payoff(party),
                            within(1e-9));
        }
        assertThat(zone.agreement().orElseThrow().term(2)).isLessThanOrEqualTo(0.4);
    }

    @Test
    void aLineLiesBetweenNothingAndAll() {
        assertThatIllegalArgumentException().isThrownBy(() -> allows("B", 2, 1.5));
    }
}
