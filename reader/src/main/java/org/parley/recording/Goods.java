package org.parley.recording;

import org.parley.measure.GoodsNames;
import org.parley.reader.Statement;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the words of a statement say of the goods it falls on: `steel` in "a duty on imports of
/// Chinese steel".
final class Goods {
    private static final Pattern AFTER =
            Pattern.compile(
                    "\\b(?:(?:tariffs?|dut(?:y|ies)|levy|levies|tax(?:es)?|bans?|curbs?|quotas?|controls?|licen[cs]es?|restrictions?)"
                        + "\\b[^.;:,]{0,40}?\\b(?:on|for)|(?:imports?|exports?|sales?|shipments?)\\s+of|(?:imports|exports|sells?|selling|sending|buying))\\s+([^.;:,]+)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern END =
            Pattern.compile(
                    "\\b(?:if|after|unless|from|to|in|into|worth|by|starting|until|as|that|which|over|against|with|when|because|and\\s+(?:then|will)|at|for|made|is|are|was|were|has|have|will|would"
                        + "|(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten)[\\s-]+(?:year|month|week|day)s?)\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Goods() {}

    /// Empty where nothing is said of them.
    static String of(Statement.Measure told) {
        String stated = told.coverageText();
        if (stated != null) {
            return stated;
        }
        var goods = new StringBuilder();
        Matcher after = AFTER.matcher(told.words().quote());
        while (after.find()) {
            for (String word : END.matcher(after.group(1)).replaceFirst("").split("\\s+")) {
                boolean isName = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
                boolean isNumber = word.matches(".*\\d.*");
                if (!isName && !isNumber && !word.isEmpty()) {
                    goods.append(goods.isEmpty() ? "" : " ").append(word);
                }
            }
        }
        if (MeasureFacts.words(goods.toString()).isEmpty()) {
            return told.coverageUsdBillions() == null ? named(told.words().quote()) : "";
        }
        return goods.toString();
    }

    /// Goods by their names, wherever they stand.
    private static String named(String quote) {
        return String.join(", ", GoodsNames.shipped().find(quote).names());
    }
}
