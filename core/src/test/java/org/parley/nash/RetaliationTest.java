package org.parley.nash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.parley.bargain.Core;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.economy.Worlds;
import org.parley.model.Closure;
import org.parley.model.SolverSettings;
import org.parley.nash.DeficitCut.Shift;
import org.parley.nash.DeficitCut.Way;
import org.parley.nash.Retaliation.Answer;

import java.util.List;
import java.util.Set;

class RetaliationTest {
    private static final World WORLD = Worlds.get("wiod-2014");
    private static final int USA = WORLD.economy("USA");
    private static final int CHN = WORLD.economy("CHN");

    @Test
    void theListHurtsTheOtherMoreForWhatItCostsOneself() {
        Arena arena = Arena.of(WORLD, Closure.FIXED_DEFICITS);
        var retaliation = new Retaliation(arena, Policy.ofBase(WORLD), CHN, USA);
        Answer answer = retaliation.answer(30_000, 0.25);
        double value = answer.items().stream().mapToDouble(Retaliation.Item::value).sum();
        assertThat(value).isEqualTo(30_000, within(30.0));
        assertThat(answer.chosen().own() - answer.chosen().other())
                .isGreaterThan(answer.even().own() - answer.even().other());
        assertThat(answer.chosen().other()).isNegative();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> retaliation.answer(1e9, 0.25))
                .withMessageContaining("Maybe less");
    }

    /// The demand of 100 bn USD: what it takes, and where the deficit goes.
    @Test
    void aCutOfOneDeficitComesBackWithOthers() {
        Arena arena =
                Arena.of(
                        WORLD,
                        WORLD.elasticities().getFirst(),
                        Closure.SAVINGS,
                        SolverSettings.DEFAULT);
        var cut = new DeficitCut(arena, Policy.ofBase(WORLD), USA, CHN);
        Way tariff = cut.byTariff(100_000).orElseThrow();
        assertThat(tariff.bilateral()).isEqualTo(100_000, within(1.0));
        assertThat(tariff.rate()).isBetween(0.01, 1.0);
        assertThat(Math.abs(tariff.aggregate())).isLessThan(10_000);
        double others = tariff.others().stream().mapToDouble(Shift::millionUsd).sum();
        assertThat(others).isLessThan(-50_000);
        Way purchases = cut.byPurchases(100_000).orElseThrow();
        assertThat(purchases.rate()).isBetween(0.01, 0.9);
        assertThat(Math.abs(purchases.aggregate())).isLessThan(20_000);
    }

    /// The majority game of three: any two can have the whole, and nothing is stable.
    @Test
    void coreOfSmallGames() {
        var majority =
                new Core()
                        .canReach(Set.of(0, 1), List.of(0.5, 0.5, 0.0))
                        .canReach(Set.of(0, 2), List.of(0.5, 0.0, 0.5))
                        .canReach(Set.of(1, 2), List.of(0.0, 0.5, 0.5));
        assertThat(majority.of(List.of(List.of(1.0 / 3, 1.0 / 3, 1.0 / 3)))).isEmpty();
        assertThat(majority.blocking(List.of(0.5, 0.5, 0.0))).isEmpty();
        assertThat(majority.blocking(List.of(0.6, 0.2, 0.2))).containsExactly(Set.of(1, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> majority.canReach(Set.of(3), List.of(1.0)));
    }
}
