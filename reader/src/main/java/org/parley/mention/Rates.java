package org.parley.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Percentages: `7.5%`, `25 per cent`, `15 to 25 percent` (its top), `24 percentage points`.
public final class Rates {

    /// A percentage found in text; `old` when words say that it is the rate left behind.
    public record Found(int start, int end, double value, boolean old, boolean points) {}

    private static final String NUMBER = "(\\d+(?:[.,]\\d+)?|" + NumberWords.PATTERN + ")";
    private static final Pattern RATE =
            Pattern.compile(
                    "(?<![\\p{L}\\d.,])(?:"
                            + NUMBER
                            + "\\s?(?:%|percent|per"
                            + " cent|pct)?(?:\\s?[-–]\\s?|\\s(?:to|and|or)\\s))?"
                            + NUMBER
                            + "(?:-|\\s{0,6})(?:(%|percent\\b|per[\\s-]cent\\b|pct\\b|pc\\b)|(?:percentage[\\s-])?(points?\\b))(\\s(?:percentage[\\s-])?points?\\b)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern OLD =
            Pattern.compile(
                    "(?:from|compared to|compared with|up from|down from|in place of|of the"
                        + " current|currently|previously|instead of|rather"
                        + " than|not|against|compared"
                        + " with)\\s+(?:the\\s)?(?:current\\s|previous\\s|existing\\s|present\\s)?$");

    /// "from 35 percent to 50".
    private static final Pattern FURTHER =
            Pattern.compile(
                    "\\s+to\\s+(\\d+(?:\\.\\d+)?)(?=[;)]|[.,](?!\\d)|\\s(?:on|from|for|and|in)\\b|$)");

    private static final int REACH = 24;

    private Rates() {}

    /// Percentages within `text[from, to)` in order.
    public static List<Found> find(String text, int from, int to) {
        var found = new ArrayList<Found>();
        if (!Scan.mayHoldRate(text, from, to)) {
            return found;
        }
        Matcher matcher = RATE.matcher(text).region(from, to);
        while (matcher.find()) {
            String before =
                    text.substring(Math.max(from, matcher.start() - REACH), matcher.start());
            Matcher further = FURTHER.matcher(text).region(matcher.end(), to);
            if (matcher.group(1) == null && further.lookingAt()) {
                found.add(
                        new Found(
                                matcher.start(),
                                further.end(1),
                                value(further.group(1)),
                                false,
                                false));
                continue;
            }
            int spoken = NumberWords.value(matcher.group(1) + "-" + matcher.group(2));
            if (matcher.group(1) != null && spoken > 0) {
                found.add(new Found(matcher.start(), matcher.end(), spoken, false, false));
                continue;
            }
            boolean range = matcher.group(1) != null;
            boolean fromTo = range && before.toLowerCase(Locale.ROOT).matches("(?s).*\\bfrom\\s+$");
            boolean old = !range && OLD.matcher(before.toLowerCase(Locale.ROOT)).find();
            boolean points = matcher.group(4) != null || matcher.group(5) != null;
            boolean between = before.toLowerCase(Locale.ROOT).matches("(?s).*\\bbetween\\s+$");
            boolean two = range && !between && matcher.group().matches("(?is).*\\s(and|or)\\s.*");
            if (two && matcher.group().matches("(?is).*(%|percent|cent|pct).*(and|or).*")) {
                int cut = matcher.start(2);
                found.add(
                        new Found(
                                matcher.start(), cut - 5, value(matcher.group(1)), false, points));
                found.add(new Found(cut, matcher.end(), value(matcher.group(2)), false, points));
                continue;
            }
            found.add(
                    new Found(
                            matcher.start(),
                            matcher.end(),
                            value(matcher.group(2)),
                            old && !fromTo,
                            points));
        }
        return found;
    }

    private static double value(String number) {
        int word = NumberWords.value(number);
        return word >= 0 ? word : Double.parseDouble(number.replace(',', '.'));
    }
}
