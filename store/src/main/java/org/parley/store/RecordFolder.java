package org.parley.store;

import org.jspecify.annotations.Nullable;
import org.parley.ledger.Entry;
import org.parley.ledger.EntryForm;
import org.parley.measure.When;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A record of a dispute as people write it: a folder of YAML files, read in the order of their
/// names, each with `sources` and `entries`.
///
/// An entry has the keys of [EntryForm], with three short forms. `source` names one or more of the
/// file's `sources`, which give the account and the evidence. `life` lists the events of a measure
/// below it, each with an `id` that follows the measure's. `recorded` is left out where it is the
/// last day of `on` or `when`.
public final class RecordFolder {
    private static final String SHIPPED = "records/";

    private RecordFolder() {}

    /// Reads a record that ships with Parley, or a folder.
    ///
    /// @param name of the record, or path of the folder
    /// @return entries in order of when they were learnt
    public static List<Entry> read(String name) {
        Map<String, String> files =
                Files.isDirectory(Path.of(name)) ? folder(Path.of(name)) : shipped(name);
        var entries = new ArrayList<Entry>();
        files.forEach((file, text) -> entries.addAll(entries(text, file)));
        entries.sort(Comparator.comparing(Entry::recordedAt));
        return entries;
    }

    /// The records that ship with Parley.
    public static List<String> shipped() {
        return text(SHIPPED + "index.txt").lines().filter(line -> !line.startsWith(" ")).toList();
    }

    private static Map<String, String> shipped(String name) {
        if (!shipped().contains(name)) {
            throw new StoreException(
                    "There is no record '%s', and no such folder. Maybe %s."
                            .formatted(name, String.join(" or ", shipped())));
        }
        var files = new LinkedHashMap<String, String>();
        boolean mine = false;
        for (String line : text(SHIPPED + "index.txt").lines().toList()) {
            if (!line.startsWith(" ")) {
                mine = line.equals(name);
            } else if (mine) {
                files.put(line.strip(), text(SHIPPED + name + "/" + line.strip()));
            }
        }
        return files;
    }

    private static String text(String resource) {
        try (InputStream in = RecordFolder.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new StoreException(
                        "There is no %s. Maybe the jar is damaged.".formatted(resource));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StoreException("Cannot read %s: %s".formatted(resource, e.getMessage()), e);
        }
    }

    private static Map<String, String> folder(Path folder) {
        var texts = new LinkedHashMap<String, String>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                texts.put(file.toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new StoreException("Cannot read %s: %s".formatted(folder, e.getMessage()), e);
        }
        if (texts.isEmpty()) {
            throw new StoreException(
                    "There is no .yaml file in %s. Maybe another folder.".formatted(folder));
        }
        return texts;
    }

    private static List<Entry> entries(String text, String file) {
        Map<String, Object> root = YamlTree.parse(text, file);
        Map<?, ?> sources = root.get("sources") instanceof Map<?, ?> map ? map : Map.of();
        var entries = new ArrayList<Entry>();
        for (Object item : list(root.get("entries"))) {
            if (!(item instanceof Map<?, ?> map)) {
                throw new IllegalArgumentException(
                        "%s: '%s' is not an entry. Maybe its keys are not indented."
                                .formatted(file, item));
            }
            expand(map, sources, file, entries);
        }
        return entries;
    }

    private static void expand(
            Map<?, ?> written, Map<?, ?> sources, String file, List<Entry> entries) {
        Map<String, Object> fields = complete(written, sources, file);
        String where = where(fields, file);
        fields.remove(YamlTree.LINE);
        Object life = fields.remove("life");
        entries.add(EntryForm.entry(fields, where));
        for (Object item : list(life)) {
            if (!(item instanceof Map<?, ?> map)) {
                throw new IllegalArgumentException(
                        where + ": life holds something else than events.");
            }
            Map<String, Object> event = new LinkedHashMap<>();
            map.forEach((key, value) -> event.put(key.toString(), value));
            Object id = event.remove("id");
            event.putIfAbsent("entry", fields.get("entry") + "/" + id);
            event.putIfAbsent("kind", "life");
            event.putIfAbsent("measure", fields.get("entry"));
            Object source = written.get("source");
            if (source != null) {
                event.putIfAbsent("source", source);
            }
            Map<String, Object> whole = complete(event, sources, file);
            String place = where(whole, file);
            whole.remove(YamlTree.LINE);
            entries.add(EntryForm.entry(whole, place));
        }
    }

    private static String where(Map<String, Object> fields, String file) {
        return "%s, line %s, %s".formatted(file, fields.get(YamlTree.LINE), fields.get("entry"));
    }

    /// The entry with what `source`, `on` and `when` imply.
    private static Map<String, Object> complete(Map<?, ?> written, Map<?, ?> sources, String file) {
        var fields = new LinkedHashMap<String, Object>();
        written.forEach((key, value) -> fields.put(key.toString(), value));
        Object named = fields.remove("source");
        var evidence = new ArrayList<Object>(list(fields.get("evidence")));
        for (Object name : list(named)) {
            if (!(sources.get(name.toString()) instanceof Map<?, ?> source)) {
                throw new IllegalArgumentException(
                        "%s: no source '%s'. Maybe one of %s."
                                .formatted(where(fields, file), name, sources.keySet()));
            }
            var proof = new LinkedHashMap<String, Object>();
            source.forEach((key, value) -> proof.put(key.toString(), value));
            proof.remove(YamlTree.LINE);
            Object account = proof.remove("account");
            if (account != null) {
                fields.putIfAbsent("account", account);
            }
            evidence.add(proof);
        }
        fields.put("evidence", evidence);
        Object day = fields.get("on") == null ? fields.get("when") : fields.get("on");
        if (day != null) {
            fields.computeIfAbsent(
                    "recorded", _ -> When.parse(day.toString()).until().minusDays(1).toString());
        }
        return fields;
    }

    private static List<?> list(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list;
            default -> List.of(value);
        };
    }
}
