package org.parley.app.serve;

import org.parley.app.http.Refusal;
import org.parley.text.Document;
import org.parley.text.DocumentFile;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Decodes a PDF in a process of its own, with little memory and little time: a file of some
/// kilobytes can unpack to gigabytes, in ways that no look at it foresees.
public final class ReadProcess {
    private static final int MEMORY_MB = 256;
    private static final long SECONDS = 30;
    private static final String READ = "";

    private ReadProcess() {}

    /// Reads a PDF from standard input and writes what is in it to standard output.
    ///
    /// @param arguments the name of the document
    public static void main(String[] arguments) throws IOException {
        var out = new DataOutputStream(System.out);
        Document document;
        try {
            document = DocumentFile.read(arguments[0], System.in.readAllBytes());
        } catch (DocumentFile.UnreadableException e) {
            out.writeUTF(String.valueOf(e.getMessage()));
            out.flush();
            return;
        }
        out.writeUTF(READ);
        out.writeUTF(document.date() == null ? "" : document.date().toString());
        out.writeUTF(document.dateFrom());
        byte[] text = document.text().getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
        out.flush();
    }

    /// The document in a PDF.
    ///
    /// @throws Refusal if there is none, or reading takes too much
    static Document read(String fileName, byte[] pdf) throws IOException, InterruptedException {
        Process process = start(fileName);
        CompletableFuture<Document> reading =
                CompletableFuture.supplyAsync(() -> answer(process, fileName, pdf));
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw tooMuch(fileName);
            }
            return reading.get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : tooMuch(fileName);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(String fileName) throws IOException {
        return new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx" + MEMORY_MB + "m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ReadProcess.class.getName(),
                                fileName))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Document answer(Process process, String fileName, byte[] pdf) {
        try (var in = new DataInputStream(process.getInputStream())) {
            try (OutputStream out = process.getOutputStream()) {
                out.write(pdf);
            }
            String problem = in.readUTF();
            if (!problem.equals(READ)) {
                throw Refusal.of(422, fileName + " " + problem);
            }
            String date = in.readUTF();
            String from = in.readUTF();
            String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            int dot = fileName.lastIndexOf('.');
            return new Document(
                    dot > 0 ? fileName.substring(0, dot) : fileName,
                    text,
                    text,
                    date.isEmpty() ? null : LocalDate.parse(date),
                    from);
        } catch (IOException _) {
            throw tooMuch(fileName);
        }
    }

    private static Refusal tooMuch(String fileName) {
        return Refusal.of(
                422,
                "%s takes more than %d MB or %d seconds to unpack. Maybe upload its text instead."
                        .formatted(fileName, MEMORY_MB, SECONDS));
    }
}
