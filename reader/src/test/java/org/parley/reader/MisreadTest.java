package org.parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Texts that were once misread. A file holds the text and, below it, lines that begin with `+` for
/// what is to be read in it and with `-` for what is not.
class MisreadTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "misread");
    private static final Reader READER = new Reader();

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsWhatWasMisread(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String text = String.join("\n", lines.stream().filter(l -> !marked(l)).toList());
        List<String> read =
                READER.read(text.strip(), LocalDate.of(2020, 5, 4)).stream()
                        .map(SentenceTest::brief)
                        .toList();
        assertThat(lines).anyMatch(MisreadTest::marked);
        for (String line : lines) {
            if (line.startsWith("+ ")) {
                assertThat(read).contains(line.substring(2));
            } else if (line.startsWith("- ")) {
                assertThat(read).doesNotContain(line.substring(2));
            }
        }
    }

    private static boolean marked(String line) {
        return line.startsWith("+ ") || line.startsWith("- ");
    }
}
