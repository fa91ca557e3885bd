package org.parley.app.terminal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/// Numbers as people read them, the same in every locale.
public final class Figures {
    /// Where there is no figure.
    public static final String NONE = "–";

    private Figures() {}

    /// A number with thousands separators.
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        String digits =
                BigDecimal.valueOf(value)
                        .setScale(decimals, RoundingMode.HALF_EVEN)
                        .toPlainString();
        boolean negative = digits.startsWith("-");
        String magnitude = negative ? digits.substring(1) : digits;
        boolean zero = magnitude.chars().allMatch(c -> c == '0' || c == '.');
        return (negative && !zero ? "-" : "") + grouped(magnitude);
    }

    private static String grouped(String magnitude) {
        int point = magnitude.indexOf('.');
        int end = point < 0 ? magnitude.length() : point;
        var text = new StringBuilder(magnitude);
        for (int at = end - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /// A number with its sign; a zero has none.
    public static String signed(double value, int decimals) {
        String text = fixed(value, decimals);
        boolean zero = text.chars().allMatch(c -> c == '0' || c == '.' || c == ',');
        return value > 0 && !zero && Double.isFinite(value) ? "+" + text : text;
    }

    /// A fraction as a signed percentage with three decimals, without the sign `%`.
    public static String percent(double fraction) {
        return signed(100 * fraction, 3);
    }

    /// A fraction as a signed percentage, or a dash.
    public static String percent(OptionalDouble fraction) {
        return fraction.isPresent() ? percent(fraction.getAsDouble()) : NONE;
    }

    /// A fraction as a percentage with one decimal and no sign.
    public static String rate(double fraction) {
        return fixed(100 * fraction, 1);
    }

    /// A fraction as a percentage with one decimal, or a dash.
    public static String rate(OptionalDouble fraction) {
        return fraction.isPresent() ? rate(fraction.getAsDouble()) : NONE;
    }

    /// Million USD as billions.
    public static String billion(double million) {
        return fixed(million / 1000, 1);
    }

    /// Million USD as billions with their sign.
    public static String signedBillion(double million) {
        return signed(million / 1000, 1);
    }
}
