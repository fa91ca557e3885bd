package org.parley.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.SharedData;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.files.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class CaliendoParro2015Test {
    private static final String FOLDER = "studies/caliendo-parro-2015";

    @ParameterizedTest
    @EnumSource
    void readsBothBasesWithoutADefect(CaliendoParro2015.Base base) {
        World world = CaliendoParro2015.read(SharedData.require(FOLDER), base).get().world();
        assertThat(world.gap()).isBetween(1e-8, 1e-6);
        assertThat(world).hasToString("caliendo-parro-2015 (31 x 40)");
        double largest = 0;
        for (int n = 0; n < 31; n++) {
            largest = Math.max(largest, Math.abs(world.deficit(n)) / world.valueAdded(n));
        }
        switch (base) {
            case BALANCED -> assertThat(largest).isLessThan(1e-9);
            case WITH_DEFICITS -> assertThat(largest).isBetween(0.01, 0.5);
        }
        assertThat(world.valueAdded(world.economy("ARG")))
                .isCloseTo(
                        base == CaliendoParro2015.Base.BALANCED ? 208058.59648 : 211137.98914,
                        within(1e-5));
    }

    @Test
    void changesTheTariffsThatAScenarioNames() {
        var study =
                CaliendoParro2015.read(SharedData.require(FOLDER), CaliendoParro2015.Base.BALANCED)
                        .get();
        World world = study.world();
        int sector = world.sector("01");
        int mex = world.economy("MEX");
        int usa = world.economy("USA");
        int arg = world.economy("ARG");
        int aus = world.economy("AUS");
        Policy nafta = study.policy(CaliendoParro2015.Scenario.NAFTA);
        Policy all = study.policy(CaliendoParro2015.Scenario.WORLD);
        Policy others = study.policy(CaliendoParro2015.Scenario.WORLD_WITHOUT_NAFTA);
        assertThat(world.tariff(sector, arg, aus)).isEqualTo(0.04166667);
        assertThat(nafta.tariff(sector, arg, aus)).isEqualTo(0.04166667);
        assertThat(all.tariff(sector, arg, aus)).isEqualTo(0.0368);
        assertThat(others.tariff(sector, arg, aus)).isEqualTo(0.0368);
        assertThat(nafta.tariff(sector, mex, usa))
                .isEqualTo(all.tariff(sector, mex, usa))
                .isLessThan(world.tariff(sector, mex, usa));
        assertThat(others.tariff(sector, mex, usa)).isEqualTo(world.tariff(sector, mex, usa));
        assertThat(CaliendoParro2015.Scenario.labels())
                .containsExactly("nafta", "world", "world-without-nafta");
    }

    @Test
    void reportsWhatIsMissingOrWrong(@TempDir Path folder) throws IOException {
        Path source = SharedData.require(FOLDER);
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Path tariffs = folder.resolve("tariffs_2005_percent.csv");
        String text = Files.readString(tariffs);
        Files.writeString(tariffs, text.replaceFirst("1,ARG,0.0,3.68", "1,ARG,0.0,x"));
        Files.delete(folder.resolve("theta.csv"));
        List<String> problems =
                CaliendoParro2015.read(folder, CaliendoParro2015.Base.BALANCED).problems().stream()
                        .map(Problem::toString)
                        .toList();
        assertThat(problems).hasSize(3).anyMatch(p -> p.startsWith("theta.csv: There is no "));
        assertThat(problems)
                .contains(
                        "tariffs_2005_percent.csv:2:4: 'x' is not a number. Maybe a figure is"
                                + " missing here; none can be left out.");
    }
}
