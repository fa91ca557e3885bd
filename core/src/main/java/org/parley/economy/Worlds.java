package org.parley.economy;

import org.parley.files.FileSet;
import org.parley.files.Nearest;
import org.parley.files.Problem;
import org.parley.files.Reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The worlds that come with Parley, by name, and anybody's by folder.
public final class Worlds {
    /// The world that is meant where none is named.
    public static final String DEFAULT = "wiod-2014";

    private static final List<String> SHIPPED = List.of(DEFAULT, "icio-2017");

    private Worlds() {}

    /// The names of the worlds that come with Parley, the default first.
    public static List<String> shipped() {
        return SHIPPED;
    }

    /// Reads a world that comes with Parley, or the one in a folder.
    public static Reading<World> read(String nameOrFolder) {
        return SHIPPED.contains(nameOrFolder)
                ? WorldReader.readTrusted(files(nameOrFolder))
                : check(nameOrFolder);
    }

    private static FileSet files(String name) {
        return FileSet.of(Worlds.class, "worlds/" + name);
    }

    /// Reads a world as [#read(String)] does, and computes its hash even if it came with Parley.
    public static Reading<World> check(String nameOrFolder) {
        if (SHIPPED.contains(nameOrFolder)) {
            return WorldReader.read(files(nameOrFolder));
        }
        Path folder = Path.of(nameOrFolder);
        if (!Files.isDirectory(folder)) {
            return new Reading<>(
                    null,
                    List.of(
                            Problem.in(
                                    nameOrFolder,
                                    "No world of this name comes with Parley, and no folder is called so.%s"
                                            .formatted(hint(nameOrFolder)))));
        }
        return WorldReader.read(folder);
    }

    private static String hint(String name) {
        String nearest = Nearest.hint(name, SHIPPED);
        return nearest.isEmpty()
                ? " Maybe '%s'.".formatted(String.join("' or '", SHIPPED))
                : nearest;
    }

    /// A world that comes with Parley.
    ///
    /// @throws org.parley.files.DefectException if it cannot be read without a defect
    public static World get(String name) {
        return read(name).get();
    }
}
