package org.parley.app.terminal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file whole or not at all: beside its place first, then moved there.
public final class WholeFile {
    private WholeFile() {}

    /// Fills a file.
    public interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /// Writes a file, and the folders it lies in where they are missing. What stood there stays
    /// until the new one is whole.
    ///
    /// @throws IOException if it cannot be written; then nothing has changed
    public static void write(Path file, Writer writer) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null) {
            throw new IOException(file + " is no file name");
        }
        Files.createDirectories(folder);
        Path partial =
                folder.resolve(
                        ".%s.%d.part"
                                .formatted(absolute.getFileName(), ProcessHandle.current().pid()));
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial))) {
                writer.write(out);
            }
            move(partial, absolute);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
