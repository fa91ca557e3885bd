package org.parley.sweep;

import org.parley.files.FileSet;
import org.parley.files.Sha256;

import java.io.Serial;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Everything that a sweep rests on, as it was read, so that its plan can be made anywhere: a sweep
/// file and what it names. Worlds that come with Parley are not in it.
///
/// @param file what the sweep file is called, in messages
/// @param text the sweep file
/// @param texts scenario files and the spread's, by the name that the sweep file uses
/// @param worlds files of worlds in folders, by the name that the sweep file uses
/// @param ledger the entries of the ledger as [org.parley.ledger.EntryForm] writes them; empty
///   where none is asked
public record SweepInputs(
        String file,
        String text,
        TreeMap<String, String> texts,
        TreeMap<String, TreeMap<String, byte[]>> worlds,
        List<Map<String, Object>> ledger)
        implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    /// Changes with whatever makes the same inputs give other bytes.
    private static final String FORM = "parley sweep 1";

    /// What a file that the sweep file names is called in messages.
    String beside(String name) {
        return Path.of(file).resolveSibling(name).toString();
    }

    /// The files of a world in a folder; empty where it comes with Parley.
    Optional<FileSet> world(String name) {
        return Optional.ofNullable(worlds.get(name)).map(files -> FileSet.of(beside(name), files));
    }

    /// SHA-256 over all of it, where the files lie aside.
    ///
    /// @param worldHashes of the data of every world of the sweep
    String fingerprint(List<String> worldHashes) {
        MessageDigest digest = Sha256.digest();
        add(digest, FORM);
        add(digest, text);
        texts.forEach(
                (name, content) -> {
                    add(digest, name);
                    add(digest, content);
                });
        worldHashes.forEach(hash -> add(digest, hash));
        ledger.forEach(entry -> add(digest, entry.toString()));
        return Sha256.hex(digest);
    }

    /// Length first, so that no two lists of texts add the same bytes.
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
