package org.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.bargain.Agreement;
import org.parley.deal.Wants;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.nash.TalksWorlds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Steps to a deal that leaves each side 0.2, of which breaking it would make 0.3 and what its best
/// tariff brings on top, until all threats are carried out a year later.
class StepsTest {
    private static final double THREAT = 3;

    private final Negotiation talks = PaperTalks.of(world(), threats(), Wants.NONE);
    private final Holding whole =
            PaperTalks.holds(talks).deal("deal", PaperTalks.everything(talks));

    private static World world() {
        return TalksWorlds.pair(1000, 0.3, 4);
    }

    private static Policy threats() {
        return Policy.ofBase(world()).tariff(0, 0, 1, THREAT).tariff(0, 1, 0, THREAT);
    }

    private Optional<List<Integer>> thirds(double patience) {
        Agreement deal = PaperTalks.everything(talks);
        return PaperTalks.holds(talks).steps(deal, whole, patience).map(Steps::thirds);
    }

    /// The least patience at which so many thirds of the deal enforce themselves. With g from the best
    /// tariff and w lost in the war, k thirds hold from δ on where
    ///
    ///     0.2 k/3 = (1 − δ) (0.3 k/3 + g) − δ w
    private List<Double> limits() {
        double g = whole.sides().getFirst().renege() - PaperTalks.WORTH;
        double w = -talks.noDeal()[0];
        assertThat(g).as("a tariff pays who alone has it").isPositive();
        assertThat(w).as("a war costs more than twice that").isGreaterThan(2 * g);
        var limits = new ArrayList<Double>();
        for (int k = 1; k <= Steps.WHOLE; k++) {
            limits.add((0.1 * k + g - 0.2 * k / 3) / (0.1 * k + g + w));
        }
        return limits;
    }

    @Test
    void thePatientGoThereAtOnce() {
        double last = limits().getLast();
        assertThat(thirds(last + 0.01)).contains(List.of(3));
        assertThat(whole.holds(last + 0.01, 12)).isTrue();
        assertThat(whole.holds(last - 0.01, 12)).isFalse();
    }

    @Test
    void theLessPatientGoAsFarAsTheWarIsStillWorse() {
        List<Double> limits = limits();
        assertThat(limits).isSorted();
        assertThat(thirds((limits.get(1) + limits.get(2)) / 2)).contains(List.of(2));
        assertThat(thirds((limits.get(0) + limits.get(1)) / 2)).contains(List.of(1));
        assertThat(thirds(limits.getFirst() - 0.01)).isEmpty();
    }

    @Test
    void thirdsMakeTheWhole() {
        assertThat(new Steps(List.of(0, 1, 3)).isWhole()).isTrue();
        assertThat(new Steps(List.of(0, 2)).isWhole()).isFalse();
    }
}
