package org.parley.app.sweep;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What lies in the folder of a sweep.
final class Results {
    private Results() {}

    /// The files by name, each as one number.
    static Map<String, BigInteger> contents(Path folder) throws IOException {
        Map<String, BigInteger> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(
                        file.getFileName().toString(), new BigInteger(1, Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
