package org.parley.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts text into tokens by one pattern; every token keeps its place in the document.
///
/// Numbers stand apart from their currency, scale and percent sign, so `$100-billion` is four
/// tokens. Clitics stand apart from their word: `won't` is `wo`, `n't`.
public final class Tokenizer {

    private static final String WORD = "[\\p{L}\\p{M}]+";
    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?=\\p{Lu})(?:"
                        + "(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|No|Corp|Inc|Co|Ltd|Jan|Feb|Mar|Apr"
                        + "|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.(?=[\\s,])|(?:\\p{Lu}\\.){2,}(?:-"
                            + WORD
                            + ")*|\\p{Lu}\\.\\p{Lu}\\b)"
                            + "|\\d+(?:st|nd|rd|th)\\b"
                            + "|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?"
                            + "|[A-Z]{1,3}\\$"
                            + "|"
                            + WORD
                            + "\\d*(?:[-'’&]?[\\p{L}\\p{M}\\d]+)*"
                            + "|\\.{2,}|--+|\\S");

    private Tokenizer() {}

    /// Tokens of `text[from, to)`, with offsets of `text`.
    public static List<Token> tokens(String text, int from, int to) {
        var tokens = new ArrayList<Token>();
        Matcher matcher = TOKEN.matcher(text).region(from, to);
        while (matcher.find()) {
            split(text, matcher.start(), matcher.end(), tokens);
        }
        return tokens;
    }

    /// Lower case with straight apostrophes and hyphens, of the same length as the text.
    public static String normal(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‑', '-');
        return lower.length() == text.length() ? lower : text;
    }

    private static void split(String text, int start, int end, List<Token> tokens) {
        String lower = normal(text.substring(start, end));
        int cut = clitic(lower);
        if (cut > 0) {
            add(text, start, start + cut, tokens);
            add(text, start + cut, end, tokens);
        } else {
            add(text, start, end, tokens);
        }
    }

    private static int clitic(String lower) {
        if (lower.endsWith("n't") && lower.length() > 3) {
            return lower.length() - 3;
        }
        int apostrophe = lower.lastIndexOf('\'');
        if (apostrophe <= 0) {
            return 0;
        }
        return switch (lower.substring(apostrophe)) {
            case "'s", "'re", "'ve", "'ll", "'d", "'m" -> apostrophe;
            default -> 0;
        };
    }

    private static void add(String text, int start, int end, List<Token> tokens) {
        String word = text.substring(start, end);
        tokens.add(new Token(start, end, word, normal(word), "X"));
    }
}
