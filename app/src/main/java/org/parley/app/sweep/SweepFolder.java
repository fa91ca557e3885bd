package org.parley.app.sweep;

import org.parley.app.CommandFailure;
import org.parley.app.terminal.JsonTree;
import org.parley.app.terminal.WholeFile;
import org.parley.sweep.SweepFile.Draws;
import org.parley.sweep.SweepPart;
import org.parley.sweep.SweepPlan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folder in which a sweep is kept: `sweep.json`, which says what it is and is there first; a
/// file for each part; `percentiles.parquet`, which is there when all parts are. Each file is whole
/// or absent, so that a sweep that was killed goes on where it was. Locked while it is open.
final class SweepFolder implements AutoCloseable {
    private static final String MANIFEST = "sweep.json";
    private static final String PERCENTILES = "percentiles.parquet";
    private static final String LOCK = ".lock";

    /// What a writing process that was killed leaves behind.
    private static final Pattern PARTIAL = Pattern.compile("\\..+\\.\\d+\\.part");

    private final Path folder;
    private final SweepPlan plan;
    private final FileChannel lock;

    private SweepFolder(Path folder, SweepPlan plan, FileChannel lock) {
        this.folder = folder;
        this.plan = plan;
        this.lock = lock;
    }

    /// Opens the folder of a plan, new or begun.
    ///
    /// @throws CommandFailure if it holds something else, or another process writes to it
    static SweepFolder open(Path folder, SweepPlan plan) throws IOException {
        refuseOthers(folder);
        Files.createDirectories(folder);
        FileChannel lock =
                FileChannel.open(
                        folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isFree(lock)) {
            lock.close();
            throw CommandFailure.badInput(
                    "%s: another sweep is writing to it. Maybe wait for it, or another folder."
                            .formatted(folder));
        }
        var opened = new SweepFolder(folder, plan, lock);
        try {
            opened.begin();
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static boolean isFree(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false; // by this process
        }
    }

    private static void refuseOthers(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw CommandFailure.badInput(
                    "%s: This is a file. Maybe name a folder for the results.".formatted(folder));
        }
        if (!Files.isDirectory(folder) || Files.exists(folder.resolve(MANIFEST))) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.anyMatch(file -> !file.getFileName().toString().startsWith("."))) {
                throw CommandFailure.badInput(
                        "%s: It holds files, and none of them is a sweep's %s. Maybe another folder."
                                .formatted(folder, MANIFEST));
            }
        }
    }

    private void begin() throws IOException {
        Path manifest = folder.resolve(MANIFEST);
        byte[] wanted = manifest();
        if (!Files.exists(manifest)) {
            WholeFile.write(manifest, out -> out.write(wanted));
        } else if (!Arrays.equals(Files.readAllBytes(manifest), wanted)) {
            throw CommandFailure.badInput(
                    "%s: It holds another sweep, or this one before its files were changed. Maybe another folder, or delete it."
                            .formatted(folder));
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (PARTIAL.matcher(file.getFileName().toString()).matches()) {
                    Files.delete(file);
                }
            }
        }
    }

    private byte[] manifest() {
        List<SweepPart> parts = plan.parts();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", plan.file().name());
        tree.put("about", plan.file().about());
        tree.put("fingerprint", plan.fingerprint());
        tree.put("worlds", plan.worlds());
        if (!plan.notes().isEmpty()) {
            tree.put("notes", plan.notes());
        }
        tree.put("cells", plan.cells());
        tree.put("draws", plan.draws());
        plan.file().draws().map(Draws::seed).ifPresent(seed -> tree.put("seed", seed));
        tree.put("runs", plan.runs());
        tree.put("parts", parts.size());
        tree.put("runsPerPart", parts.getFirst().runs());
        var bytes = new ByteArrayOutputStream();
        JsonTree.write(bytes, tree);
        return bytes.toByteArray();
    }

    /// The parts that are not there yet.
    List<SweepPart> missing() {
        return plan.parts().stream().filter(part -> !Files.exists(file(part))).toList();
    }

    /// Where a part is kept.
    Path file(SweepPart part) {
        return folder.resolve("part-%05d.parquet".formatted(part.number()));
    }

    /// Where percentiles are kept.
    Path percentiles() {
        return folder.resolve(PERCENTILES);
    }

    /// Keeps a part.
    void keep(SweepPart part, byte[] content) throws IOException {
        WholeFile.write(file(part), out -> out.write(content));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(folder.resolve(LOCK));
        lock.close();
    }
}
