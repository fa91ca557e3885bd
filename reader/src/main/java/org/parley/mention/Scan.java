package org.parley.mention;

import java.util.Locale;
import java.util.Set;

/// Quick looks at a stretch of text that spare most sentences the search for dates and numbers.
final class Scan {
    private static final int MONTH_LETTERS = 3;
    private static final Set<String> MONTHS =
            Set.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private Scan() {}

    static boolean digit(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a number in words may be one of millions or billions.
    static boolean largeNumber(String text, int from, int to) {
        return holds(text, "illion", from, to);
    }

    static boolean mayHoldRate(String text, int from, int to) {
        return holds(text, "%", from, to)
                || holds(text, "pct", from, to)
                || holds(text, "pc", from, to)
                || holds(text, "per", from, to)
                || holds(text, "point", from, to);
    }

    /// Whether a word begins as a month does, with a capital.
    static boolean month(String text, int from, int to) {
        for (int i = from; i + MONTH_LETTERS <= to; i++) {
            boolean opens = i == from || !Character.isLetter(text.charAt(i - 1));
            if (opens && "JFMASOND".indexOf(text.charAt(i)) >= 0 && beginsMonth(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsMonth(String text, int at) {
        return MONTHS.contains(text.substring(at, at + MONTH_LETTERS).toLowerCase(Locale.ROOT));
    }

    /// Whether a number may be a year of this century or the last.
    static boolean year(String text, int from, int to) {
        return holds(text, "20", from, to) || holds(text, "19", from, to);
    }

    static boolean weekday(String text, int from, int to) {
        return holds(text, "day", from, to) || holds(text, "DAY", from, to);
    }

    /// Whether there is a word of "next week", "a month from now".
    static boolean wordOfTime(String text, int from, int to) {
        return holds(text, "day", from, to)
                || holds(text, "week", from, to)
                || holds(text, "month", from, to)
                || holds(text, "year", from, to)
                || holds(text, "morrow", from, to)
                || holds(text, "night", from, to);
    }

    private static boolean holds(String text, String part, int from, int to) {
        return text.indexOf(part, from, to) >= 0;
    }
}
