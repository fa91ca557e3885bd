package org.parley.economy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.SharedData;

class SourceWorldsTest {
    @Test
    void readsTheLargeWorld() {
        World world =
                SourceWorlds.read(
                        SharedData.require("worlds/icio-2017-81x22"),
                        WorldInfo.named("icio-2017-81", 2017));
        assertThat(world).hasToString("icio-2017-81 (81 x 22)");
        assertThat(world.valueAdded(world.economy("USA"))).isBetween(19e6, 20e6);
    }

    @Test
    void readsTheSevenEconomies() {
        JuMaWangZhu2017 study =
                JuMaWangZhu2017.read(SharedData.require("worlds/ju-ma-wang-zhu-2017-7x44"));
        World world = study.world();
        assertThat(world).hasToString("ju-ma-wang-zhu-2017 (7 x 44)");
        assertThat(world.gap()).isPositive();
        int usa = world.economy("USA");
        int chn = world.economy("CHN");
        Policy answered = study.policy(world, true);
        Policy alone = study.policy(world, false);
        assertThat(alone.tariff(0, usa, chn) - world.tariff(0, usa, chn)).isEqualTo(0.156031746);
        assertThat(alone.tariff(0, chn, usa)).isEqualTo(world.tariff(0, chn, usa));
        assertThat(answered.tariff(0, chn, usa)).isGreaterThan(world.tariff(0, chn, usa));
        assertThat(answered.tariff(30, usa, chn)).isEqualTo(world.tariff(30, usa, chn));
    }
}
