package org.parley.store;

import org.parley.ledger.Chain;
import org.parley.ledger.Entry;
import org.parley.ledger.EntryForm;
import org.parley.ledger.Recorded;

import java.util.LinkedHashMap;
import java.util.Map;

/// Records as lines. The canonical line of an entry is hashed; an exported line has the sequence
/// before it and the two hashes after it.
final class RecordLine {
    private RecordLine() {}

    /// The canonical line of an entry.
    static String of(Entry entry) {
        return Json.write(EntryForm.fields(entry));
    }

    /// The entry of a canonical line.
    ///
    /// @param where for messages
    /// @throws IllegalArgumentException if it is not the canonical line of what it says
    static Entry entry(String line, String where) {
        Entry entry = EntryForm.entry(parse(line, where), where);
        if (!of(entry).equals(line)) {
            throw new IllegalArgumentException(
                    where + " is not in canonical form. Maybe it was edited.");
        }
        return entry;
    }

    /// The entry of a line that the ledger itself wrote.
    static Entry trusted(String line, String where) {
        return EntryForm.entry(parse(line, where), where);
    }

    private static Map<String, Object> parse(String line, String where) {
        try {
            return Json.parse(line);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    /// A record as it is exported.
    static String exported(Recorded record) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("sequence", record.sequence());
        fields.putAll(EntryForm.fields(record.entry()));
        fields.put("previous", record.previous());
        fields.put("hash", record.hash());
        return Json.write(fields);
    }

    /// The record of an exported line, its hash recomputed.
    ///
    /// @throws IllegalArgumentException if its hash is not that of its content
    static Recorded recorded(String line, String where) {
        Map<String, Object> fields = parse(line, where);
        Object sequence = fields.remove("sequence");
        Object previous = fields.remove("previous");
        Object hash = fields.remove("hash");
        if (!(sequence instanceof Long place)
                || !(previous instanceof String before)
                || !(hash instanceof String own)) {
            throw new IllegalArgumentException(
                    where
                            + " has no sequence, previous and hash. Maybe it was not exported from"
                            + " a ledger.");
        }
        Entry entry = EntryForm.entry(fields, where);
        var record = new Recorded(place, entry, before, own);
        if (!Chain.hash(before, of(entry)).equals(own) || !exported(record).equals(line)) {
            throw new IllegalArgumentException(
                    "%s: the hash is not that of the record. Maybe the line was edited."
                            .formatted(where));
        }
        return record;
    }
}
