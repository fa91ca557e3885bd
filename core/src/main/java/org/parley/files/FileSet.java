package org.parley.files;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The files of a folder by name, each plain or with `.gz`, whether they lie on disk or on the
/// class path.
public final class FileSet {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /// What bytes that are no UTF-8 become; a strict decoder takes a cold JVM several times as
    /// long.
    private static final char REPLACEMENT = '\uFFFD';

    private final Opener opener;
    private final String folder;

    private FileSet(String folder, Opener opener) {
        this.folder = folder;
        this.opener = opener;
    }

    /// Opens one file; null where there is none.
    @FunctionalInterface
    private interface Opener {
        @Nullable InputStream open(String name) throws IOException;
    }

    /// The files of a folder on disk.
    public static FileSet of(Path folder) {
        return new FileSet(
                folder.toString(),
                name -> {
                    Path file = folder.resolve(name);
                    return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
                });
    }

    /// Files that somebody has in memory, by name.
    ///
    /// @param folder where they came from, as people would write it
    public static FileSet of(String folder, Map<String, byte[]> files) {
        return new FileSet(
                folder,
                name -> {
                    byte[] content = files.get(name);
                    return content == null ? null : new ByteArrayInputStream(content);
                });
    }

    /// The files beside a class.
    public static FileSet of(Class<?> beside) {
        return new FileSet("this program", beside::getResourceAsStream);
    }

    /// The files in a folder below a class.
    public static FileSet of(Class<?> beside, String folder) {
        return new FileSet(folder, name -> beside.getResourceAsStream(folder + "/" + name));
    }

    /// Where the files lie, as people would write it.
    public String folder() {
        return folder;
    }

    /// The content of a file, unpacked.
    public Reading<byte[]> bytes(String name) {
        try {
            @Nullable InputStream plain = opener.open(name);
            if (plain != null) {
                try (plain) {
                    return Reading.of(plain.readAllBytes());
                }
            }
            @Nullable InputStream packed = opener.open(name + ".gz");
            if (packed == null) {
                return problem(name, "There is no %s in %s.".formatted(name, folder));
            }
            try (packed) {
                return unpacked(name + ".gz", packed.readAllBytes());
            }
        } catch (IOException e) {
            return problem(name, "Cannot be read: %s.".formatted(e.getMessage()));
        }
    }

    private static Reading<byte[]> unpacked(String name, byte[] packed) throws IOException {
        try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return Reading.of(unpacking.readAllBytes());
        } catch (EOFException e) {
            return problem(
                    name,
                    "The gzip ends after %,d bytes, before its own end. Maybe it was cut off on its way; fetch it again."
                            .formatted(packed.length));
        } catch (ZipException e) {
            return problem(
                    name,
                    "Not a whole gzip (%s). Maybe it is plain text under the wrong name, or was damaged on its way."
                            .formatted(e.getMessage()));
        }
    }

    /// Bytes as UTF-8 text, without a byte-order mark.
    public static Reading<String> text(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            return problem(name, "Not UTF-8 text. Maybe save it again as UTF-8.");
        }
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return Reading.of(marked ? text.substring(1) : text);
    }

    /// The content of a text file, unpacked.
    public Reading<String> text(String name) {
        Reading<byte[]> bytes = bytes(name);
        Optional<byte[]> found = bytes.find();
        return found.isPresent() ? text(name, found.get()) : new Reading<>(null, bytes.problems());
    }

    private static <T> Reading<T> problem(String name, String message) {
        return new Reading<>(null, List.of(Problem.in(name, message)));
    }
}
