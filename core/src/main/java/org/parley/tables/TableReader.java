package org.parley.tables;

import org.jspecify.annotations.Nullable;
import org.parley.economy.Axes;
import org.parley.economy.Economy;
import org.parley.economy.EconomyCodes;
import org.parley.economy.Sector;
import org.parley.files.Nearest;
import org.parley.files.NumberRow;
import org.parley.files.NumberStream;
import org.parley.files.Problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a table row by row into its sums. Economies and sectors are those of the header.
final class TableReader implements NumberStream.Receiver {
    /// How far the cells of a row may be from the sum that the table gives for it.
    private static final double SUM_TOLERANCE = 1e-3;

    private static final String REST = "ROW";

    private final TableLayout layout;
    private final Tariffs tariffs;
    private final List<Problem> problems;

    private final Map<String, Integer> economyOf = new LinkedHashMap<>();
    private final Map<String, Integer> sectorOf = new LinkedHashMap<>();
    private final List<Economy> economies = new ArrayList<>();
    private final List<Sector> sectors = new ArrayList<>();
    private int[] buyer = new int[0]; // economy of a column; -1 where it is not bought by anybody
    private int[] user = new int[0]; // sector of a column; -1 for final users
    private int output = -1; // column of the rows' sums
    private @Nullable TableSums sums;
    private final Set<String> rowsSeen = new HashSet<>();
    private final Set<String> industriesSeen = new HashSet<>();
    private final Set<String> industriesExpected = new HashSet<>();
    private final FirstDefects firsts = new FirstDefects();
    private int wrongSums;
    private boolean headerIsWhole = true;
    private String file = "";
    private List<String> headerCells = List.of();

    /// @param problems where defects go. Modified.
    TableReader(TableLayout layout, Tariffs tariffs, List<Problem> problems) {
        this.layout = layout;
        this.tariffs = tariffs;
        this.problems = problems;
    }

    List<Economy> economies() {
        return economies;
    }

    List<Sector> sectors() {
        return sectors;
    }

    /// The sums of all that was read; absent if the header was of no use.
    Optional<TableSums> sums() {
        return Optional.ofNullable(sums);
    }

    /// Names the file that is read next, for what is wrong in it.
    void begin(String name) {
        file = name;
    }

    @Override
    public boolean header(List<String> cells) {
        if (!headerCells.isEmpty()) {
            if (!headerCells.equals(cells)) {
                problems.add(
                        Problem.in(
                                file,
                                "The header is not that of the first file. Maybe it is another"
                                        + " year's table."));
            }
            return headerCells.equals(cells);
        }
        headerCells = List.copyOf(cells);
        buyer = new int[cells.size()];
        user = new int[cells.size()];
        var seen = new HashSet<String>();
        for (int field = 0; field < cells.size(); field++) {
            buyer[field] = -1;
            user[field] = -1;
            if (field >= layout.keys()) {
                String text = cells.get(field);
                if (!seen.add(text)) {
                    first(
                            "column twice",
                            1,
                            field,
                            text,
                            "Column '%s' is there twice. Maybe an economy is.");
                }
                column(field, text);
            }
        }
        if (economies.isEmpty() || sectors.isEmpty()) {
            problems.add(
                    Problem.in(
                            file,
                            "The header names no industry of an economy. "
                                    + layout.headerHint(cells)));
            firsts.clear();
            return false;
        }
        headerIsWhole = problems.isEmpty() && firsts.isEmpty();
        var axes = new Axes(economies.size(), sectors.size());
        sums = new TableSums(axes, tariffs.resolve(economies, sectors, sectorOf, problems));
        return true;
    }

    private void column(int field, String text) {
        Optional<TableLayout.Label> label = layout.column(text);
        if (label.isEmpty()) {
            first("column", 1, field, text, "Column '%s' is not known." + hint(text));
            return;
        }
        switch (label.get()) {
            case TableLayout.Label.Industry industry -> {
                buyer[field] = economy(1, field, industry.economy());
                user[field] = sector(industry.industry());
                industriesExpected.add(industry.name());
            }
            case TableLayout.Label.FinalUse use -> buyer[field] = economy(1, field, use.economy());
            case TableLayout.Label.Output _ -> output = field;
            case TableLayout.Label.ValueAdded _, TableLayout.Label.Ignored _ -> {
                // neither is bought by anybody
            }
        }
    }

    private int economy(int line, int field, String code) {
        Integer known = economyOf.get(code);
        if (known != null) {
            return known;
        }
        Optional<String> country = EconomyCodes.standard().find(code);
        if (country.isEmpty() && !code.equals(REST)) {
            add(line, field, code, "No economy '%s' is known." + hint(code));
        }
        economyOf.put(code, economies.size());
        economies.add(
                country.map(EconomyCodes.standard()::get)
                        .map(entry -> new Economy(code, entry.name(), entry.region()))
                        .orElseGet(
                                () -> new Economy(code, "Rest of the world", "Rest of the world")));
        return economies.size() - 1;
    }

