package org.parley.app.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.app.Captured;
import org.parley.app.ExitCode;
import org.parley.app.Json;
import org.parley.app.Shared;

import java.nio.file.Path;

/// Caliendo and Parro (2015), on the inputs of its authors where they are at hand.
class ReproduceCommandTest {
    private static Path data() {
        return Shared.folder("data/studies/caliendo-parro-2015");
    }

    private static Json run(String scenario) {
        Captured run =
                Captured.run(
                        "reproduce",
                        "caliendo-parro-2015",
                        "--data",
                        data().toString(),
                        "--scenario",
                        scenario,
                        "--json");
        assertThat(run.err()).isEmpty();
        return Json.parse(run.out());
    }

    @ParameterizedTest
    @CsvSource({
        "MEX, 1.31211372, 0.0073229",
        "CAN, -0.06381635, -0.1101049",
        "USA, 0.08475332, 0.0741459"
    })
    void welfareToAMillionthOfAPoint(String economy, double firstOrder, double exact) {
        Json json = run("nafta");
        String at = "economies." + economy;
        assertThat(json.number(at + ".firstOrderWelfarePercent"))
                .isCloseTo(firstOrder, within(1e-6));
        assertThat(json.number(at + ".realIncomePercent")).isCloseTo(exact, within(1e-6));
    }

    @Test
    void everyPrintedFigureToItsDigits() {
        String out =
                Captured.run("reproduce", "caliendo-parro-2015", "--data", data().toString()).out();
        assertThat(out)
                .contains(
                        "Mexico from Canada  116.60  116.5986",
                        "USA from Canada       6.57    6.5703")
                .doesNotContain(" !");
    }

    @ParameterizedTest
    @ValueSource(strings = {"world", "world-without-nafta"})
    void otherScenarios(String scenario) {
        assertThat(run(scenario).number("solver.maxResidual")).isLessThan(1e-10);
    }

    @Test
    void printedFiguresAreComparedAtTheirDigits() {
        var figure = new Published.Figure("nafta", "MEX", "", "welfare", "1.31", "Table 2");
        assertThat(figure.agreesWith(1.3149)).isTrue();
        assertThat(figure.agreesWith(1.3151)).isFalse();
    }

    @Test
    void withoutANameTheStudiesAreListed() {
        Captured run = Captured.run("reproduce");
        assertThat(run.code()).isEqualTo(ExitCode.FINE);
        assertThat(run.out()).contains("caliendo-parro-2015");
    }

    @Test
    void aFolderThatIsNone() {
        Captured run = Captured.run("reproduce", "caliendo-parro-2015", "--data", "nowhere");
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err().lines()).hasSize(1);
    }
}
