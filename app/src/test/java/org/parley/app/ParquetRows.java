package org.parley.app;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.HydratorSupplier;
import blue.strategic.parquet.ParquetReader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The rows of a Parquet file, each with its values by the names of their columns.
public final class ParquetRows implements Hydrator<Map<String, Object>, Map<String, Object>> {
    private ParquetRows() {}

    public static List<Map<String, Object>> read(Path file) throws IOException {
        try (Stream<Map<String, Object>> rows =
                ParquetReader.streamContent(
                        file.toFile(), HydratorSupplier.constantly(new ParquetRows()))) {
            return rows.toList();
        }
    }

    @Override
    public Map<String, Object> start() {
        return new LinkedHashMap<>();
    }

    @Override
    public Map<String, Object> add(Map<String, Object> row, String heading, Object value) {
        row.put(heading, value);
        return row;
    }

    @Override
    public Map<String, Object> finish(Map<String, Object> row) {
        return row;
    }
}
