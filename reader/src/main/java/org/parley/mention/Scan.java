package org.parley.mention;

/// Quick looks at a stretch of text that spare most sentences the search for dates and numbers.
final class Scan {

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
    static boolean monthInitial(String text, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            boolean opens = i == from || !Character.isLetter(text.charAt(i - 1));
            if (opens && beginsMonth(text.charAt(i), Character.toLowerCase(text.charAt(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsMonth(char first, char second) {
        return switch (first) {
            case 'J' -> second == 'a' || second == 'u';
            case 'F', 'S', 'D' -> second == 'e';
            case 'M' -> second == 'a';
            case 'A' -> second == 'p' || second == 'u';
            case 'O' -> second == 'c';
            case 'N' -> second == 'o';
            default -> false;
        };
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
