package org.parley.reader;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;

/// The folder of third-party material beside the project, where there is one.
final class Shared {
    private Shared() {}

    /// A folder in it, found by walking up from the module; null where there is none.
    static @Nullable Path folder(String name) {
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            Path found = above.resolve("shared").resolve(name);
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        return null;
    }
}
