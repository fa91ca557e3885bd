package org.parley.text;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// Words that are one part of speech whatever stands around them: a third of all, for which no
/// model need be asked. Tags are those of Universal Dependencies.
final class OneTag {
    private static final Map<String, String> TAGS =
            tags(
                    """
                    ADP of into Of
                    AUX would could
                    CCONJ and or And
                    DET the a an The An
                    PRON it he they we them their our his who It He They We Their Our His
                    PUNCT , . ; : ? ( ) "
                    SYM $ %
                    """);

    private OneTag() {}

    private static Map<String, String> tags(String lines) {
        var tags = new HashMap<String, String>();
        lines.lines()
                .map(line -> line.split(" "))
                .forEach(
                        words -> {
                            for (int i = 1; i < words.length; i++) {
                                tags.put(words[i], words[0]);
                            }
                        });
        return tags;
    }

    /// The only tag of a word, absent where it may have several.
    static @Nullable String of(String word) {
        return isWholeNumber(word) ? "NUM" : TAGS.get(word);
    }

    private static boolean isWholeNumber(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
