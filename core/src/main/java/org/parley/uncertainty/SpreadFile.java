package org.parley.uncertainty;

import org.parley.economy.Sector;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.files.Nearest;
import org.parley.files.Problem;
import org.parley.files.Reading;
import org.parley.files.TextTable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Standard errors of elasticities by sector: a table with columns `sector,standardError`, in units
/// of the elasticity.
public final class SpreadFile {
    private SpreadFile() {}

    /// Reads a file's text. Sectors that it leaves out keep the usual spread.
    ///
    /// @param file what the file is called, in messages and as the source
    public static Reading<ElasticitySpread> read(
            String file, String text, World world, TradeElasticities center) {
        List<String> codes = world.sectors().stream().map(Sector::code).toList();
        double[] errors = new double[codes.size()];
        for (int sector = 0; sector < errors.length; sector++) {
            errors[sector] = ElasticitySpread.USUAL * center.of(sector);
        }
        List<Problem> problems = new ArrayList<>();
        for (TextTable.Row row :
                TextTable.read(
                        file, text, List.of("sector", "standardError"), List.of(), problems)) {
            String wanted = row.get("sector");
            int sector = codes.indexOf(wanted);
            if (sector < 0) {
                problems.add(
                        row.problem(
                                "sector",
                                "No sector '%s' in world %s.%s"
                                        .formatted(
                                                wanted,
                                                world.info().name(),
                                                Nearest.hintOrList(wanted, codes))));
            } else {
                errors[sector] = error(row, problems);
            }
        }
        return new Reading<>(
                ElasticitySpread.of(center, errors, "from " + Path.of(file).getFileName()),
                problems);
    }

    private static double error(TextTable.Row row, List<Problem> problems) {
        String text = row.get("standardError");
        try {
            double value = Double.parseDouble(text);
            if (value >= 0 && value < Double.POSITIVE_INFINITY) {
                return value;
            }
        } catch (NumberFormatException _) {
            // told below
        }
        problems.add(
                row.problem(
                        "standardError",
                        "'%s' is no standard error; it must be a number, 0 or more."
                                .formatted(text)));
        return 0;
    }
}
