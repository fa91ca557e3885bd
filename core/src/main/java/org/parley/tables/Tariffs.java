package org.parley.tables;

import org.parley.economy.Axes;
import org.parley.economy.Economy;
import org.parley.economy.EconomyCodes;
import org.parley.economy.Sector;
import org.parley.files.Decimals;
import org.parley.files.FileSet;
import org.parley.files.Nearest;
import org.parley.files.Problem;
import org.parley.files.TextTable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Bilateral tariffs from a long CSV file: `importer,exporter,sector` and `tariff` (a fraction) or
/// `percent`. Economies by any of their codes; sectors by their code or as the table labels them.
/// What is not listed is 0.
public final class Tariffs {
    private static final String FRACTION = "tariff";
    private static final String PERCENT = "percent";

    private final List<TextTable.Row> rows;

    private Tariffs(List<TextTable.Row> rows) {
        this.rows = rows;
    }

    /// No tariffs at all.
    public static Tariffs none() {
        return new Tariffs(List.of());
    }

    /// Reads a file.
    ///
    /// @param problems where defects go. Modified.
    public static Tariffs read(Path file, List<Problem> problems) {
        String name = String.valueOf(file.getFileName());
        try {
            Optional<String> text = FileSet.text(name, Files.readAllBytes(file)).find();
            if (text.isPresent()) {
                return new Tariffs(
                        TextTable.read(
                                name,
                                text.get(),
                                List.of("importer", "exporter", "sector"),
                                List.of(FRACTION, PERCENT),
                                problems));
            }
            problems.add(Problem.in(name, "Not UTF-8 text. Maybe save it again as UTF-8."));
        } catch (IOException e) {
            problems.add(Problem.in(name, "There is no file %s to be read.".formatted(file)));
        }
        return none();
    }

    /// The rates in the layout of [Axes], as fractions.
    ///
    /// @param labels sectors by the table's labels
    /// @param problems where defects go. Modified.
    double[] resolve(
            List<Economy> economies,
            List<Sector> sectors,
            Map<String, Integer> labels,
            List<Problem> problems) {
        var axes = new Axes(economies.size(), sectors.size());
        double[] tariff = new double[axes.bilateralSize()];
        var seen = new boolean[tariff.length];
        Map<String, Integer> economyOf = new HashMap<>();
        economies.forEach(economy -> economyOf.put(economy.code(), economyOf.size()));
        Map<String, Integer> sectorOf = new HashMap<>(labels);
        for (int j = 0; j < sectors.size(); j++) {
            sectorOf.put(sectors.get(j).code(), j);
        }
        for (TextTable.Row row : rows) {
            int importer = place(row, "importer", economyOf, problems);
            int exporter = place(row, "exporter", economyOf, problems);
            int sector = place(row, "sector", sectorOf, problems);
            if (importer < 0 || exporter < 0 || sector < 0) {
                continue;
            }
            int at = axes.at(sector, importer, exporter);
            if (seen[at]) {
                problems.add(
                        row.problem("importer", "This tariff is there twice. Maybe drop one."));
            }
            seen[at] = true;
            tariff[at] = importer == exporter ? 0 : rate(row, problems);
        }
        return tariff;
    }

    private static int place(
            TextTable.Row row, String column, Map<String, Integer> known, List<Problem> problems) {
        String text = row.get(column);
        Integer place = known.get(text);
        if (place == null) {
            place = EconomyCodes.standard().find(text).map(known::get).orElse(null);
        }
        if (place == null) {
            problems.add(
                    row.problem(
                            column,
                            "No %s '%s' is in the table.%s"
                                    .formatted(column, text, Nearest.hint(text, known.keySet()))));
            return -1;
        }
        return place;
    }

    private static double rate(TextTable.Row row, List<Problem> problems) {
        String column = row.get(FRACTION).isEmpty() ? PERCENT : FRACTION;
        try {
            double rate = Decimals.parse(row.get(column)) / (column.equals(PERCENT) ? 100 : 1);
            if (rate > -1) {
                return rate;
            }
            problems.add(
                    row.problem(
                            column,
                            "A tariff of %s; it must be above -100 %%. Maybe the sign is wrong."
                                    .formatted(row.get(column))));
        } catch (IllegalArgumentException e) {
            problems.add(row.problem(column, String.valueOf(e.getMessage())));
        }
        return 0;
    }

    /// Number of rates listed.
    int size() {
        return rows.size();
    }
}
