package org.parley.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.economy.Worlds;
import org.parley.goal.GoalSeek.Answer;
import org.parley.goal.GoalSeek.Verdict;
import org.parley.model.Closure;
import org.parley.model.Equilibrium;
import org.parley.model.EquilibriumCheck;
import org.parley.model.Outcome;
import org.parley.model.SolverSettings;

class GoalSeekTest {
    private static final World WORLD = Worlds.get("wiod-2014");
    private static final Equilibrium MODEL = Equilibrium.of(WORLD);
    private static final int USA = WORLD.economy("USA");
    private static final int CHN = WORLD.economy("CHN");

    @ParameterizedTest
    @EnumSource(
            value = Closure.class,
            names = {"FIXED_DEFICITS", "SAVINGS"})
    void findsTheTariffThatCutsTheGapByAHundredBillion(Closure closure) {
        Answer answer =
                seek("balance USA-CHN change +100 bn USD", "tariff of USA on CHN goods", closure);
        assertThat(answer.verdict()).isInstanceOf(Verdict.Takes.class);
        Verdict takes = answer.verdict();
        assertThat(takes.value()).isEqualTo(answer.before() + 100_000, within(0.1));
        assertThat(goodsBalance(takes.outcome())).isEqualTo(takes.value(), within(1e-6));
        assertThat(EquilibriumCheck.largest(EquilibriumCheck.of(takes.outcome()))).isLessThan(1e-9);
        double aggregate = takes.outcome().deficitAfter(USA) - WORLD.deficit(USA);
        if (closure == Closure.FIXED_DEFICITS) {
            assertThat(takes.number()).isEqualTo(0.0764, within(1e-4));
            assertThat(aggregate).isZero();
        } else {
            assertThat(Math.abs(aggregate)).isBetween(10.0, 5_000.0);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    balance USA-CHN change +100 bn USD | purchases of CHN from USA
                    balance USA-CHN change +100 bn USD | restraint of CHN on USA
                    balance USA-CHN change -20 bn USD  | tariff of USA on CHN
                    imports USA-CHN C26-C27 = 50 bn USD| quota of USA on CHN C26-C27
                    """)
    void reachesTargetsByOtherInstruments(String target, String by) {
        Answer answer = seek(target, by, Closure.FIXED_DEFICITS);
        assertThat(answer.verdict()).isInstanceOf(Verdict.Takes.class);
        assertThat(answer.verdict().value()).isEqualTo(answer.wanted(), within(1.0));
        assertThat(answer.verdict().number()).isNotEqualTo(answer.idle());
    }

    @Test
    void saysWhereAFigureTurnsBack() {
        Answer answer =
                seek("real income of USA = +5%", "tariff of USA on world", Closure.FIXED_DEFICITS);
        var most = (Verdict.AtMost) answer.verdict();
        assertThat(most.turns()).isTrue();
        for (GoalSeek.Point point : answer.curve()) {
            assertThat(point.value()).isLessThanOrEqualTo(most.value() + 1e-9);
        }
        assertThat(most.value()).isBetween(0.1, 0.3);
    }

    @Test
    void saysWhatTheMostIsAtTheEndOfTheRange() {
        Answer answer =
                seek(
                        "balance USA-CHN = 300 bn USD",
                        "tariff of USA on CHN",
                        Closure.FIXED_DEFICITS);
        var most = (Verdict.AtMost) answer.verdict();
        assertThat(most.turns()).isFalse();
        assertThat(most.number()).isEqualTo(10);
        assertThat(most.value()).isBetween(50_000.0, 100_000.0);
    }

    @Test
    void takesNothingWhereTheTargetIsMetAlready() {
        double now = goodsBalance(WORLD);
        Answer answer =
                seek(
                        "balance USA-CHN = %s million USD".formatted(Math.round(now)),
                        "tariff of USA on CHN",
                        Closure.FIXED_DEFICITS);
        assertThat(answer.verdict().number()).isEqualTo(0, within(1e-5));
    }

    @Test
    void readsPartiesGroupsAndSectors() {
        Target target = Target.parse("imports EU with China C26-C27, C28 = 1.5 bn USD", WORLD);
        assertThat(target.figure().party()).hasSize(28);
        assertThat(target.figure().partners()).containsExactly(CHN);
        assertThat(target.amount()).isEqualTo(1500);
        assertThat(Target.parse("balance of United States = 2 bn USD", WORLD).figure().partners())
                .hasSize(44);
        assertThat(Target.parse("real income MEX change 0.1%", WORLD).amount()).isEqualTo(0.1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    balance USA-CHM = 2 bn USD          | No economy, group or region 'CHM'
                    balance USA-CHN C99 = 2 bn USD      | No sectors 'C99' in world wiod-2014
                    balance USA-CHN = 2 bn              | is not an amount of US dollars
                    balance USA-CHN                     | is no target. Maybe 'balance USA-CHN =
                    gap USA-CHN = 2 bn USD              | is no figure. Maybe 'balance USA-CHN'
                    real income of EU = 1%              | 'EU' means 28. Maybe name one of them
                    real income of MEX = 1              | is not a percentage. Maybe '1%' is meant
                    """)
    void refusesTargetsWithALineThatHelps(String text, String message) {
        assertThatThrownBy(() -> Target.parse(text, WORLD)).hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tarif of USA on CHN", "tariff of USA", "tariff USA on CHN"})
    void refusesInstrumentsWithALineThatHelps(String text) {
        assertThatThrownBy(() -> Instrument.parse(text, WORLD))
                .hasMessageContaining("is no instrument. Maybe 'tariff of USA on CHN goods'");
    }

    @Test
    void refusesAnInstrumentThatFallsOnNothing() {
        assertThatThrownBy(() -> Instrument.parse("tariff of USA on USA", WORLD))
                .hasMessageContaining("falls on no trade: USA sells nothing of that to USA");
    }

    private static Answer seek(String target, String by, Closure closure) {
        var setting =
                new Setting(
                        MODEL,
                        WORLD.elasticities().getFirst(),
                        Policy.ofBase(WORLD),
                        closure,
                        SolverSettings.DEFAULT);
        return GoalSeek.of(setting, Target.parse(target, WORLD), Instrument.parse(by, WORLD))
                .orElseThrow();
    }

    private static double goodsBalance(Outcome outcome) {
        double sum = 0;
        for (int j = 0; j < WORLD.axes().sectors(); j++) {
            if (WORLD.sectors().get(j).isGoods()) {
                sum += outcome.flowAfter(j, CHN, USA) - outcome.flowAfter(j, USA, CHN);
            }
        }
        return sum;
    }

    private static double goodsBalance(World world) {
        double sum = 0;
        for (int j = 0; j < world.axes().sectors(); j++) {
            if (world.sectors().get(j).isGoods()) {
                sum += world.flow(j, CHN, USA) - world.flow(j, USA, CHN);
            }
        }
        return sum;
    }
}
