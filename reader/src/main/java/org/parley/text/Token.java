package org.parley.text;

/// A word, number or mark of a sentence.
///
/// @param start first character in the document
/// @param end one past the last character in the document
/// @param text the words of the document, unchanged
/// @param lower lower case with straight apostrophes: what lexicons are compared with
/// @param tag universal part of speech (`NOUN`, `VERB`, `AUX`, ...), or `X` when not tagged
public record Token(int start, int end, String text, String lower, String tag) {

    /// The same token with another part of speech.
    public Token tagged(String newTag) {
        return new Token(start, end, text, lower, newTag);
    }

    public boolean is(String word) {
        return lower.equals(word);
    }

    public boolean isAny(String... words) {
        for (String word : words) {
            if (lower.equals(word)) {
                return true;
            }
        }
        return false;
    }

    public boolean hasTag(String... tags) {
        for (String one : tags) {
            if (tag.equals(one)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the token is a single mark and one of those given.
    public boolean isOneOf(String marks) {
        return text.length() == 1 && marks.indexOf(text.charAt(0)) >= 0;
    }

    public boolean isVerb() {
        return tag.equals("VERB") || tag.equals("AUX");
    }

    public boolean isNoun() {
        return tag.equals("NOUN") || tag.equals("PROPN");
    }

    public boolean isCapital() {
        return Character.isUpperCase(text.charAt(0));
    }
}