    private int sector(String industry) {
        return sectorOf.computeIfAbsent(
                industry,
                label -> {
                    sectors.add(Industry.sector(label).orElseThrow());
                    return sectors.size() - 1;
                });
    }

    @Override
    public void row(int line, NumberRow row) {
        String name = layout.name(row);
        Optional<TableLayout.Label> label = layout.row(row);
        if (label.isEmpty()) {
            first("row", line, 0, name, "Row '%s' is not known." + hint(name));
            return;
        }
        if (!rowsSeen.add(name)) {
            first("row twice", line, 0, name, "Row '%s' is there twice. Maybe an economy is.");
            return;
        }
        switch (label.get()) {
            case TableLayout.Label.Industry industry -> sales(line, row, industry);
            case TableLayout.Label.ValueAdded _ -> valueAdded(row);
            case TableLayout.Label.Output _,
                    TableLayout.Label.FinalUse _,
                    TableLayout.Label.Ignored _ -> {
                // follows from the others
            }
        }
    }

    private void sales(int line, NumberRow row, TableLayout.Label.Industry industry) {
        Integer exporter = economyOf.get(industry.economy());
        Integer sector = sectorOf.get(industry.industry());
        String name = layout.name(row);
        if (exporter == null || sector == null || sums == null) {
            first(
                    "row alone",
                    line,
                    0,
                    name,
                    "Row '%s' has no column. Maybe the table is not whole.");
            return;
        }
        industriesSeen.add(industry.name());
        int before = problems.size();
        double total = 0;
        for (int field = layout.keys(); field < buyer.length; field++) {
            String refusal = row.refusal(field);
            if (refusal != null) {
                problems.add(new Problem(file, line, field + 1, row.text(field), refusal));
            } else if (buyer[field] >= 0 && user[field] >= 0) {
                sums.buys(sector, exporter, buyer[field], user[field], row.value(field));
                total += row.value(field);
            } else if (buyer[field] >= 0) {
                sums.consumes(sector, exporter, buyer[field], row.value(field));
                total += row.value(field);
            }
        }
        if (problems.size() == before) {
            checkSum(line, name, total, output < 0 ? total : row.value(output));
        }
    }

    private void checkSum(int line, String name, double total, double stated) {
        if (sums != null) {
            sums.statedOutput += stated;
        }
        double off = Math.abs(total - stated);
        boolean wrong = headerIsWhole && off > Math.max(1, SUM_TOLERANCE * Math.abs(stated));
        if (wrong && wrongSums++ == 0) {
            problems.add(
                    new Problem(
                            file,
                            line,
                            output + 1,
                            String.valueOf(stated),
                            "The cells of row '%s' sum to %s, not %s as its last column says. Maybe a column is missing or damaged."
                                    .formatted(name, total, stated)));
        }
    }

    private void valueAdded(NumberRow row) {
        for (int field = layout.keys(); field < buyer.length; field++) {
            if (user[field] >= 0 && row.refusal(field) == null && sums != null) {
                sums.statedValueAdded += row.value(field);
            }
        }
    }

    /// Notes the rows that are missing, and settles the sums.
    void finish() {
        if (sums == null) {
            return;
        }
        List<String> missing =
                industriesExpected.stream()
                        .filter(name -> !industriesSeen.contains(name))
                        .sorted()
                        .toList();
        if (!missing.isEmpty()) {
            problems.add(
                    Problem.in(
                            file,
                            missing.size() == 1
                                    ? "The row of %s is missing. Maybe the file was cut off."
                                            .formatted(missing.getFirst())
                                    : "%,d rows are missing, among them that of %s. Maybe the file was cut off, or another file holds the rest."
                                            .formatted(missing.size(), missing.getFirst())));
        }
        if (wrongSums > 1) {
            problems.add(Problem.in(file, "%,d more rows do not sum.".formatted(wrongSums - 1)));
        }
        sums.settle();
    }

    private void add(int line, int field, String value, String message) {
        problems.add(problem(line, field, value, message));
    }

    private void first(String kind, int line, int field, String value, String message) {
        firsts.add(kind, problem(line, field, value, message));
    }

    private Problem problem(int line, int field, String value, String message) {
        return new Problem(file, line, field + 1, value, message.formatted(value));
    }

    /// Tells what was counted.
    void tell() {
        firsts.tell(problems);
    }

    private String hint(String text) {
        var known = new ArrayList<>(layout.otherLabels());
        known.addAll(economyOf.keySet());
        return Nearest.hint(text, known).replace("%", "%%");
    }
}
