package org.parley.talks;

import org.parley.bargain.Agreement;
import org.parley.bargain.Line;
import org.parley.deal.Stated;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How sentences of a report put figures and positions.
///
/// @param parties codes of the two
record Words(List<String> parties) {

    String side(int side) {
        return parties.get(side);
    }

    /// A log change as a signed percentage.
    static String percent(double payoff) {
        return format("%+.3f %%", 100 * Math.expm1(payoff));
    }

    /// What a deal brings both.
    String both(Agreement agreement) {
        return both(agreement.payoff(0), agreement.payoff(1));
    }

    String both(double first, double second) {
        return "%s %s and %s %s".formatted(side(0), percent(first), side(1), percent(second));
    }

    static String months(double months) {
        if (Double.isInfinite(months) || months > 120) {
            return "10 years and more";
        }
        return months < 1 ? counted(30.4 * months, "day") : counted(months, "month");
    }

    private static String counted(double number, String thing) {
        String whole = format("%.0f", number);
        return "%s %s%s".formatted(whole, thing, whole.equals("1") ? "" : "s");
    }

    static String quoted(Line line) {
        String source = line.source().isEmpty() ? "" : ", " + line.source();
        return "\"%s\" (%s%s)".formatted(line.words(), line.holder(), source);
    }

    /// The positions of some lines, once each; lines of a file may have none.
    static List<String> ids(List<Line> lines) {
        return lines.stream()
                .map(Line::source)
                .filter(source -> !source.isEmpty())
                .distinct()
                .toList();
    }

    static List<String> ids(Stream<Stated> stated) {
        return stated.map(Stated::id).distinct().toList();
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation is in a jar of Error Prone's own
    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
