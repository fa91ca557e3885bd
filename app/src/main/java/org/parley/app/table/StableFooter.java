package org.parley.app.table;

import static java.util.Objects.requireNonNull;

import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;
import java.util.List;

/// Gives a Parquet file the same bytes in every process. The library lists the encodings of a
/// column in the order of a hash set of constants, whose hashes are drawn anew by each JVM.
final class StableFooter {
    /// A length of four bytes, and the magic `PAR1`.
    private static final int TAIL = 8;

    private StableFooter() {}

    /// Copies a whole file with its footer put in order.
    ///
    /// @param file not modified
    static void write(byte[] file, OutputStream out) throws IOException {
        int length =
                ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - TAIL);
        int start = file.length - TAIL - length;
        FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(file, start, length));
        for (RowGroup rows : requireNonNull(footer.getRow_groups())) {
            for (ColumnChunk column : requireNonNull(rows.getColumns())) {
                List<Encoding> encodings =
                        requireNonNull(requireNonNull(column.getMeta_data()).getEncodings());
                encodings.sort(Comparator.comparingInt(Encoding::getValue));
            }
        }
        var ordered = new ByteArrayOutputStream(length);
        Util.writeFileMetaData(footer, ordered);
        out.write(file, 0, start);
        ordered.writeTo(out);
        ByteBuffer tail = ByteBuffer.allocate(TAIL).order(ByteOrder.LITTLE_ENDIAN);
        out.write(tail.putInt(ordered.size()).array(), 0, TAIL - Integer.BYTES);
        out.write(file, file.length - Integer.BYTES, Integer.BYTES);
    }
}
