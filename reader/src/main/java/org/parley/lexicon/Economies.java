package org.parley.lexicon;

import org.jspecify.annotations.Nullable;
import org.parley.text.Token;
import org.parley.text.Tokenizer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Names under which economies appear in text: names, seats of power, adjectives, offices.
public final class Economies {

    /// How an economy was named.
    public enum Naming {
        NAME,
        CAPITAL,
        ADJECTIVE,
        OFFICE
    }

    /// A name found in text.
    ///
    /// @param code ISO 3166 alpha-3, or `EU`
    /// @param naming how it was named
    /// @param words how many tokens it takes
    public record Found(String code, Naming naming, int words) {}

    private record Entry(List<String> words, String code, Naming naming) {}

    private final Map<String, List<Entry>> byFirst = new HashMap<>();

    public static Economies load() {
        var economies = new Economies();
        for (String line : Lexicon.lines("economies.txt")) {
            String[] cells = line.split("\\|", -1);
            String code = cells[0].strip();
            economies.add(code, Naming.NAME, cells[1]);
            economies.add(code, Naming.CAPITAL, cells[2]);
            economies.add(code, Naming.ADJECTIVE, cells.length > 3 ? cells[3] : "");
        }
        for (String line : Lexicon.lines("offices.txt")) {
            String[] cells = line.split("\\|", -1);
            economies.add(cells[0].strip(), Naming.OFFICE, cells[1]);
        }
        return economies;
    }

    private void add(String code, Naming naming, String names) {
        for (String name : names.split(";")) {
            if (name.isBlank()) {
                continue;
            }
            put(code, naming, name.strip());
            if (naming == Naming.ADJECTIVE && !name.strip().matches(".*(ese|ish|ch|ss|s)")) {
                put(code, naming, name.strip() + "s");
            }
        }
    }

    private void put(String code, Naming naming, String name) {
        List<String> words =
                Tokenizer.tokens(name, 0, name.length()).stream().map(Token::text).toList();
        byFirst.computeIfAbsent(
                        words.getFirst().toLowerCase(Locale.ROOT), _ -> new java.util.ArrayList<>())
                .add(new Entry(words, code, naming));
    }

    /// The longest name that starts at a token, or null.
    public @Nullable Found find(List<Token> tokens, int from) {
        List<Entry> entries = byFirst.get(tokens.get(from).lower());
        if (entries == null) {
            return null;
        }
        Found best = null;
        for (Entry entry : entries) {
            if ((best == null || entry.words.size() > best.words) && matches(entry, tokens, from)) {
                best = new Found(entry.code, entry.naming, entry.words.size());
            }
        }
        return best;
    }

    /// The economy that a single word names (`Canadian` of `Canadian-made`), or null.
    public @Nullable String ofWord(String word) {
        List<Entry> entries = byFirst.get(word.toLowerCase(Locale.ROOT));
        if (entries == null) {
            return null;
        }
        for (Entry entry : entries) {
            if (entry.words.size() == 1 && entry.words.getFirst().equals(word)) {
                return entry.code;
            }
        }
        return null;
    }

    private static boolean matches(Entry entry, List<Token> tokens, int from) {
        if (from + entry.words.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < entry.words.size(); i++) {
            String word = entry.words.get(i);
            String text = tokens.get(from + i).text().replace('’', '\'');
            boolean same =
                    word.equals(text)
                            || word.length() > 3 && word.toUpperCase(Locale.ROOT).equals(text)
                            || i == 0 && word.equals("the") && text.equals("The");
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
