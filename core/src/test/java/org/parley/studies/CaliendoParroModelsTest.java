package org.parley.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.SharedData;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.model.Closure;
import org.parley.model.Equilibrium;
import org.parley.model.EquilibriumCheck;
import org.parley.model.FirstOrderWelfare;
import org.parley.model.Outcome;
import org.parley.model.SolverSettings;
import org.parley.studies.CaliendoParro2015.Scenario;
import org.parley.studies.CaliendoParro2015.SimplerModel;

import java.util.Locale;

/// Table 11 of the paper: welfare of NAFTA, first order, percent. The program of the paper prints
/// 0.0554 for the USA with one sector, where the table has 0.05.
class CaliendoParroModelsTest {
    @ParameterizedTest
    @CsvSource({
        "ONE_SECTOR, MEX, 0.41, 0.4077",
        "ONE_SECTOR, CAN, -0.08, -0.0849",
        "ONE_SECTOR, USA, 0.06, 0.0554",
        "NO_MATERIALS, MEX, 0.50, 0.5011",
        "NO_MATERIALS, CAN, -0.03, -0.0301",
        "NO_MATERIALS, USA, 0.03, 0.0295",
        "NO_INPUT_OUTPUT, MEX, 0.66, 0.6565",
        "NO_INPUT_OUTPUT, CAN, -0.04, -0.0393",
        "NO_INPUT_OUTPUT, USA, 0.04, 0.0418",
    })
    void reproducesTableEleven(
            SimplerModel model, String economy, String printed, double moreDigits) {
        var study =
                CaliendoParro2015.read(SharedData.require("studies/caliendo-parro-2015"), model)
                        .get();
        Policy nafta = study.policy(Scenario.NAFTA);
        World raw = study.world();
        World base =
                Equilibrium.of(raw)
                        .closed(raw.elasticities().getFirst(), SolverSettings.DEFAULT)
                        .outcomeOrThrow()
                        .world();
        Outcome outcome =
                Equilibrium.solve(
                                base,
                                base.elasticities().getFirst(),
                                nafta.on(base),
                                Closure.BALANCED)
                        .outcomeOrThrow();
        assertThat(EquilibriumCheck.largest(EquilibriumCheck.of(outcome))).isLessThan(1e-9);
        double percent =
                100 * new FirstOrderWelfare(outcome).total(base.economy(economy)).orElseThrow();
        assertThat(String.format(Locale.ROOT, "%.2f", percent)).isEqualTo(printed);
        assertThat(percent).isEqualTo(moreDigits, within(6e-5));
    }
}
