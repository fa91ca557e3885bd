package org.parley.app.read;

import org.jspecify.annotations.Nullable;
import org.parley.app.terminal.Terminal;
import org.parley.text.Document;
import org.parley.text.DocumentFile;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Opens documents from files and folders. What cannot be read is said in one line, and counted.
public final class DocumentOpener {
    private final Terminal terminal;
    private final @Nullable LocalDate given;
    private final boolean needsDate;
    private int unreadable;

    /// A document with the file that it was read from.
    public static final class Opened {
        private final Document document;
        private final String file;
        private final byte[] bytes;

        private Opened(Document document, String file, byte[] bytes) {
            this.document = document;
            this.file = file;
            this.bytes = bytes;
        }

        public Document document() {
            return document;
        }

        /// Hash of the file's bytes.
        public String sha256() {
            return DocumentFile.sha256(bytes);
        }

        /// Name of the file, with its extension.
        String file() {
            return file;
        }

        /// What the file holds.
        byte[] bytes() {
            return bytes;
        }
    }

    /// @param given the day of documents that do not say theirs
    /// @param needsDate whether a document without any day is of no use
    public DocumentOpener(Terminal terminal, @Nullable LocalDate given, boolean needsDate) {
        this.terminal = terminal;
        this.given = given;
        this.needsDate = needsDate;
    }

    /// Files to read, those of folders in the order of their names.
    public static List<Path> paths(List<String> files) throws IOException {
        var paths = new ArrayList<Path>();
        for (String file : files) {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.walk(path)) {
                    inside.filter(Files::isRegularFile).sorted().forEach(paths::add);
                }
            } else {
                paths.add(path);
            }
        }
        return paths;
    }

    /// How many files could not be read so far.
    public int unreadable() {
        return unreadable;
    }

    /// Opens one file, or nothing, which is said.
    public @Nullable Opened open(Path path) {
        try {
            byte[] bytes = bytes(path);
            Document document = named(DocumentFile.read(path.toString(), bytes));
            if (given != null && document.dateFrom().equals("unknown")) {
                document = document.dated(given);
            }
            var opened = new Opened(document, file(path, document), bytes);
            if (document.date() != null) {
                return opened;
            }
            if (!needsDate) {
                say(path + ": its date is unknown, so \"Thursday\" stays open. Maybe give --date.");
                return opened;
            }
            say(path + ": its date is unknown, so it is not recorded. Maybe give --date.");
        } catch (DocumentFile.UnreadableException e) {
            say(path + ": " + e.getMessage());
        } catch (FileSystemException e) {
            say("%s: cannot be read (%s). Maybe its name is misspelt.".formatted(path, reason(e)));
        } catch (IOException e) {
            say("%s: cannot be read (%s).".formatted(path, e.getMessage()));
        }
        unreadable++;
        return null;
    }

    private static String file(Path path, Document document) {
        return path.toString().equals("-") ? document.name() : path.getFileName().toString();
    }

    private static Document named(Document document) {
        return document.name().equals("-")
                ? new Document(
                        "stdin",
                        document.text(),
                        document.prose(),
                        document.date(),
                        document.dateFrom())
                : document;
    }

    private static byte[] bytes(Path path) throws IOException {
        if (path.toString().equals("-")) {
            return System.in.readNBytes(DocumentFile.LARGEST + 1);
        }
        if (Files.size(path) > DocumentFile.LARGEST) {
            throw DocumentFile.tooLarge(Files.size(path));
        }
        return Files.readAllBytes(path);
    }

    private static String reason(FileSystemException e) {
        String given = e.getReason();
        return given == null ? e.getClass().getSimpleName().replace("Exception", "") : given;
    }

    private void say(String what) {
        terminal.err().println("parley: " + what);
    }
}
