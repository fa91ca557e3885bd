package org.parley.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.SharedData;
import org.parley.files.Problem;

import java.nio.file.Path;
import java.util.List;

class WorldsTest {
    @ParameterizedTest
    @MethodSource("org.parley.economy.Worlds#shipped")
    void shipWithoutADefectAndWithTheHashTheyState(String name) {
        World world = Worlds.check(name).get();
        assertThat(Worlds.get(name).info()).isEqualTo(world.info());
        assertThat(world.info().name()).isEqualTo(name);
        assertThat(world.elasticities().getFirst().name()).isEqualTo("FGO2022");
        assertThat(world.info().citations()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.parley.economy.Worlds#shipped")
    void meetTheirBudgetsToTheLastBits(String name) {
        World world = Worlds.get(name);
        double deficits = 0;
        for (int n = 0; n < world.axes().economies(); n++) {
            double spent = world.valueAdded(n) + world.tariffRevenue(n) + world.deficit(n);
            assertThat(world.income(n)).isCloseTo(spent, within(1e-12 * world.valueAdded(n)));
            deficits += world.deficit(n);
        }
        assertThat(deficits).isCloseTo(0, within(1e-6));
    }

    /// The source prints ten digits, so shares agree to 1e-9 of a share.
    @ParameterizedTest
    @CsvSource({"wiod-2014, wiod-2014-44x16", "icio-2017, icio-2017-36x22"})
    void holdTheSourcesFigures(String name, String folder) {
        Path source = SharedData.require("worlds/" + folder);
        World world = Worlds.get(name);
        for (NamedCsvRecord row : SourceWorlds.rows(source.resolve("flows_tariffs.csv.gz"))) {
            int sector = Integer.parseInt(row.getField("sector")) - 1;
            int importer = world.economy(row.getField("importer"));
            int exporter = world.economy(row.getField("exporter"));
            assertThat(world.flow(sector, importer, exporter))
                    .isEqualTo(number(row, "flow_balanced_usd_mn"));
            assertThat(world.tariff(sector, importer, exporter)).isEqualTo(number(row, "tariff"));
        }
        for (NamedCsvRecord row : SourceWorlds.rows(source.resolve("io_shares.csv.gz"))) {
            int economy = world.economy(row.getField("country"));
            int input = Integer.parseInt(row.getField("input_sector")) - 1;
            for (int user = 0; user < world.axes().sectors(); user++) {
                assertThat(world.inputShare(economy, input, user))
                        .isCloseTo(number(row, String.valueOf(user + 1)), within(1e-9));
            }
        }
        for (NamedCsvRecord row : SourceWorlds.rows(source.resolve("final_demand_share.csv.gz"))) {
            int sector = Integer.parseInt(row.getField("sector")) - 1;
            for (Economy economy : world.economies()) {
                int n = world.economy(economy.code());
                assertThat(world.consumptionShare(sector, n))
                        .isCloseTo(number(row, economy.code()), within(1e-9));
            }
        }
        for (NamedCsvRecord row : SourceWorlds.rows(source.resolve("countries_totals.csv"))) {
            int n = world.economy(row.getField("iso3"));
            double valueAdded = number(row, "value_added_balanced_usd_mn");
            assertThat(world.valueAdded(n)).isCloseTo(valueAdded, within(1e-8 * valueAdded));
            assertThat(world.deficit(n))
                    .isCloseTo(-number(row, "trade_surplus_usd_mn"), within(1e-8 * valueAdded));
        }
    }

    @Test
    void expenditureSharesSumToOne() {
        World world = Worlds.get(Worlds.DEFAULT);
        for (int sector = 0; sector < world.axes().sectors(); sector++) {
            for (int importer = 0; importer < world.axes().economies(); importer++) {
                double sum = 0;
                for (int exporter = 0; exporter < world.axes().economies(); exporter++) {
                    sum += world.expenditureShare(sector, importer, exporter);
                }
                assertThat(sum).isCloseTo(1, within(1e-14));
            }
        }
    }

    @Test
    void answersAnUnknownNameWithTheNearest() {
        assertThat(Worlds.read("wiod-2015").problems())
                .extracting(Problem::message)
                .isEqualTo(
                        List.of(
                                "No world of this name comes with Parley, and no folder is called"
                                        + " so. Maybe 'wiod-2014'."));
        assertThat(Worlds.read("gtap").problems().getFirst().message())
                .endsWith("Maybe 'wiod-2014' or 'icio-2017'.");
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
