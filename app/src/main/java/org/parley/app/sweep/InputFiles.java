package org.parley.app.sweep;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.ledger.LedgerOptions;
import org.parley.economy.WorldFile;
import org.parley.economy.Worlds;
import org.parley.files.FileSet;
import org.parley.files.Problem;
import org.parley.files.Reading;
import org.parley.files.YamlValue;
import org.parley.ledger.EntryForm;
import org.parley.store.StoreException;
import org.parley.sweep.SweepFile;
import org.parley.sweep.SweepInputs;
import org.parley.sweep.SweepReader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads a sweep file and the files, folders and ledger that it names.
final class InputFiles {
    private final Path file;
    private final TreeMap<String, String> texts = new TreeMap<>();
    private final TreeMap<String, TreeMap<String, byte[]>> worlds = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private InputFiles(Path file) {
        this.file = file;
    }

    /// @throws CommandFailure if something is not there or not as it should be
    static SweepInputs read(Path file) throws IOException {
        return new InputFiles(file).read();
    }

    private SweepInputs read() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw CommandFailure.badInput(
                    "%s: There is no such file. Maybe examples/sweep.yaml, to begin with."
                            .formatted(file));
        }
        String text = text(file);
        Reading<SweepFile> read = SweepReader.read(file.toString(), text);
        if (!read.isClean()) {
            throw CommandFailure.badInput(read.problems());
        }
        SweepFile sweep = read.get();
        for (YamlValue scenario : sweep.scenarios()) {
            table(scenario);
        }
        for (YamlValue world : sweep.worlds()) {
            world(world);
        }
        @Nullable YamlValue spread = sweep.draws().flatMap(SweepFile.Draws::spread).orElse(null);
        if (spread != null && spread.text().endsWith(".csv")) {
            table(spread);
        }
        List<Map<String, Object>> ledger =
                sweep.record().map(question -> ledger(question.ledger())).orElse(List.of());
        if (!problems.isEmpty()) {
            throw CommandFailure.badInput(problems);
        }
        return new SweepInputs(file.toString(), text, texts, worlds, ledger);
    }

    private static String text(Path path) throws IOException {
        Reading<String> text = FileSet.text(path.toString(), Files.readAllBytes(path));
        if (!text.isClean()) {
            throw CommandFailure.badInput(text.problems());
        }
        return text.get();
    }

    private Path beside(YamlValue name) {
        return file.toAbsolutePath().resolveSibling(name.text());
    }

    private void table(YamlValue name) throws IOException {
        if (Files.isRegularFile(beside(name))) {
            texts.put(name.text(), text(beside(name)));
        } else {
            problems.add(name.problem("There is no file '%s' beside this one.".formatted(name)));
        }
    }

    private void world(YamlValue name) throws IOException {
        Path folder = beside(name);
        if (Worlds.shipped().contains(name.text()) || !Files.isDirectory(folder)) {
            return; // comes with Parley, or is told of when the plan is made
        }
        TreeMap<String, byte[]> files = new TreeMap<>();
        List<String> names =
                Stream.concat(
                                Stream.of(WorldFile.YAML),
                                Arrays.stream(WorldFile.values()).map(WorldFile::fileName))
                        .flatMap(one -> Stream.of(one, one + ".gz"))
                        .toList();
        for (String one : names) {
            if (Files.isRegularFile(folder.resolve(one))) {
                files.put(one, Files.readAllBytes(folder.resolve(one)));
            }
        }
        worlds.put(name.text(), files);
    }

    /// A record in a folder lies beside the file; other ledgers are named as on the command line.
    private List<Map<String, Object>> ledger(YamlValue name) {
        String named = Files.exists(beside(name)) ? beside(name).toString() : name.text();
        try {
            return LedgerOptions.read(named).ledger().records().stream()
                    .map(record -> EntryForm.fields(record.entry()))
                    .toList();
        } catch (StoreException | IllegalArgumentException e) {
            problems.add(name.problem(String.valueOf(e.getMessage())));
            return List.of();
        }
    }
}
