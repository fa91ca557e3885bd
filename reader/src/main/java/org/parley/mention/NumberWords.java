package org.parley.mention;

import java.util.List;
import java.util.Locale;

/// Numbers below a hundred in words, as they are spoken: "eighty-five", "twelve".
final class NumberWords {

    private static final List<String> SMALL =
            List.of(
                    "zero",
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                    "eighteen",
                    "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    /// Regular expression, without groups, of such a number.
    static final String PATTERN =
            "(?:(?:"
                    + String.join("|", TENS)
                    + ")(?:[-\\s](?:"
                    + String.join("|", SMALL.subList(1, 10))
                    + "))?|"
                    + String.join("|", SMALL.reversed())
                    + ")";

    private NumberWords() {}

    /// Value of a number in words, or -1 when it is none.
    static int value(String words) {
        String[] parts = words.toLowerCase(Locale.ROOT).split("[-\\s]");
        int ten = TENS.indexOf(parts[0]);
        int last = SMALL.indexOf(parts[parts.length - 1]);
        if (parts.length == 1) {
            return ten >= 0 ? 10 * (ten + 2) : last;
        }
        boolean pair = parts.length == 2 && ten >= 0 && last > 0 && last < 10;
        return pair ? 10 * (ten + 2) + last : -1;
    }
}
