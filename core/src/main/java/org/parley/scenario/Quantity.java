package org.parley.scenario;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rates and money as people write them, and back.
///
/// A bare number is never taken for a rate: `25` and `0.25` may each mean a quarter, and only the
/// `%` says so.
public final class Quantity {
    private static final String NUMBER = "([+-]?(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?|\\.\\d+))";
    private static final Pattern PLAIN = Pattern.compile(NUMBER);
    private static final Pattern PERCENT =
            Pattern.compile(
                    NUMBER + "\\s*(?:%|per ?cent|points|percentage points|pp)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern MONEY =
            Pattern.compile(
                    "(?:(?:USD|US\\$|\\$)\\s*)?"
                            + NUMBER
                            + "\\s*(thousand|k|million|mn|m|billion|bn|b|trillion|trn|tn)?\\s*(USD|US\\$|\\$|dollars)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Map<String, Double> MILLIONS =
            Map.ofEntries(
                    Map.entry("thousand", 1e-3),
                    Map.entry("k", 1e-3),
                    Map.entry("million", 1.0),
                    Map.entry("mn", 1.0),
                    Map.entry("m", 1.0),
                    Map.entry("billion", 1e3),
                    Map.entry("bn", 1e3),
                    Map.entry("b", 1e3),
                    Map.entry("trillion", 1e6),
                    Map.entry("trn", 1e6),
                    Map.entry("tn", 1e6));

    private Quantity() {}

    /// `25%`, `2.5 %`, `-10 percent`, `+25 points` as a fraction.
    ///
    /// @throws IllegalArgumentException if it is not a percentage, saying what would be
    public static double percent(String text) {
        Matcher match = PERCENT.matcher(text.strip());
        if (match.matches()) {
            return number(match.group(1)) / 100;
        }
        Matcher bare = PLAIN.matcher(text.strip());
        if (bare.matches()) {
            double value = number(bare.group(1));
            String likely = Math.abs(value) < 1 ? "' or '" + percentText(value) : "";
            throw new IllegalArgumentException(
                    "'%s' is not a percentage. Maybe '%s%%%s' is meant."
                            .formatted(text, bare.group(1), likely));
        }
        throw new IllegalArgumentException(
                "'%s' is not a percentage. Maybe write it as 25%% or 2.5%%.".formatted(text));
    }

    /// `1.5` or `150%` as a factor.
    ///
    /// @throws IllegalArgumentException if it is neither, saying what would be
    public static double factor(String text) {
        Matcher bare = PLAIN.matcher(text.strip());
        if (bare.matches()) {
            return number(bare.group(1));
        }
        Matcher match = PERCENT.matcher(text.strip());
        if (match.matches()) {
            return number(match.group(1)) / 100;
        }
        throw new IllegalArgumentException(
                "'%s' is not a factor. Maybe write it as 1.5 (half as much again) or 150%%."
                        .formatted(text));
    }

    /// `100 bn USD`, `USD 2.5 million`, `$200bn` as million USD.
    ///
    /// @throws IllegalArgumentException if it is not an amount in US dollars, saying what would be
    public static double millionUsd(String text) {
        Matcher match = MONEY.matcher(text.strip());
        boolean dollars =
                text.contains("$")
                        || text.toUpperCase(Locale.ROOT).contains("USD")
                        || text.toLowerCase(Locale.ROOT).contains("dollar");
        if (!match.matches() || !dollars) {
            throw new IllegalArgumentException(
                    "'%s' is not an amount of US dollars. Maybe write it as 100 bn USD."
                            .formatted(text));
        }
        String unit = match.group(2);
        double perUnit =
                unit == null ? 1e-6 : MILLIONS.getOrDefault(unit.toLowerCase(Locale.ROOT), 1.0);
        return number(match.group(1)) * perUnit;
    }

    /// A fraction as percent, without digits that say nothing: `25%`, `7.5%`.
    public static String percentText(double fraction) {
        return plain(Math.round(fraction * 1e8) / 1e6) + "%";
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace(",", ""));
    }
}
