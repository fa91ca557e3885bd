package org.parley.tables;

import org.parley.economy.WorldInfo;
import org.parley.files.NumberStream;
import org.parley.files.Problem;
import org.parley.files.Reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Makes a world of an inter-country input-output table as it is published.
public final class TableImport {
    /// What a year's world output may be, in million USD; a table outside is in another unit.
    private static final double LEAST_OUTPUT = 1e6;

    private static final double MOST_OUTPUT = 1e9;

    private TableImport() {}

    /// Reads a table and closes its accounts.
    ///
    /// @param parts the files that hold the table's rows, each with the same header
    /// @param name of the world to be
    /// @param year of the table
    public static Reading<Imported> read(
            TableLayout layout, List<Path> parts, Tariffs tariffs, String name, int year) {
        var problems = new ArrayList<Problem>();
        String file = String.valueOf(parts.getFirst().getFileName());
        var reader = new TableReader(layout, tariffs, problems);
        for (Path part : parts) {
            reader.begin(String.valueOf(part.getFileName()));
            NumberStream.read(part, layout.keys(), reader, problems);
        }
        reader.tell();
        problems.sort(Problem.BY_PLACE);
        if (problems.isEmpty()) {
            reader.finish();
        }
        reader.sums().ifPresent(sums -> checkUnit(sums, file, problems));
        if (!problems.isEmpty() || reader.sums().isEmpty()) {
            return new Reading<>(null, problems);
        }
        var info =
                new WorldInfo(
                        name,
                        "%d economies, %d sectors, %d"
                                .formatted(
                                        reader.economies().size(), reader.sectors().size(), year),
                        year,
                        "million USD",
                        layout.source() + (tariffs.size() > 0 ? "; tariffs from a file" : ""),
                        layout.terms(),
                        List.of(layout.citation()),
                        List.of(),
                        "");
        var closing =
                new TableClosing(reader.economies(), reader.sectors(), reader.sums().get(), info);
        try {
            return Reading.of(closing.close());
        } catch (IllegalArgumentException e) {
            return new Reading<>(null, List.of(Problem.in(file, String.valueOf(e.getMessage()))));
        }
    }

    private static void checkUnit(TableSums sums, String file, List<Problem> problems) {
        double output = 0;
        for (double flow : sums.intermediate) {
            output += flow;
        }
        for (double flow : sums.finalUse) {
            output += flow;
        }
        if (problems.isEmpty() && !(output >= LEAST_OUTPUT && output <= MOST_OUTPUT)) {
            problems.add(
                    Problem.in(
                            file,
                            "Output sums to %.3g; in million USD a year's world output is around 1e8. Maybe the table is in another unit."
                                    .formatted(output)));
        }
    }
}
