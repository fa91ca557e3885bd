package org.parley.economy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorldCheckTest {
    @ParameterizedTest
    @MethodSource("org.parley.economy.Worlds#shipped")
    void findsTheShippedWorldsExact(String name) {
        assertThat(WorldCheck.of(Worlds.get(name)))
                .hasSize(8)
                .allSatisfy(identity -> assertThat(identity.largest()).isLessThan(1e-12));
    }

    @Test
    void findsWhereStatedFinalDemandDoesNotFit() {
        WorldBuilder builder = SmallWorlds.twoByTwo().toBuilder();
        for (int n = 0; n < 2; n++) {
            builder.consumptionShare(0, n, 0.5).consumptionShare(1, n, 0.5);
        }
        World world = builder.build();
        WorldCheck.Identity uses =
                WorldCheck.of(world).stream()
                        .filter(identity -> identity.name().contains("= expenditure"))
                        .findFirst()
                        .orElseThrow();
        assertThat(uses.largest()).isEqualTo(world.gap()).isGreaterThan(0.1);
        assertThat(uses.where()).isEqualTo("G in AAA");
    }
}
