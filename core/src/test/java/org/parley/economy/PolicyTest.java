package org.parley.economy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PolicyTest {
    private final World world = SmallWorlds.twoByTwo();

    @Test
    void copyAndOriginalChangeApart() {
        Policy policy = all(Policy.ofBase(world), 0.2);
        Policy copy = policy.copy();
        Policy second = policy.copy();
        all(copy, 0.3);
        assertThat(rates(copy)).containsOnly(0.3);
        assertThat(rates(policy)).containsOnly(0.2);
        all(policy, 0.4);
        assertThat(rates(policy)).containsOnly(0.4);
        assertThat(rates(copy)).containsOnly(0.3);
        assertThat(rates(second)).containsOnly(0.2);
    }

    @Test
    void copyTakesUpInstrumentsOfItsOwn() {
        Policy policy = Policy.ofBase(world);
        Policy copy = policy.copy();
        all(copy, 0.3);
        assertThat(rates(policy)).containsExactly(0.1, 0, 1, 0, 0);
    }

    @Test
    void touchesWhatWasSetAndNothingElse() {
        Policy base = Policy.ofBase(world);
        Policy changed = base.copy().bannedShare(1, 1, 0, 0.5);
        assertThat(changed.touches(1, 1)).isTrue();
        assertThat(changed.touches(1, 0)).isFalse();
        assertThat(changed.touches(0, 1)).isFalse();
        assertThat(base.touches(1, 1)).isFalse();
    }

    @Test
    void touchesWhereAnotherWorldHasOtherTariffs() {
        World other = world.toBuilder().tariff(0, 0, 1, 0.15).build();
        Policy there = Policy.ofBase(world).on(other);
        assertThat(there.touches(0, 0)).isTrue();
        assertThat(there.touches(1, 0)).isFalse();
        assertThat(there.tariff(0, 0, 1)).isEqualTo(0.1);
    }

    private static Policy all(Policy policy, double rate) {
        return policy.tariff(0, 0, 1, rate)
                .exportTax(0, 0, 1, rate)
                .tradeCostHat(0, 0, 1, rate)
                .bannedShare(0, 0, 1, rate)
                .productionSubsidy(0, 0, rate);
    }

    private static double[] rates(Policy policy) {
        return new double[] {
            policy.tariff(0, 0, 1),
            policy.exportTax(0, 0, 1),
            policy.tradeCostHat(0, 0, 1),
            policy.bannedShare(0, 0, 1),
            policy.productionSubsidy(0, 0)
        };
    }
}
