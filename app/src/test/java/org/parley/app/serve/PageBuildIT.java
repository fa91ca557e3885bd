package org.parley.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The page's sources: checked, tested, and built to the very bytes that are committed, which is
/// what those without Node are served.
class PageBuildIT {
    private static final Path COMMITTED = Path.of("src/main/resources/org/parley/app/page");

    @TempDir private Path folder;

    @BeforeAll
    static void needNode() throws IOException, InterruptedException {
        PageTools.needNode();
    }

    @Test
    void theCommittedPageIsWhatItsSourcesBuild() throws IOException, InterruptedException {
        PageTools.must("npx", "--no-install", "vite", "build", "--outDir", folder.toString());
        assertThat(files(COMMITTED))
                .as("%s is not what web/ builds. Maybe: npm --prefix web run build", COMMITTED)
                .isEqualTo(files(folder));
    }

    @Test
    void theSourcesHaveNoErrorsAndTheirTestsPass() throws IOException, InterruptedException {
        PageTools.must("npm", "run", "--silent", "check");
        PageTools.must("npm", "run", "--silent", "test");
    }

    /// Hex of each file's bytes, by path.
    private static Map<String, String> files(Path root) throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        root.relativize(path).toString(),
                        HexFormat.of().formatHex(Files.readAllBytes(path)));
            }
        }
        return files;
    }
}
