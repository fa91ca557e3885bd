package org.parley.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Data that lie beside a checkout on some machines and do not belong to the project.
public final class Shared {
    private Shared() {}

    /// A folder of them; where it is absent the test is skipped.
    public static Path folder(String name) {
        Path up = Path.of("").toAbsolutePath();
        while (up != null && !Files.isDirectory(up.resolve("shared").resolve(name))) {
            up = up.getParent();
        }
        assumeTrue(up != null, "there is no folder shared/" + name + " beside the checkout");
        return up == null ? Path.of(name) : up.resolve("shared").resolve(name);
    }
}
