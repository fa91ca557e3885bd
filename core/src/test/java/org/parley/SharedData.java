package org.parley;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The folder of source data that lies beside the project on some machines and is no part of it.
/// Tests that need it are skipped where it is absent.
public final class SharedData {
    private SharedData() {}

    /// A folder or file below `shared/data`; the test is skipped where there is none.
    public static Path require(String path) {
        Optional<Path> found = find(path);
        assumeTrue(
                found.isPresent(),
                () ->
                        "skipped: no shared/data/"
                                + path
                                + " beside the project (or in -Dparley.shared)");
        return found.orElseThrow();
    }

    /// A folder or file below `shared/data`.
    public static Optional<Path> find(String path) {
        String named = System.getProperty("parley.shared");
        if (named != null) {
            return Optional.of(Path.of(named, "data", path)).filter(Files::exists);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path candidate = at.resolve("shared/data").resolve(path);
            if (Files.exists(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
