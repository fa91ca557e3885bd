package org.parley.store;

import org.parley.ledger.Entry;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A program that writes to a ledger until it is done or killed, for tests with processes. Prints a
/// line for each write that was acknowledged. What a writer named `new...` writes is added where
/// the ledger does not hold it yet.
public final class WriterProcess {
    private WriterProcess() {}

    /// @param arguments address, name of the writer, number of writes, entries in each
    public static void main(String[] arguments) {
        String name = arguments[1];
        int size = Integer.parseInt(arguments[3]);
        try (LedgerStore store = LedgerStore.open(arguments[0])) {
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                var batch = new ArrayList<Entry>();
                for (int k = 0; k < size; k++) {
                    batch.add(Samples.entry(name + "-" + i + "-" + k, "x".repeat(200)));
                }
                System.out.println(
                        name.startsWith("new")
                                ? Exchange.addNew(store, batch)
                                : store.append(batch).getLast().sequence());
            }
        }
    }

    static Process start(String address, String name, int writes, int size, Path output)
            throws IOException {
        return new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xshare:auto",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                WriterProcess.class.getName(),
                                address,
                                name,
                                Integer.toString(writes),
                                Integer.toString(size)))
                .redirectErrorStream(true)
                .redirectOutput(new File(output.toString()))
                .start();
    }
}
