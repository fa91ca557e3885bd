package org.parley.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A CSV table of numbers too large to be held at once: a header, then rows one after the other,
/// each with some cells of text first. Plain or with `.gz`.
public final class NumberStream {
    private static final int BUFFER = 1 << 16;

    private NumberStream() {}

    /// Takes a table as it is read.
    public interface Receiver {
        /// Takes the header.
        ///
        /// @return whether to go on
        boolean header(List<String> cells);

        /// Takes a row with as many cells as the header. It is filled anew for the next.
        ///
        /// @param line of the file, from 1
        void row(int line, NumberRow row);
    }

    /// Reads a table to its end, or to where it cannot be read any more.
    ///
    /// @param keys number of cells at the start of a row that are text
    /// @param problems where defects go. Modified.
    public static void read(Path file, int keys, Receiver receiver, List<Problem> problems) {
        String name = String.valueOf(file.getFileName());
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(raw, BUFFER) : raw;
                var reader =
                        new BufferedReader(
                                new InputStreamReader(plain, StandardCharsets.UTF_8), BUFFER)) {
            read(name, reader, keys, receiver, problems);
        } catch (NoSuchFileException e) {
            problems.add(Problem.in(name, "There is no file %s.".formatted(file)));
        } catch (EOFException | ZipException e) {
            problems.add(cutOff(name));
        } catch (UncheckedIOException e) {
            problems.add(
                    e.getCause() instanceof EOFException || e.getCause() instanceof ZipException
                            ? cutOff(name)
                            : Problem.in(name, "Cannot be read: %s.".formatted(e.getMessage())));
        } catch (IOException e) {
            problems.add(Problem.in(name, "Cannot be read: %s.".formatted(e.getMessage())));
        }
    }

    private static Problem cutOff(String name) {
        return Problem.in(
                name, "The gzip is not whole. Maybe it was cut off on its way; fetch it again.");
    }

    private static void read(
            String name, BufferedReader reader, int keys, Receiver receiver, List<Problem> problems)
            throws IOException {
        String first = reader.readLine();
        List<String> header = CsvRows.header(first == null ? "" : unmarked(first));
        if (header.isEmpty()) {
            problems.add(Problem.in(name, "The file is empty."));
            return;
        }
        if (!receiver.header(header)) {
            return;
        }
        try (CsvReader<NumberRow> csv = CsvRows.BUILDER.build(new NumberRowHandler(keys), reader)) {
            for (NumberRow row : csv) {
                int line = row.line() + 1; // the header was read apart
                if (row.cells() == header.size()) {
                    receiver.row(line, row);
                } else {
                    problems.add(CsvRows.ragged(name, line, row.cells(), header.size()));
                }
            }
        } catch (CsvParseException e) {
            problems.add(CsvRows.unparsable(name, e));
        }
    }

    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
