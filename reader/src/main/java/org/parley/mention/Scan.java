package org.parley.mention;

/// Quick looks at a stretch of text that spare most sentences the search for dates and numbers.
final class Scan {

    private static final String MONTH_INITIALS = "JFMASOND";

    private Scan() {}

    static boolean digit(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean mayHoldRate(String text, int from, int to) {
        return holds(text, "%", from, to)
                || holds(text, "pct", from, to)
                || holds(text, "per", from, to)
                || holds(text, "point", from, to);
    }

    /// Whether a word begins with a capital that a month begins with.
    static boolean monthInitial(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean opens = i == from || !Character.isLetter(text.charAt(i - 1));
            if (opens && MONTH_INITIALS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether there is part of a weekday's name or of "next week", "a month from now".
    static boolean wordOfTime(String text, int from, int to) {
        return holds(text, "day", from, to)
                || holds(text, "week", from, to)
                || holds(text, "month", from, to)
                || holds(text, "year", from, to)
                || holds(text, "morrow", from, to)
                || holds(text, "night", from, to);
    }

    private static boolean holds(String text, String part, int from, int to) {
        for (int i = from; i + part.length() <= to; i++) {
            if (text.regionMatches(true, i, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }
}
