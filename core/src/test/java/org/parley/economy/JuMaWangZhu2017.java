package org.parley.economy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The world of Ju, Ma, Wang and Zhu (2024, Journal of Monetary Economics): 7 economies, 44
/// sectors, 2017, and the tariffs of 2018-19. Its trade values are read as including tariffs. Final
/// demand is stated apart, so the world has a [World#gap()].
public final class JuMaWangZhu2017 {
    private static final Map<String, String> NAMES =
            Map.of(
                    "USA", "United States",
                    "CHN", "China",
                    "EU", "European Union",
                    "JPN", "Japan",
                    "IND", "India",
                    "BRA", "Brazil",
                    "ROW", "Rest of the world");

    private final World world;
    private final List<NamedCsvRecord> american;
    private final List<NamedCsvRecord> chinese;

    private JuMaWangZhu2017(
            World world, List<NamedCsvRecord> american, List<NamedCsvRecord> chinese) {
        this.world = world;
        this.american = american;
        this.chinese = chinese;
    }

    /// Reads the folder `ju-ma-wang-zhu-2017-7x44`.
    public static JuMaWangZhu2017 read(Path folder) {
        List<NamedCsvRecord> elasticities = rows(folder, "cal_elasticities");
        List<NamedCsvRecord> increases = rows(folder, "tariff_Trump");
        var economies = new ArrayList<Economy>();
        for (String code : List.of("USA", "CHN", "EU", "JPN", "IND", "BRA", "ROW")) {
            economies.add(new Economy(code, NAMES.getOrDefault(code, code), ""));
        }
        var sectors = new ArrayList<Sector>();
        double[] theta = new double[elasticities.size()];
        for (NamedCsvRecord row : elasticities) {
            int at = sectors.size();
            boolean goods = at < increases.size();
            theta[at] = number(row, "\\theta");
            sectors.add(
                    new Sector(
                            row.getField("industry").strip(),
                            "Sector " + (at + 1),
                            goods ? Sector.Kind.GOODS : Sector.Kind.SERVICES,
                            List.of()));
        }
        var info = WorldInfo.named("ju-ma-wang-zhu-2017", 2017);
        var builder = new WorldBuilder(info, economies, sectors);
        builder.elasticities(new TradeElasticities("calibrated", "Ju et al. (2024)", theta));
        new Filling(builder, folder).fill();
        return new JuMaWangZhu2017(builder.build(), increases, rows(folder, "tariff_China"));
    }

    /// The base year as the files have it.
    public World world() {
        return world;
    }

    /// A base's policy with the United States' increases on China, and China's answer or not.
    ///
    /// @param base this world, or one of the same economies and sectors
    public Policy policy(World base, boolean answered) {
        Policy policy = Policy.ofBase(base);
        int usa = base.economy("USA");
        int chn = base.economy("CHN");
        raise(policy, american, "trump_tariff_wave5", usa, chn);
        if (answered) {
            raise(policy, chinese, "China_tariff_wave5", chn, usa);
        }
        return policy;
    }

    private static void raise(
            Policy policy, List<NamedCsvRecord> rows, String column, int importer, int exporter) {
        for (NamedCsvRecord row : rows) {
            int sector = index(row, "indcode");
            double before = policy.tariff(sector, importer, exporter);
            policy.tariff(sector, importer, exporter, before + number(row, column));
        }
    }

    private static List<NamedCsvRecord> rows(Path folder, String file) {
        return SourceWorlds.rows(folder.resolve(file + ".csv"));
    }

    private static int index(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column).strip()) - 1;
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column).strip());
    }

    /// Fills in the figures of the base year.
    private record Filling(WorldBuilder builder, Path folder) {
        void fill() {
            for (NamedCsvRecord row : rows(folder, "tariff_prewar2017")) {
                if (!row.getField("iso_o").equals(row.getField("iso_d"))) {
                    builder.tariff(
                            index(row, "indcode"),
                            economy(row, "iso_d"),
                            economy(row, "iso_o"),
                            number(row, "AHS_simple"));
                }
            }
            for (NamedCsvRecord row : rows(folder, "TradeFlow2017")) {
                int sector = index(row, "indcode");
                int importer = economy(row, "iso_d");
                int exporter = economy(row, "iso_o");
                double tariff = builder.tariff[builder.axes.at(sector, importer, exporter)];
                builder.flow(sector, importer, exporter, number(row, "tradevalue") / (1 + tariff));
            }
            for (NamedCsvRecord row : rows(folder, "IOshare")) {
                builder.inputShare(
                        economy(row, "iso_o"),
                        index(row, "input_ind"),
                        index(row, "output_ind"),
                        number(row, "valueshare"));
            }
            for (NamedCsvRecord row : rows(folder, "finalshare")) {
                builder.consumptionShare(
                        index(row, "input_ind"), economy(row, "iso_o"), number(row, "finalshare"));
            }
            for (NamedCsvRecord row : rows(folder, "vashare")) {
                builder.valueAddedShare(
                        index(row, "indcode"), economy(row, "iso_o"), number(row, "vashare"));
            }
        }

        private int economy(NamedCsvRecord row, String column) {
            String code = row.getField(column);
            for (int n = 0; n < builder.economies.size(); n++) {
                if (builder.economies.get(n).code().equals(code)) {
                    return n;
                }
            }
            throw new IllegalArgumentException("No economy '" + code + "'.");
        }
    }
}
