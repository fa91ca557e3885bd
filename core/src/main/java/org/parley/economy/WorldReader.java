package org.parley.economy;

import org.parley.files.FileSet;
import org.parley.files.Nearest;
import org.parley.files.Problem;
import org.parley.files.Reading;
import org.parley.files.TextTable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a world from its files, see [WorldFile], and reports every defect with file and line.
///
/// There is a world as soon as its tables are whole and its accounts close; what is wrong only with
/// the description, the hash, or the final demand given beside the tables leaves the world usable,
/// with the problem beside it.
public final class WorldReader {
    private final FileSet files;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<WorldFile, byte[]> tables = new EnumMap<>(WorldFile.class);

    private final boolean trusted;

    private WorldReader(FileSet files, boolean trusted) {
        this.files = files;
        this.trusted = trusted;
    }

    /// Reads the world in a folder.
    public static Reading<World> read(Path folder) {
        return read(FileSet.of(folder));
    }

    /// Reads the world in a set of files.
    public static Reading<World> read(FileSet files) {
        return new WorldReader(files, false).read();
    }

    /// Reads a world whose stated hash is known to be that of its data, because the build tests it.
    /// Hashing a megabyte takes a cold JVM as long as reading the numbers in it.
    static Reading<World> readTrusted(FileSet files) {
        return new WorldReader(files, true).read();
    }

    private Reading<World> read() {
        Optional<WorldHead> head = head();
        for (WorldFile file : WorldFile.values()) {
            Reading<byte[]> bytes = files.bytes(file.fileName());
            bytes.find().ifPresent(content -> tables.put(file, content));
            problems.addAll(bytes.problems());
        }
        List<Economy> economies = economies();
        List<Sector> sectors = sectors();
        if (head.isEmpty() || economies.isEmpty() || sectors.isEmpty()) {
            return new Reading<>(null, problems);
        }
        WorldInfo info = head.get().info();
        String hash = trusted ? info.hash() : WorldFile.hash(tables);
        var builder = new WorldBuilder(info.withHash(hash), economies, sectors);
        boolean whole = new WorldTables(builder, this::text, problems).read(head.get());
        if (!whole) {
            return new Reading<>(null, problems);
        }
        if (!info.hash().isEmpty() && !info.hash().equals(hash)) {
            problems.add(
                    Problem.in(
                            WorldFile.YAML,
                            "The data have hash %s, not %s as stated. Maybe a table was changed; if that was meant, write the new hash."
                                    .formatted(hash, info.hash())));
        }
        return new Reading<>(builder.build(), problems);
    }

    private Optional<WorldHead> head() {
        Reading<String> yaml = files.text(WorldFile.YAML);
        problems.addAll(yaml.problems());
        return yaml.find().flatMap(text -> WorldHead.read(text, problems));
    }

    /// The text of a table; empty where it could not be read, which is a problem already.
    private Optional<String> text(WorldFile file) {
        byte[] bytes = tables.get(file);
        if (bytes == null) {
            return Optional.empty();
        }
        Reading<String> text = FileSet.text(file.fileName(), bytes);
        problems.addAll(text.problems());
        return text.find();
    }

    private List<Economy> economies() {
        var economies = new ArrayList<Economy>();
        var codes = new HashSet<String>();
        for (TextTable.Row row :
                rows(WorldFile.ECONOMIES, List.of("code", "name", "region"), List.of("members"))) {
            if (isNew(row, codes)) {
                economies.add(
                        new Economy(
                                row.get("code"),
                                row.get("name"),
                                row.get("region"),
                                words(row.get("members"))));
            }
        }
        return economies;
    }

    private List<Sector> sectors() {
        var sectors = new ArrayList<Sector>();
        var codes = new HashSet<String>();
        for (TextTable.Row row :
                rows(WorldFile.SECTORS, List.of("code", "name", "kind"), List.of("isic"))) {
            if (isNew(row, codes)) {
                sectors.add(
                        new Sector(
                                row.get("code"),
                                row.get("name"),
                                kind(row),
                                words(row.get("isic"))));
            }
        }
        return sectors;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" +"));
    }

    private List<TextTable.Row> rows(WorldFile file, List<String> required, List<String> optional) {
        Optional<String> text = text(file);
        if (text.isEmpty()) {
            return List.of();
        }
        int before = problems.size();
        List<TextTable.Row> rows =
                TextTable.read(file.fileName(), text.get(), required, optional, problems);
        if (rows.isEmpty() && problems.size() == before) {
            problems.add(
                    Problem.in(
                            file.fileName(),
                            "The world is empty: there is a header and no row. Maybe the file was"
                                    + " cut off."));
        }
        return rows;
    }

    private boolean isNew(TextTable.Row row, Set<String> codes) {
        String code = row.get("code");
        if (code.isEmpty() || row.get("name").isEmpty()) {
            problems.add(
                    row.problem("code", "A code and a name are needed. Maybe one is missing."));
            return false;
        }
        if (!codes.add(code)) {
            problems.add(
                    row.problem("code", "'%s' is there twice. Maybe rename one.".formatted(code)));
            return false;
        }
        return true;
    }

    private Sector.Kind kind(TextTable.Row row) {
        String text = row.get("kind");
        for (Sector.Kind kind : Sector.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(text)) {
                return kind;
            }
        }
        problems.add(
                row.problem(
                        "kind",
                        "'%s' is neither goods nor services.%s"
                                .formatted(
                                        text, Nearest.hint(text, List.of("goods", "services")))));
        return Sector.Kind.GOODS;
    }
}
