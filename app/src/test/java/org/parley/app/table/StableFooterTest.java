package org.parley.app.table;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;
import org.parley.app.table.ParquetTable.Column;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

class StableFooterTest {
    @Test
    void undoesAnyOrderOfEncodings() throws IOException {
        var out = new ByteArrayOutputStream();
        ParquetTable.write(
                out,
                "rows",
                List.of(
                        new Column("name", ParquetTable.Type.TEXT),
                        new Column("value", ParquetTable.Type.DOUBLE)),
                sink -> sink.accept(List.of("one", 1.0)));
        byte[] file = out.toByteArray();
        byte[] other = otherOrder(file);
        assertThat(other).isNotEqualTo(file);
        var ordered = new ByteArrayOutputStream();
        StableFooter.write(other, ordered);
        assertThat(ordered.toByteArray()).isEqualTo(file);
    }

    private static byte[] otherOrder(byte[] file) throws IOException {
        ByteBuffer whole = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int start = file.length - 8 - whole.getInt(file.length - 8);
        FileMetaData footer =
                Util.readFileMetaData(
                        new ByteArrayInputStream(file, start, file.length - 8 - start));
        for (ColumnChunk column : columns(footer)) {
            Collections.reverse(
                    requireNonNull(requireNonNull(column.getMeta_data()).getEncodings()));
        }
        var reversed = new ByteArrayOutputStream();
        Util.writeFileMetaData(footer, reversed);
        return ByteBuffer.allocate(start + reversed.size() + 8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(file, 0, start)
                .put(reversed.toByteArray())
                .putInt(reversed.size())
                .put("PAR1".getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static List<ColumnChunk> columns(FileMetaData footer) {
        return requireNonNull(requireNonNull(footer.getRow_groups()).getFirst().getColumns());
    }
}
