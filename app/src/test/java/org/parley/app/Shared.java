package org.parley.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Data that lie beside a checkout on some machines and do not belong to the project; or in
/// `-Dparley.shared`.
public final class Shared {
    private Shared() {}

    /// A folder of them; where it is absent the test is skipped.
    public static Path folder(String name) {
        Path at = Path.of("").toAbsolutePath();
        while (at.getParent() != null && !Files.isDirectory(at.resolve("shared").resolve(name))) {
            at = at.getParent();
        }
        String named = System.getProperty("parley.shared", at.resolve("shared").toString());
        Path folder = Path.of(named).resolve(name);
        assumeTrue(
                Files.isDirectory(folder),
                "skipped: no shared/" + name + " beside the project (or in -Dparley.shared)");
        return folder;
    }
}
