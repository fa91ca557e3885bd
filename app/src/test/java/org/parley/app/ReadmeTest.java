package org.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What README and examples show is what is printed.
class ReadmeTest {
    private static final String SWEEP = "sweep.yaml";
    private static final Path ROOT = Path.of("..");

    @Test
    void theFirstScreen() throws IOException {
        List<String> readme = Files.readAllLines(ROOT.resolve("README.md"));
        String prompt = "$ ./parley simulate ";
        int at =
                readme.stream()
                        .filter(line -> line.startsWith(prompt))
                        .mapToInt(readme::indexOf)
                        .findFirst()
                        .orElseThrow();
        List<String> shown =
                readme.subList(at + 1, readme.size()).stream()
                        .takeWhile(line -> !line.equals("```") && !line.equals("..."))
                        .toList();
        String example = readme.get(at).substring(prompt.length());
        String printed = Captured.run("simulate", ROOT.resolve(example).toString()).out();
        assertThat(printed.lines().limit(shown.size())).containsExactlyElementsOf(shown);
        assertThat(shown).hasSizeGreaterThan(8);
    }

    static Stream<Path> examples() throws IOException {
        try (var files = Files.list(ROOT.resolve("examples"))) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith(SWEEP))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleRuns(Path example) {
        Captured run = Captured.run("simulate", example.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.FINE);
        assertThat(run.out()).contains("World", "largest residual");
    }

    /// With few draws.
    @Test
    void theSweepRuns(@TempDir Path folder) throws IOException {
        Path examples = ROOT.resolve("examples");
        Path sweep = folder.resolve(SWEEP);
        String text = Files.readString(examples.resolve(SWEEP));
        Files.writeString(sweep, text.replace("draws: 200", "draws: 2"));
        Files.copy(examples.resolve("escalation.yaml"), folder.resolve("escalation.yaml"));
        String results = folder.resolve("results").toString();
        Captured run = Captured.run("sweep", sweep.toString(), "-o", results);
        assertThat(run.err()).isEqualTo("parley: computed 1 parts into %s%n".formatted(results));
        assertThat(run.code()).isEqualTo(ExitCode.FINE);
        assertThat(run.out()).contains("Chips too, balanced, FGO2022");
    }
}
