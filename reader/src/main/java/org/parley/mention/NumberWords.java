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
        int sum = 0;
        for (String word : words.toLowerCase(Locale.ROOT).split("[-\\s]")) {
            int small = SMALL.indexOf(word);
            int ten = TENS.indexOf(word);
            if (small < 0 && ten < 0) {
                return -1;
            }
            sum += small >= 0 ? small : 10 * (ten + 2);
        }
        return sum;
    }
}
