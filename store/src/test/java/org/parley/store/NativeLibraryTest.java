package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.LibraryLoaderUtil;

import java.nio.file.Files;
import java.nio.file.Path;

class NativeLibraryTest {
    @TempDir Path folder;

    @Test
    @SuppressWarnings("restricted") // to load it is the test
    void isLaidWhereTheDriverLooks() throws Exception {
        Path library = folder.resolve(LibraryLoaderUtil.getNativeLibName());
        Files.writeString(library, "an older one");
        NativeLibrary.unpackTo(folder);
        System.load(library.toString());
        try (var files = Files.list(folder)) {
            assertThat(files).as("nothing beside it").containsExactly(library);
        }
    }
}
