package org.parley.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parley.reader.Reader;
import org.parley.reader.Statement;
import org.parley.text.Document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Documents of 6 KB read per second on one core, made of those that the reader is developed with.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = Measured.COLLECTOR)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 5)
public class ReadBench {
    private static final Path DOCUMENTS =
            Path.of("..", "reader", "src", "test", "resources", "corpus", "development")
                    .resolve("documents");
    private static final int SIZE = 6000;
    private static final LocalDate DATE = LocalDate.of(2019, 6, 26);

    private final Reader reader = new Reader();
    private final List<Document> documents = new ArrayList<>();
    private int next;

    @Setup
    public void build() throws IOException {
        var text = new StringBuilder();
        try (var files = Files.list(DOCUMENTS)) {
            for (Path file : files.sorted().toList()) {
                text.append(Files.readString(file)).append("\n\n");
                if (text.length() >= SIZE) {
                    String part = text.substring(0, SIZE);
                    documents.add(new Document("part", part, part, DATE, "given"));
                    text.setLength(0);
                }
            }
        }
    }

    @Benchmark
    public List<Statement> read() {
        next = (next + 1) % documents.size();
        return reader.read(documents.get(next));
    }
}
