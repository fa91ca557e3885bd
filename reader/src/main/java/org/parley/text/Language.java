package org.parley.text;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Tells a text in another language from an English one, by its letters and by its commonest words.
///
/// Only English is read. A text is taken for English unless it is plainly something else: half its
/// letters are of another script, or another language's small words outnumber the English ones.
final class Language {

    /// Shorter texts are given the benefit of the doubt, in words.
    private static final int LEAST = 30;

    /// Small words in every that many words of English prose; in practice every second or third.
    private static final int RAREST = 12;

    private static final Set<String> ENGLISH =
            Set.of(
                    "the", "of", "and", "to", "in", "that", "is", "was", "for", "on", "with", "as",
                    "by", "at", "from", "it", "its", "has", "have", "be", "are", "this", "will",
                    "would", "not", "an", "or", "which", "were", "had", "their", "said");
    private static final Map<String, Set<String>> OTHERS =
            Map.of(
                    "French",
                    Set.of(
                            "le", "la", "les", "des", "du", "et", "une", "est", "dans", "que",
                            "qui", "pour", "sur", "par", "aux", "avec", "au", "ont", "sont"),
                    "German",
                    Set.of(
                            "der", "die", "das", "und", "den", "dem", "von", "zu", "mit", "auf",
                            "ist", "im", "für", "eine", "nicht", "sich", "des", "werden", "auch"),
                    "Spanish",
                    Set.of(
                            "el", "la", "los", "las", "del", "y", "que", "en", "una", "por", "con",
                            "para", "se", "su", "al", "como", "más", "fue", "sus"),
                    "Portuguese",
                    Set.of(
                            "o", "os", "da", "do", "dos", "das", "e", "que", "em", "uma", "por",
                            "com", "para", "não", "ao", "no", "na", "mais", "foi"),
                    "Italian",
                    Set.of(
                            "il", "lo", "gli", "della", "del", "e", "che", "di", "una", "per",
                            "con", "nel", "alla", "dei", "sono", "è", "delle", "non", "le"),
                    "Dutch",
                    Set.of(
                            "de", "het", "een", "en", "van", "te", "dat", "op", "voor", "met",
                            "zijn", "niet", "aan", "er", "door", "ook", "bij", "worden", "naar"),
                    "Indonesian",
                    Set.of(
                            "yang", "dan", "di", "untuk", "dengan", "dari", "ini", "itu", "pada",
                            "ke", "tidak", "akan", "oleh", "telah", "adalah", "dalam"),
                    "Turkish",
                    Set.of(
                            "ve", "bir", "bu", "için", "ile", "olarak", "daha", "olan", "gibi",
                            "çok", "sonra", "kadar", "ise", "de", "da"),
                    "Polish",
                    Set.of(
                            "i", "w", "na", "z", "do", "się", "nie", "że", "jest", "oraz", "dla",
                            "przez", "od", "po", "to", "jak"));
    private static final List<Character.UnicodeScript> SCRIPTS =
            List.of(
                    Character.UnicodeScript.HAN,
                    Character.UnicodeScript.HIRAGANA,
                    Character.UnicodeScript.HANGUL,
                    Character.UnicodeScript.CYRILLIC,
                    Character.UnicodeScript.ARABIC,
                    Character.UnicodeScript.GREEK,
                    Character.UnicodeScript.HEBREW,
                    Character.UnicodeScript.THAI,
                    Character.UnicodeScript.DEVANAGARI);

    private Language() {}

    /// What a text is in where that is not English: "French", "Cyrillic letters"; null for English
    /// and for what is too short to tell.
    static @Nullable String foreign(String text) {
        String script = script(text);
        if (script != null) {
            return script;
        }
        var counts = new HashMap<String, Integer>();
        int words = 0;
        int english = 0;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            words++;
            english += ENGLISH.contains(word) ? 1 : 0;
            for (Map.Entry<String, Set<String>> other : OTHERS.entrySet()) {
                if (other.getValue().contains(word)) {
                    counts.merge(other.getKey(), 1, Integer::sum);
                }
            }
        }
        if (words < LEAST || english * RAREST >= words) {
            return null;
        }
        int least = Math.max(2 * english, words / RAREST);
        return counts.entrySet().stream()
                .filter(c -> c.getValue() > least)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static @Nullable String script(String text) {
        int letters = 0;
        var counts = new HashMap<Character.UnicodeScript, Integer>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                if (c > '\u024f') {
                    counts.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
                }
            }
        }
        for (Character.UnicodeScript script : SCRIPTS) {
            if (letters >= LEAST && counts.getOrDefault(script, 0) * 2 > letters) {
                String name = script.name();
                return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT) + " script";
            }
        }
        return null;
    }
}
