package org.parley.store;

import org.sqlite.util.LibraryLoaderUtil;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The machine code of SQLite, which its driver unpacks anew at each start unless the system
/// property `org.sqlite.lib.path` names a folder that holds it.
public final class NativeLibrary {
    private NativeLibrary() {}

    /// Unpacks it for this machine; nothing if the driver has none for it.
    ///
    /// @param folder that the property will name
    public static void unpackTo(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream in = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
            if (in == null) {
                return;
            }
            Path written = Files.createTempFile(folder, name, "");
            Files.copy(in, written, StandardCopyOption.REPLACE_EXISTING);
            Files.move(
                    written, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE); // maybe in use
        }
    }
}
