package org.parley.app.world;

import org.parley.app.CommandFailure;
import org.parley.app.terminal.Terminal;
import org.parley.economy.WorldWriter;
import org.parley.tables.Imported;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folders that worlds are written into.
final class Folders {
    private Folders() {}

    /// Refuses a folder that exists, before any work is done for it.
    static void requireNew(Path folder) {
        if (Files.exists(folder)) {
            throw CommandFailure.badInput(
                    "-o %s: there is something already. Maybe name a new folder."
                            .formatted(folder));
        }
    }

    /// The last part of a folder's path.
    static String name(Path folder) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    /// Writes a world, and says what was changed to make it.
    static void write(Imported imported, Path folder, Terminal terminal) throws IOException {
        String hash = WorldWriter.write(imported.world(), folder);
        terminal.out().println("%s -> %s".formatted(imported.world(), folder));
        imported.changes().forEach(change -> terminal.out().println("  " + change));
        terminal.out().println("hash  " + hash);
        terminal.err()
                .println(
                        "Use it: parley simulate SCENARIO.yaml --world %s. Look at it: parley world show %s."
                                .formatted(folder, folder));
    }
}
