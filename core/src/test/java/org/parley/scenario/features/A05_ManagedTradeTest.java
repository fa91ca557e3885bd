package org.parley.scenario.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.TradeBound;
import org.parley.model.TradeBound.Direction;
import org.parley.model.TradeBound.Payer;

import java.util.List;

/// Trade that is held to quantities. Each flow of the small world is 100 million USD.
class A05_ManagedTradeTest {
    private static final int USA = 0;
    private static final int CHN = 1;

    private static List<TradeBound> bounds(String lines) {
        return Desk.resolution("managedTrade:\n" + lines).bounds();
    }

    private static TradeBound bound(String rest) {
        return bounds("  - {importer: CHN, exporter: USA, sectors: goods, " + rest + "}\n")
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "atLeast: 300 mn USD, AT_LEAST, 300",
        "atLeast: 120%, AT_LEAST, 240",
        "atMost: 0.1 bn USD, AT_MOST, 100",
        "atMost: 75%, AT_MOST, 150",
        "change: +50 mn USD, AT_LEAST, 250",
        "change: +10%, AT_LEAST, 220",
        "change: -50 mn USD, AT_MOST, 150",
        "change: -10%, AT_MOST, 180",
    })
    void levelsInMoneyAndAgainstTheBase(String said, Direction direction, double level) {
        TradeBound bound = bound(said);
        assertThat(bound.direction()).isEqualTo(direction);
        assertThat(bound.level().on(bound.base(Desk.WORLD))).isCloseTo(level, within(1e-9));
    }

    @Test
    void whatCountsTowardsIt() {
        TradeBound bound = bound("atLeast: 120%");
        assertThat(bound.counts(0, CHN, USA)).isTrue();
        assertThat(bound.counts(1, CHN, USA)).isTrue();
        assertThat(bound.counts(2, CHN, USA)).isFalse();
        assertThat(bound.counts(0, USA, CHN)).isFalse();
    }

    @Test
    void aBilateralTotal() {
        TradeBound bound =
                bounds("  - {between: [USA, CHN], sectors: goods, atMost: 90%}").getFirst();
        assertThat(bound.counts(0, CHN, USA) && bound.counts(0, USA, CHN)).isTrue();
        assertThat(bound.counts(0, CHN, CHN)).isFalse();
        assertThat(bound.base(Desk.WORLD)).isEqualTo(400);
    }

    @Test
    void theImporterSeesToItUnlessTheExporterDoes() {
        assertThat(bound("atMost: 90%").payer()).isEqualTo(Payer.IMPORTER);
        assertThat(bound("atMost: 90%, by: exporter").payer()).isEqualTo(Payer.EXPORTER);
    }

    @Test
    void aTariffRateQuotaGivesWayAtItsDuty() {
        assertThat(bound("atMost: 90%").largestWedge()).isInfinite();
        assertThat(bound("atMost: 90%, beyond: 30%").largestWedge()).isEqualTo(0.3);
    }

    @Test
    void itIsCalledAsTheFileSays() {
        assertThat(bound("atMost: 90%, name: Restraint").name()).isEqualTo("Restraint");
        assertThat(bound("atMost: 90%").name()).isEqualTo("CHN from USA, goods");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    sectors: A | It does not say how much trade. Maybe 'atLeast: 100 bn USD', 'atMost: 80%' or 'change: +50 bn USD'.
                    sectors: A, atLeast: 90%, atMost: 95% | It says how much in 2 ways. Maybe make it a line for each.
                    sectors: A, atLeast: 100 | 'atLeast': '100' is not an amount of US dollars. Maybe write it as 100 bn USD.
                    sectors: A, atLeast: 100 bn EUR | 'atLeast': '100 bn EUR' is not an amount of US dollars. Maybe write it as 100 bn USD.
                    sectors: A, atMost: 0 bn USD | 'atMost': '0 bn USD'; it must be above 0. Maybe a ban.
                    sectors: A, change: 0% | 'change': '0%' changes nothing. Maybe 'atLeast: 100%'.
                    sectors: A, change: -100% | 'change': '-100%' leaves no trade. Maybe a ban.
                    sectors: A, change: -1 bn USD | It would leave -0.9 bn USD of 0.1 bn USD. Maybe a ban.
                    sectors: A, atMost: 90%, by: importers | 'by: importers'; it is seen to by the importer or the exporter. Maybe 'importer'.
                    sectors: A, atLeast: 90%, beyond: 5% | 'beyond' is the duty beyond a quota, and this is a floor. Maybe 'atMost'.
                    sectors: A, atMost: 90%, beyond: 0% | 'beyond: 0%'; it must be above 0%.
                    """)
    void whatCannotBeMeant(String rest, String message) {
        assertThat(Desk.problems("managedTrade: [{importer: USA, exporter: CHN, " + rest + "}]"))
                .singleElement()
                .asString()
                .startsWith("test.yaml:1:")
                .endsWith(": " + message);
    }
}
