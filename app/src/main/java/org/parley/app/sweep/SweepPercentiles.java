package org.parley.app.sweep;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.table.ParquetColumn;
import org.parley.app.table.ParquetTable;
import org.parley.app.table.ParquetTable.Column;
import org.parley.app.terminal.WholeFile;
import org.parley.economy.Economy;
import org.parley.sweep.Dimension;
import org.parley.sweep.SweepPart;
import org.parley.sweep.SweepPlan;
import org.parley.sweep.SweepVariable;
import org.parley.uncertainty.Ensemble;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Percentiles over the draws of each cell, worked out of the files of the parts.
final class SweepPercentiles {
    /// Which ones.
    static final List<Integer> PERCENTS = List.of(5, 25, 50, 75, 95);

    private final SweepPlan plan;
    private final SweepFolder folder;
    private final Consumer<Row> also;
    private double[][] values = new double[0][]; // of a cell, by measure and draw
    private int cell;
    private int at; // how many values of the cell were read

    /// The percentiles of one variable of one economy in one cell.
    ///
    /// @param values as [#PERCENTS]; NaN where no draw has a value
    /// @param solved draws that have one
    record Row(
            int cell, Economy economy, SweepVariable variable, List<Double> values, int solved) {}

    private SweepPercentiles(SweepPlan plan, SweepFolder folder, Consumer<Row> also) {
        this.plan = plan;
        this.folder = folder;
        this.also = also;
    }

    /// Writes the file of percentiles.
    ///
    /// @param also handed every row
    static void write(SweepPlan plan, SweepFolder folder, Consumer<Row> also) throws IOException {
        new SweepPercentiles(plan, folder, also).write();
    }

    private void write() throws IOException {
        List<Column> columns = new ArrayList<>(PartFile.pointColumns());
        PERCENTS.forEach(
                percent -> columns.add(new Column("p" + percent, ParquetTable.Type.DOUBLE)));
        columns.add(new Column("draws", ParquetTable.Type.INT));
        columns.add(new Column("solved", ParquetTable.Type.INT));
        WholeFile.write(
                folder.percentiles(),
                out -> ParquetTable.write(out, "percentiles", columns, this::rows));
    }

    private void rows(Consumer<List<?>> sink) {
        begin(0);
        for (SweepPart part : plan.parts()) {
            try {
                ParquetColumn.read(folder.file(part), PartFile.VALUE, value -> take(value, sink));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (RuntimeException e) {
                throw damaged(part, e);
            }
        }
        if (cell < plan.cells()) {
            throw damaged(plan.parts().getLast(), null);
        }
    }

    private CommandFailure damaged(SweepPart part, @Nullable Throwable e) {
        var failure =
                CommandFailure.badInput(
                        "%s: It cannot be read, or lacks rows. Maybe delete it and run the sweep again."
                                .formatted(folder.file(part)));
        if (e != null) {
            failure.initCause(e);
        }
        return failure;
    }

    private void begin(int next) {
        cell = next;
        at = 0;
        if (next < plan.cells()) {
            values = new double[plan.values(next)][plan.draws()];
        }
    }

    private void take(double value, Consumer<List<?>> sink) {
        int measures = values.length;
        values[at % measures][at / measures] = value;
        at++;
        if (at == measures * plan.draws()) {
            finish(sink);
            begin(cell + 1);
        }
    }

    private void finish(Consumer<List<?>> sink) {
        List<String> labels =
                Arrays.stream(Dimension.values())
                        .map(dimension -> plan.label(cell, dimension))
                        .toList();
        double[] percents = PERCENTS.stream().mapToDouble(Integer::doubleValue).toArray();
        int measure = 0;
        for (Economy economy : plan.economies(cell)) {
            for (SweepVariable variable : plan.file().variables()) {
                double[] draws = values[measure++];
                int solved = (int) Arrays.stream(draws).filter(x -> !Double.isNaN(x)).count();
                List<Double> found =
                        Arrays.stream(Ensemble.percentiles(draws, percents)).boxed().toList();
                also.accept(new Row(cell, economy, variable, found, solved));
                List<Object> row = new ArrayList<>(labels);
                row.add(economy.code());
                row.add(variable.label());
                row.add(variable.unit().toString());
                row.addAll(found);
                row.add(plan.draws());
                row.add(solved);
                sink.accept(row);
            }
        }
    }
}
