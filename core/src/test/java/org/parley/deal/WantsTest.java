package org.parley.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.parley.economy.World;
import org.parley.economy.Worlds;

import java.util.List;
import java.util.Map;

class WantsTest {
    private static final World WORLD = Worlds.get("wiod-2014");
    private static final List<String> PARTIES = List.of("CHN", "USA");
    private static final String SECTOR = WORLD.sectors().get(3).code();

    @Test
    void issuesAreInPercentAndSectorsInDollars() {
        Wants wants =
                Wants.of(
                        Map.of("USA:structure", 0.2, "USA:" + SECTOR, 0.5, "CHN:balance", 0.1),
                        WORLD,
                        PARTIES);
        assertThat(wants.weight("USA", Issue.STRUCTURE)).isEqualTo(0.002);
        assertThat(wants.weight("CHN", Issue.STRUCTURE)).isZero();
        int usa = WORLD.economy("USA");
        int chn = WORLD.economy("CHN");
        assertThat(wants.payoff(WORLD, usa, chn).terms()).extracting("weight").contains(1.0, 0.5);
        assertThat(wants.payoff(WORLD, chn, usa).terms()).extracting("weight").contains(1.0, 0.1);
        assertThat(Wants.NONE.payoff(WORLD, usa, chn).terms()).hasSize(1);
    }

    @Test
    void oneWeightCanBeMovedAlone() {
        Wants wants = Wants.of(Map.of("USA:structure", 0.2, "USA:industry", 0.1), WORLD, PARTIES);
        Wants.Want first =
                wants.all().stream()
                        .filter(want -> want.what().equals("structure"))
                        .findFirst()
                        .orElseThrow();
        Wants twice = wants.with(first, first.times(2));
        assertThat(twice.weight("USA", Issue.STRUCTURE)).isEqualTo(0.004);
        assertThat(twice.weight("USA", Issue.INDUSTRY)).isEqualTo(0.001);
    }

    @Test
    void whatIsUnknownIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wants.of(Map.of("DEU:structure", 1.0), WORLD, PARTIES))
                .withMessageContaining("No party 'DEU'")
                .withMessageContaining("Maybe");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wants.of(Map.of("USA:structur", 1.0), WORLD, PARTIES))
                .withMessageContaining("No issue or sector 'structur'")
                .withMessageContaining("structure");
    }
}
