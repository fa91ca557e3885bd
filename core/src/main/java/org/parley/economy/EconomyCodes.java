package org.parley.economy;

import org.parley.files.FileSet;
import org.parley.files.Nearest;
import org.parley.files.TextTable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The countries and territories that trade statistics know, by any of their codes and names.
///
/// ISO 3166-1 alpha-3 is the code used everywhere else; read are also alpha-2, the UN's M49 number
/// (and the few that Comtrade and BACI use instead: 842, 699, 757 ...), the US Census Bureau's
/// Schedule C code of four digits, and common names, letter case aside. Immutable.
public final class EconomyCodes {
    private static final String FILE = "economy-codes.csv";
    private static final EconomyCodes STANDARD = read();

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, String> codeOf = new HashMap<>();

    /// One country or territory.
    ///
    /// @param code ISO 3166-1 alpha-3
    /// @param iso2 ISO 3166-1 alpha-2
    /// @param numeric M49, three digits
    /// @param census US Census Bureau Schedule C, four digits; empty where it has none
    /// @param name in English
    /// @param region the sub-region of the UN's M49, Pacific islands taken together
    /// @param other further codes and names
    public record Entry(
            String code,
            String iso2,
            String numeric,
            String census,
            String name,
            String region,
            List<String> other) {
        public Entry {
            other = List.copyOf(other);
        }
    }

    private EconomyCodes() {}

    /// The table that comes with Parley.
    public static EconomyCodes standard() {
        return STANDARD;
    }

    private static EconomyCodes read() {
        var codes = new EconomyCodes();
        String text = FileSet.of(EconomyCodes.class).text(FILE).get();
        List<String> columns =
                List.of("code", "iso2", "numeric", "census", "name", "region", "other");
        for (TextTable.Row row :
                TextTable.read(FILE, text, columns, List.of(), new ArrayList<>())) {
            String other = row.get("other");
            codes.add(
                    new Entry(
                            row.get("code"),
                            row.get("iso2"),
                            row.get("numeric"),
                            row.get("census"),
                            row.get("name"),
                            row.get("region"),
                            other.isEmpty() ? List.of() : List.of(other.split("\\|"))));
        }
        return codes;
    }

    private void add(Entry entry) {
        entries.put(entry.code(), entry);
        var keys = new ArrayList<>(entry.other());
        keys.addAll(
                List.of(entry.code(), entry.iso2(), entry.numeric(), entry.census(), entry.name()));
        for (String key : keys) {
            if (!key.isEmpty()) {
                codeOf.put(normal(key), entry.code());
            }
        }
    }

    /// Every entry, by alpha-3 code.
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /// The alpha-3 code of a country by any code or name: `US`, `842`, `4120`, `Viet Nam`.
    public Optional<String> find(String codeOrName) {
        return Optional.ofNullable(codeOf.get(normal(codeOrName)));
    }

    /// The entry of an alpha-3 code.
    ///
    /// @throws IllegalArgumentException if there is none
    public Entry get(String code) {
        Entry entry = entries.get(code);
        if (entry == null) {
            throw new IllegalArgumentException(
                    "No economy has the ISO 3166 alpha-3 code '%s'.%s"
                            .formatted(code, Nearest.hint(code, entries.keySet())));
        }
        return entry;
    }

    /// M49 numbers lose their leading zeros in spreadsheets, so they do here too.
    private static String normal(String codeOrName) {
        String text = codeOrName.strip().toLowerCase(Locale.ROOT);
        int zeros = 0;
        while (zeros < text.length() - 1 && text.charAt(zeros) == '0') {
            zeros++;
        }
        return text.substring(zeros);
    }
}
