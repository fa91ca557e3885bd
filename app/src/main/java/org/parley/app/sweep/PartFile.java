package org.parley.app.sweep;

import org.parley.app.table.ParquetTable;
import org.parley.app.table.ParquetTable.Column;
import org.parley.economy.Economy;
import org.parley.sweep.Dimension;
import org.parley.sweep.SweepPart;
import org.parley.sweep.SweepPlan;
import org.parley.sweep.SweepVariable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A part of a sweep as Parquet: a row for each run, economy and variable, in this order.
public final class PartFile {
    /// The column of the values; NaN where the run has no equilibrium.
    static final String VALUE = "value";

    private PartFile() {}

    /// Computes a part.
    public static byte[] compute(SweepPlan plan, SweepPart part) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ParquetTable.write(
                bytes,
                "sweep",
                columns(),
                sink ->
                        plan.compute(
                                part,
                                (its, cell, draw, values) -> {
                                    List<Object> start = new ArrayList<>();
                                    start.add(draw);
                                    for (Dimension dimension : Dimension.values()) {
                                        start.add(its.label(dimension));
                                    }
                                    int at = 0;
                                    for (Economy economy : plan.economies(cell)) {
                                        for (SweepVariable variable : plan.file().variables()) {
                                            List<Object> row = new ArrayList<>(start);
                                            row.add(economy.code());
                                            row.add(variable.label());
                                            row.add(variable.unit().toString());
                                            row.add(values[at++]);
                                            sink.accept(row);
                                        }
                                    }
                                }));
        return bytes.toByteArray();
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("draw", ParquetTable.Type.INT));
        columns.addAll(pointColumns());
        columns.add(new Column(VALUE, ParquetTable.Type.DOUBLE));
        return columns;
    }

    /// What a value is of.
    static List<Column> pointColumns() {
        List<Column> columns = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            columns.add(new Column(dimension.column(), ParquetTable.Type.TEXT));
        }
        for (String name : List.of("economy", "variable", "unit")) {
            columns.add(new Column(name, ParquetTable.Type.TEXT));
        }
        return columns;
    }
}
