package org.parley.tables;

import org.jspecify.annotations.Nullable;
import org.parley.economy.Sector;
import org.parley.files.FileSet;
import org.parley.files.TextTable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an industry's label in a table means in ISIC Rev. 4: `C10T12`, `A01_02`, `J59_J60`,
/// `45T47`, `C302T309`, `K`, `R_S`.
final class Industry {
    private static final String FILE = "industries.csv";

    /// First and last division of each section that has any.
    private static final Map<Character, int[]> SECTIONS =
            Map.ofEntries(
                    Map.entry('A', new int[] {1, 3}),
                    Map.entry('B', new int[] {5, 9}),
                    Map.entry('C', new int[] {10, 33}),
                    Map.entry('D', new int[] {35, 35}),
                    Map.entry('E', new int[] {36, 39}),
                    Map.entry('F', new int[] {41, 43}),
                    Map.entry('G', new int[] {45, 47}),
                    Map.entry('H', new int[] {49, 53}),
                    Map.entry('I', new int[] {55, 56}),
                    Map.entry('J', new int[] {58, 63}),
                    Map.entry('K', new int[] {64, 66}),
                    Map.entry('L', new int[] {68, 68}),
                    Map.entry('M', new int[] {69, 75}),
                    Map.entry('N', new int[] {77, 82}),
                    Map.entry('O', new int[] {84, 84}),
                    Map.entry('P', new int[] {85, 85}),
                    Map.entry('Q', new int[] {86, 88}),
                    Map.entry('R', new int[] {90, 93}),
                    Map.entry('S', new int[] {94, 96}),
                    Map.entry('T', new int[] {97, 98}),
                    Map.entry('U', new int[] {99, 99}));

    private static final Pattern LABEL =
            Pattern.compile("([A-U]?)(\\d*)((?<=\\d)[A-F])?(?:[T_-](?=[A-U\\d])([A-U]?)(\\d*))?");

    private static final Map<String, String> NAMES = names();

    private Industry() {}

    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        String text = FileSet.of(Industry.class).text(FILE).get();
        List<String> columns = List.of("code", "name");
        for (TextTable.Row row :
                TextTable.read(FILE, text, columns, List.of(), new ArrayList<>())) {
            names.put(row.get("code"), row.get("name"));
        }
        return names;
    }

    /// The sector that a label means; absent if it is none of ISIC Rev. 4. Goods are sections A, B
    /// and C.
    static Optional<Sector> sector(String label) {
        Matcher parts = LABEL.matcher(label);
        if (label.isEmpty() || !parts.matches()) {
            return Optional.empty();
        }
        char section = letter(parts.group(1), parts.group(2));
        char lastSection = letter(orEmpty(parts.group(4)), orEmpty(parts.group(5)));
        lastSection = lastSection == '?' ? section : lastSection;
        int[] bounds = SECTIONS.get(section);
        int[] lastBounds = SECTIONS.get(lastSection);
        if (bounds == null || lastBounds == null) {
            return Optional.empty();
        }
        int first = division(parts.group(2), bounds[0]);
        boolean single = parts.group(4) == null; // no second half
        int last =
                single && !parts.group(2).isEmpty()
                        ? first
                        : division(orEmpty(parts.group(5)), lastBounds[1]);
        var isic = new ArrayList<String>();
        for (int division = first; division <= last; division++) {
            char of = letter("", "%02d".formatted(division));
            if (of != '?') {
                isic.add("%s%02d".formatted(of, division));
            }
        }
        if (isic.isEmpty() || first < bounds[0] || last > lastBounds[1]) {
            return Optional.empty();
        }
        String code = section + parts.group(2) + orEmpty(parts.group(3));
        code += single ? "" : "-" + lastSection + orEmpty(parts.group(5));
        Sector.Kind kind = section <= 'C' ? Sector.Kind.GOODS : Sector.Kind.SERVICES;
        return Optional.of(new Sector(code, NAMES.getOrDefault(code, code), kind, isic));
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }

    /// A division of two digits, or the one that a group of three is in.
    private static int division(String digits, int otherwise) {
        return digits.isEmpty()
                ? otherwise
                : Integer.parseInt(digits.substring(0, Math.min(2, digits.length())));
    }

    /// The section named, or the one of a division; `?` if there is none.
    private static char letter(String named, String digits) {
        if (!named.isEmpty() || digits.isEmpty()) {
            return named.isEmpty() ? '?' : named.charAt(0);
        }
        int division = division(digits, 0);
        return SECTIONS.entrySet().stream()
                .filter(e -> division >= e.getValue()[0] && division <= e.getValue()[1])
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse('?');
    }
}
