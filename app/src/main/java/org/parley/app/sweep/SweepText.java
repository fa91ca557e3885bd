package org.parley.app.sweep;

import org.parley.app.sweep.SweepPercentiles.Row;
import org.parley.app.terminal.Figures;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.sweep.Dimension;
import org.parley.sweep.SweepPlan;
import org.parley.sweep.SweepVariable;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a sweep came to, on a screen: the first of its variables, for the economies that it moves
/// most.
final class SweepText {
    private static final int MOST_CELLS = 12;
    private static final int MOST_ECONOMIES = 6;

    private final SweepPlan plan;
    private final Terminal terminal;

    SweepText(SweepPlan plan, Terminal terminal) {
        this.plan = plan;
        this.terminal = terminal;
    }

    /// @param rows of the first variable, in order
    void print(List<Row> rows) {
        SweepVariable variable = plan.file().variables().getFirst();
        terminal.out().println(plan.file().name());
        if (!plan.file().about().isEmpty()) {
            terminal.paragraph(plan.file().about());
        }
        terminal.out().println();
        var grid = new Grid().words(0, "%s, %s".formatted(variable.label(), variable.unit()));
        List<Dimension> varied = varied();
        if (!varied.isEmpty()) {
            grid.words(0, varied.stream().map(Dimension::column).collect(Collectors.joining(", ")));
        }
        boolean drawn = plan.draws() > 1;
        if (drawn) {
            grid.figures(0, "5 %").figures(1, "25 %").figures(0, "median");
            grid.figures(1, "75 %").figures(0, "95 %");
        } else {
            grid.figures(0, "value");
        }
        List<String> codes = moved(rows);
        for (Row row : rows) {
            if (row.cell() < MOST_CELLS && codes.contains(row.economy().code())) {
                Grid.Row line = grid.row().cell(row.economy().name());
                if (!varied.isEmpty()) {
                    line.cell(label(row.cell(), varied));
                }
                for (double value : drawn ? row.values() : List.of(median(row))) {
                    line.cell(Figures.signed(value, 3), value);
                }
            }
        }
        grid.print(terminal);
        if (plan.cells() > MOST_CELLS) {
            terminal.out()
                    .printf("... and %,d more cells of the grid.%n", plan.cells() - MOST_CELLS);
        }
        plan.notes().forEach(note -> terminal.paragraph(note));
    }

    private List<Dimension> varied() {
        return Arrays.stream(Dimension.values())
                .filter(
                        dimension ->
                                IntStream.range(0, plan.cells())
                                                .mapToObj(cell -> plan.label(cell, dimension))
                                                .distinct()
                                                .count()
                                        > 1)
                .toList();
    }

    private String label(int cell, List<Dimension> varied) {
        return varied.stream()
                .map(dimension -> plan.label(cell, dimension))
                .collect(Collectors.joining(", "));
    }

    private static double median(Row row) {
        return row.values().get(SweepPercentiles.PERCENTS.indexOf(50));
    }

    private static List<String> moved(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.solved() > 0)
                .sorted(Comparator.comparingDouble((Row row) -> -Math.abs(median(row))))
                .map(row -> row.economy().code())
                .distinct()
                .limit(MOST_ECONOMIES)
                .toList();
    }
}
