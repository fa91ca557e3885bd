package org.parley.mention;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which dollars a plain `$` stands for.
final class Dollars {

    private static final Pattern DECLARED =
            Pattern.compile(
                    "\\b(?:amounts?|figures|values|dollars|prices|sums)\\b[^.\\n]{0,40}\\b"
                            + "(canadian|australian|new zealand|hong kong|singapore) dollars",
                    Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> CODES =
            Map.of(
                    "canadian", "CAD",
                    "australian", "AUD",
                    "new zealand", "NZD",
                    "hong kong", "HKD",
                    "singapore", "SGD");

    private Dollars() {}

    /// ISO 4217 code of a document's plain dollars: US dollars unless it says "amounts are in
    /// Canadian dollars".
    static String of(String text) {
        Matcher matcher = DECLARED.matcher(text);
        return text.contains(" dollars") && matcher.find()
                ? CODES.getOrDefault(matcher.group(1).toLowerCase(Locale.ROOT), "USD")
                : "USD";
    }

    /// "$1.2 billion (US$880 million)": whether the second amount is the first in US dollars.
    static boolean convert(String text, Amounts.Found first, Amounts.Found second) {
        boolean us = text.startsWith("US", second.start());
        return us
                && second.start() - first.end() <= 3
                && text.substring(first.end(), second.start()).contains("(");
    }
}
