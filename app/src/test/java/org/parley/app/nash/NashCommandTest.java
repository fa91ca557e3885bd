package org.parley.app.nash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.app.Captured;
import org.parley.app.ExitCode;
import org.parley.app.Json;

/// `parley nash` from the command line to what it prints, on a world that ships.
class NashCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"sector", "partner", "uniform"})
    void noPlayerGainsByOtherTariffs(String detail) {
        Captured run = Captured.run("nash", "USA,CHN", "--by", detail, "--json");
        assertThat(run.code()).isEqualTo(ExitCode.FINE);
        Json json = Json.parse(run.out());
        assertThat(json.at("solver").at("status").value()).isEqualTo("equilibrium");
        for (String player : new String[] {"USA", "CHN"}) {
            assertThat(json.number("players." + player + ".regret")).isBetween(0.0, 1e-8);
            assertThat(json.number("players." + player + ".meanTariffPercent"))
                    .isBetween(1.0, 100.0);
            assertThat(json.number("players." + player + ".realIncomePercent"))
                    .isEqualTo(json.number("realIncomePercent." + player));
        }
    }

    @Test
    void tableNamesPlayersSectorsAndBystanders() {
        Captured run = Captured.run("nash", "China, United States");
        assertThat(run.code()).isEqualTo(ExitCode.FINE);
        assertThat(run.out())
                .contains(
                        "Nash tariffs, by sector", "USA", "CHN", "bystanders", "wiod-2014 (2014)");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "USA,CHN --by sectors | --by: No detail 'sectors'. Maybe 'sector'.",
                "USA | nash: USA alone has nobody to set tariffs on. Maybe '--on world'.",
                "USA,CHM | No economy, group or region 'CHM' is known in wiod-2014. Maybe 'CHE'.",
                "USA,CHN --closure fixed | --closure: No closure 'fixed'. Maybe one of"
                        + " fixed-deficits, balanced, savings.",
                "USA,CHN --max -1 | --min, --max: Tariffs from 0.0 to -0.01. Maybe 0 to 5, which"
                        + " is 500 %."
            })
    void wrongWordsAreNamed(String words, String message) {
        Captured run = Captured.run(("nash " + words).split(" "));
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err().strip()).isEqualTo("parley: " + message);
        assertThat(run.out()).isEmpty();
    }
}
