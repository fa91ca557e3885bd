package org.parley.features;

import java.nio.file.Files;
import java.nio.file.Path;

/// Data that lies beside the repository on some machines and is not part of it.
final class Shared {
    private Shared() {}

    /// The folder `shared/data` beside the repository or above it; it need not exist.
    static Path data() {
        String given = System.getProperty("parley.shared");
        if (given != null) {
            return Path.of(given, "data");
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/data"))) {
            folder = folder.getParent();
        }
        return folder == null ? Path.of("shared/data") : folder.resolve("shared/data");
    }
}
