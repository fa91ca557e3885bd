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
import org.parley.app.table.LongTable.Row;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A long table as Parquet, with the columns of the CSV. Words are dictionary-coded, which leaves
/// little for a codec to squeeze, so there is none and no native code.
final class LongParquet {
    private LongParquet() {}

    static void write(OutputStream out, LongTable table) throws IOException {
        try (ParquetWriter<Row> parquet =
                new Builder(new Sink(out))
                        .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                        .build()) {
            table.rows(row -> write(parquet, row));
        }
    }

    private static void write(ParquetWriter<Row> parquet, Row row) {
        try {
            parquet.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageType schema() {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        for (String column : LongTable.COLUMNS) {
            if (column.equals(LongTable.VALUE)) {
                schema.addField(Types.required(PrimitiveTypeName.DOUBLE).named(column));
            } else {
                schema.addField(
                        Types.required(PrimitiveTypeName.BINARY)
                                .as(LogicalTypeAnnotation.stringType())
                                .named(column));
            }
        }
        return schema.named("results");
    }

    private static final class Builder extends ParquetWriter.Builder<Row, Builder> {
        Builder(OutputFile file) {
            super(file);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // and abstract all the same
        protected WriteSupport<Row> getWriteSupport(Configuration configuration) {
            return new Rows();
        }
    }

    private static final class Rows extends WriteSupport<Row> {
        private @Nullable RecordConsumer prepared;

        @Override
        @SuppressWarnings("deprecation") // and abstract all the same
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema(), Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer recordConsumer) {
            prepared = recordConsumer;
        }

        @Override
        public void write(Row row) {
            RecordConsumer consumer = Objects.requireNonNull(prepared);
            consumer.startMessage();
            List<String> texts = row.texts();
            for (int k = 0; k < LongTable.COLUMNS.size(); k++) {
                String column = LongTable.COLUMNS.get(k);
                consumer.startField(column, k);
                if (column.equals(LongTable.VALUE)) {
                    consumer.addDouble(row.value());
                } else {
                    consumer.addBinary(Binary.fromString(texts.get(k)));
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
