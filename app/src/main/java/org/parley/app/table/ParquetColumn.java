package org.parley.app.table;

import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.DummyRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;

/// Reads one column of numbers of a file that [ParquetTable] wrote.
public final class ParquetColumn {
    private ParquetColumn() {}

    /// Hands over every value, in the order of the rows.
    ///
    /// @throws IOException if the file cannot be read
    /// @throws RuntimeException if it is no such file, or damaged
    public static void read(Path file, String column, DoubleConsumer sink) throws IOException {
        var options = ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
            MessageType schema = reader.getFileMetaData().getSchema();
            var only = new MessageType(schema.getName(), schema.getType(column));
            reader.setRequestedSchema(only);
            ColumnDescriptor descriptor = only.getColumns().getFirst();
            for (PageReadStore rows = reader.readNextRowGroup();
                    rows != null;
                    rows = reader.readNextRowGroup()) {
                ColumnReader values =
                        new ColumnReadStoreImpl(
                                        rows,
                                        new DummyRecordConverter(only).getRootConverter(),
                                        only,
                                        reader.getFileMetaData().getCreatedBy())
                                .getColumnReader(descriptor);
                for (long n = rows.getRowCount(); n > 0; n--) {
                    sink.accept(values.getDouble());
                    values.consume();
                }
            }
        }
    }
}
