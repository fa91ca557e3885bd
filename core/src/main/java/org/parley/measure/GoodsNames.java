package org.parley.measure;

import org.jspecify.annotations.Nullable;
import org.parley.files.FileSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The headings of the Harmonized System that goods go by in acts and in the press: `barley` is
/// 1003. An interpretation, good for what a model asks of it and for nobody's customs declaration.
public final class GoodsNames {
    private static final String TABLE = "goods.txt";
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> EXCLUDING =
            Set.of("except", "excluding", "exempting", "sparing", "besides", "without");

    private static final class Shipped {
        static final GoodsNames TABLES = read();
    }

    private final Map<String, List<String>> codes;
    private final int longest; // words of a name

    private GoodsNames(Map<String, List<String>> codes) {
        this.codes = codes;
        longest = codes.keySet().stream().mapToInt(name -> name.split(" ").length).max().orElse(0);
    }

    /// The table that ships with Parley.
    public static GoodsNames shipped() {
        return Shipped.TABLES;
    }

    private static GoodsNames read() {
        var codes = new HashMap<String, List<String>>();
        for (String line : FileSet.of(GoodsNames.class).text(TABLE).get().lines().toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(':');
            List<String> own = List.of(line.substring(colon + 1).strip().split(" "));
            for (String name : line.substring(0, colon).split(", ")) {
                if (codes.put(name, own) != null) {
                    throw new IllegalStateException("Twice in " + TABLE + ": " + name);
                }
            }
        }
        return new GoodsNames(codes);
    }

    /// All names, as in the table.
    Set<String> names() {
        return codes.keySet();
    }

    /// What goods a text names.
    ///
    /// @param names as in the table, in the order of the text
    /// @param codes sorted, none below another
    public record Found(List<String> names, List<ProductCode> codes) {
        public Found {
            names = List.copyOf(names);
            codes = List.copyOf(codes);
        }

        public boolean isEmpty() {
            return codes.isEmpty();
        }
    }

    /// The goods that a text names before it begins to except others.
    public Found find(String text) {
        String[] words = BETWEEN.split(text.toLowerCase(Locale.ROOT));
        var names = new ArrayList<String>();
        var found = new TreeSet<String>();
        int at = 0;
        while (at < words.length && !EXCLUDING.contains(words[at])) {
            int end = at + 1;
            for (int to = Math.min(words.length, at + longest); to > at; to--) {
                String name = name(words, at, to);
                if (name != null) {
                    names.add(name);
                    found.addAll(codes.get(name));
                    end = to;
                    break;
                }
            }
            at = end;
        }
        return new Found(names.stream().distinct().toList(), widest(found));
    }

    private @Nullable String name(String[] words, int from, int to) {
        String start = String.join(" ", Arrays.copyOfRange(words, from, to - 1));
        String prefix = start.isEmpty() ? "" : start + " ";
        return singular(words[to - 1]).stream()
                .map(last -> prefix + last)
                .filter(codes::containsKey)
                .findFirst()
                .orElse(null);
    }

    /// The word, and what it may be the plural of.
    private static List<String> singular(String word) {
        var forms = new ArrayList<String>();
        forms.add(word);
        if (word.endsWith("ies")) {
            forms.add(word.substring(0, word.length() - 3) + "y");
        }
        if (word.endsWith("es")) {
            forms.add(word.substring(0, word.length() - 2));
        }
        if (word.endsWith("s")) {
            forms.add(word.substring(0, word.length() - 1));
        }
        return forms;
    }

    private static List<ProductCode> widest(Set<String> codes) {
        return codes.stream()
                .filter(
                        code ->
                                codes.stream()
                                        .noneMatch(
                                                other ->
                                                        !other.equals(code)
                                                                && code.startsWith(other)))
                .map(ProductCode::new)
                .toList();
    }
}
