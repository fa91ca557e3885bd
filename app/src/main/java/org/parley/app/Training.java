package org.parley.app;

import org.parley.store.NativeLibrary;
import org.parley.store.RecordFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the launcher runs once, so that later starts are fast: the commands that should answer at
/// once, whose classes the JVM keeps in its start-up cache.
public final class Training {
    private Training() {}

    /// @param arguments a scenario file, and the folder where the launcher keeps what it makes
    public static void main(String[] arguments) throws IOException {
        NativeLibrary.unpackTo(Path.of(arguments[1]));
        Path folder = Files.createTempDirectory("parley-training");
        Path ledger = folder.resolve("parley.db");
        try {
            run("simulate", arguments[0]);
            run("ledger", "load", RecordFolder.shipped().getFirst(), "--ledger", ledger.toString());
            run("duty", "8517.62", "--from", "CHN", "--to", "USA", "--ledger", ledger.toString());
        } finally {
            Files.deleteIfExists(ledger);
            Files.delete(folder);
        }
    }

    private static void run(String... arguments) {
        int code = Main.exitCode(CommandList.MAKERS, arguments);
        if (code != ExitCode.FINE) {
            throw new IllegalStateException(String.join(" ", arguments) + ": exit code " + code);
        }
    }
}
