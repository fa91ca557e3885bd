package org.parley.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.parley.bargain.Agreement;
import org.parley.bargain.Bargain;
import org.parley.deal.Lever.Flows;
import org.parley.economy.GeneratedWorld;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.model.Closure;
import org.parley.nash.Arena;
import org.parley.nash.Payoff;

import java.util.List;

class DealTableTest {
    private final World world = GeneratedWorld.of(4, 4, 11);
    private final Arena arena = Arena.of(world, Closure.FIXED_DEFICITS);
    private final List<Payoff> payoffs =
            List.of(Payoff.realIncome(world, 0), Payoff.realIncome(world, 1));

    private Policy war() {
        Policy war = Policy.ofBase(world);
        for (int j = 0; j < 2; j++) {
            war.tariff(j, 0, 1, 0.4).tariff(j, 1, 0, 0.5);
        }
        return war.bannedShare(0, 0, 2, 0.5).productionSubsidy(1, 1, 0.1);
    }

    private DealTable table() {
        Policy free = Policy.ofBase(world);
        List<Integer> goods = List.of(0, 1);
        var concessions =
                List.of(
                        concession("cut", new Lever.TariffsTo(new Flows(0, 1, goods), free)),
                        concession("answer", new Lever.TariffsTo(new Flows(1, 0, goods), free)),
                        concession(
                                "opening",
                                new Lever.MarketOpening(
                                        List.of(new Flows(1, 0, List.of(2, 3))), 0.1)),
                        concession(
                                "purchases",
                                new Lever.Purchases(new Flows(1, 0, List.of(0)), -0.3)),
                        concession("ban", new Lever.BansLifted(new Flows(0, 2, List.of(0)))),
                        concession("subsidy", new Lever.SubsidyTo(1, List.of(1), 0)),
                        concession("words", new Lever.Unpriced()));
        double[][] weights = DealTable.noWeights(2, concessions.size());
        weights[0][6] = 0.003;
        return new DealTable(arena, war(), concessions, payoffs, weights);
    }

    private static Concession concession(String name, Lever lever) {
        return new Concession(name, "E01", List.of(name), lever);
    }

    @Test
    void slopesAreThoseOfFiniteDifferences() {
        DealTable table = table();
        double[] at = {0.3, 0.6, 0.2, 0.7, 0.4, 0.8, 0.5};
        double[][] slope = new double[2][at.length];
        assertThat(table.evaluate(at, new double[2], slope)).isTrue();
        for (int k = 0; k < at.length; k++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[k] += 1e-3;
            down[k] -= 1e-3;
            double[] high = new double[2];
            double[] low = new double[2];
            table.evaluate(up, high, new double[2][at.length]);
            table.evaluate(down, low, new double[2][at.length]);
            for (int party = 0; party < 2; party++) {
                assertThat(slope[party][k])
                        .isEqualTo((high[party] - low[party]) / 2e-3, within(2e-6));
            }
        }
        assertThat(slope[0][6]).isEqualTo(0.003);
        assertThat(slope[1][6]).isZero();
    }

    @Test
    void nothingConcededIsThePolicyWithoutADealAndEverythingIsTheTarget() {
        DealTable table = table();
        double[] none = new double[7];
        double[] all = {1, 1, 0, 0, 1, 1, 1};
        Policy before = table.policy(none);
        Policy after = table.policy(all);
        assertThat(before.tariff(0, 0, 1)).isEqualTo(0.4, within(1e-12));
        assertThat(after.tariff(0, 0, 1)).isEqualTo(world.tariff(0, 0, 1), within(1e-12));
        assertThat(after.bannedShare(0, 0, 2)).isZero();
        assertThat(after.productionSubsidy(1, 1)).isZero();
    }

    @Test
    void peaceOnTariffsAloneLeavesAZone() {
        Policy free = Policy.ofBase(world);
        List<Integer> goods = List.of(0, 1);
        Policy war = free.copy();
        for (int j = 0; j < 2; j++) {
            war.tariff(j, 0, 1, 0.4).tariff(j, 1, 0, 0.5);
        }
        var table =
                new DealTable(
                        arena,
                        war,
                        List.of(
                                concession(
                                        "cut", new Lever.TariffsTo(new Flows(0, 1, goods), free)),
                                concession(
                                        "answer",
                                        new Lever.TariffsTo(new Flows(1, 0, goods), free))),
                        payoffs,
                        DealTable.noWeights(2, 2));
        double[] threat = new double[2];
        table.evaluate(new double[2], threat, new double[2][2]);
        var bargain = new Bargain(table, threat, 2);
        Agreement nash = bargain.nash().orElseThrow();
        assertThat(nash.payoff(0)).isGreaterThan(threat[0]);
        assertThat(nash.payoff(1)).isGreaterThan(threat[1]);
        double solved = 1e-7; // payoffs are no more exact than the climb
        assertThat(bargain.frontier(5))
                .noneMatch(
                        one ->
                                nash.payoff(0) > one.payoff(0) + solved
                                        && nash.payoff(1) > one.payoff(1) + solved);
    }
}
