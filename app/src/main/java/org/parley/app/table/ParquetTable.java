package org.parley.app.table;

import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// Writes a table as Parquet. Words are dictionary-coded, which leaves little for a codec to
/// squeeze, so there is none and no native code. The same rows give the same bytes.
public final class ParquetTable {
    private ParquetTable() {}

    /// What a column holds.
    public enum Type {
        TEXT,
        DOUBLE,
        INT
    }

    /// A column, none of whose cells is empty.
    public record Column(String name, Type type) {}

    /// Hands over every row, in order: a [String], [Double] or [Integer] for each column.
    @FunctionalInterface
    public interface Rows {
        void each(Consumer<List<?>> sink);
    }

    /// Writes the table.
    ///
    /// @param name of what a row is
    public static void write(OutputStream out, String name, List<Column> columns, Rows rows)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        Builder builder =
                new Builder(new Sink(bytes), name, columns)
                        .withCompressionCodec(CompressionCodecName.UNCOMPRESSED);
        for (Column column : columns) {
            builder.withDictionaryEncoding(column.name(), column.type() != Type.DOUBLE);
        }
        try (ParquetWriter<List<?>> parquet = builder.build()) {
            rows.each(row -> write(parquet, row));
        }
        StableFooter.write(bytes.toByteArray(), out);
    }

    private static void write(ParquetWriter<List<?>> parquet, List<?> row) {
        try {
            parquet.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageType schema(String name, List<Column> columns) {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        for (Column column : columns) {
            schema.addField(
                    switch (column.type()) {
                        case TEXT ->
                                Types.required(PrimitiveTypeName.BINARY)
                                        .as(LogicalTypeAnnotation.stringType())
                                        .named(column.name());
                        case DOUBLE ->
                                Types.required(PrimitiveTypeName.DOUBLE).named(column.name());
                        case INT -> Types.required(PrimitiveTypeName.INT32).named(column.name());
                    });
        }
        return schema.named(name);
    }

    private static final class Builder extends ParquetWriter.Builder<List<?>, Builder> {
        private final String name;
        private final List<Column> columns;

        Builder(OutputFile file, String name, List<Column> columns) {
            super(file);
            this.name = name;
            this.columns = columns;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // and abstract all the same
        protected WriteSupport<List<?>> getWriteSupport(Configuration configuration) {
            return new RowSupport(name, columns);
        }
    }

    private static final class RowSupport extends WriteSupport<List<?>> {
        private final String name;
        private final List<Column> columns;
        private final Map<String, Binary> encoded = new HashMap<>();
        private @Nullable RecordConsumer prepared;

        RowSupport(String name, List<Column> columns) {
            this.name = name;
            this.columns = columns;
        }

        @Override
        @SuppressWarnings("deprecation") // and abstract all the same
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema(name, columns), Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer recordConsumer) {
            prepared = recordConsumer;
        }

        @Override
        public void write(List<?> row) {
            RecordConsumer consumer = Objects.requireNonNull(prepared);
            consumer.startMessage();
            for (int k = 0; k < columns.size(); k++) {
                String column = columns.get(k).name();
                consumer.startField(column, k);
                switch (columns.get(k).type()) {
                    case TEXT ->
                            consumer.addBinary(
                                    encoded.computeIfAbsent(
                                            (String) row.get(k), Binary::fromString));
                    case DOUBLE -> consumer.addDouble((Double) row.get(k));
                    case INT -> consumer.addInteger((Integer) row.get(k));
                }
                consumer.endField(column, k);
            }
            consumer.endMessage();
        }
    }

    /// A stream that is written from its beginning.
    private record Sink(OutputStream out) implements OutputFile {
        @Override
        public PositionOutputStream create(long blockSizeHint) {
            return new Counting(out);
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSizeHint) {
            return create(blockSizeHint);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }

    private static final class Counting extends PositionOutputStream {
        private final OutputStream out;
        private long position;

        Counting(OutputStream out) {
            this.out = out;
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            position++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            position += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
