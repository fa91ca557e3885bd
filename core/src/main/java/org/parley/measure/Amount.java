package org.parley.measure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Money as it was stated, in its own currency; never converted here.
///
/// @param value units of the currency
/// @param currency ISO 4217
public record Amount(BigDecimal value, String currency) {
    private static final Pattern TEXT =
            Pattern.compile(
                    "(?:([A-Z]{3})\\s*)?(-?[0-9][0-9"
                        + " ,]*(?:\\.[0-9]+)?)\\s*(bn|billion|mn|million|tn|k)?\\s*([A-Z]{3})?");
    private static final Map<String, Integer> POWERS =
            Map.of("k", 3, "mn", 6, "million", 6, "bn", 9, "billion", 9, "tn", 12);

    public Amount {
        if (currency.length() != 3) {
            throw new IllegalArgumentException(
                    "'%s' is not a currency. Maybe USD or CNY.".formatted(currency));
        }
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /// Billions of US dollars.
    public static Amount usdBillion(double billion) {
        return new Amount(BigDecimal.valueOf(billion).movePointRight(9), "USD");
    }

    /// Reads `250 bn USD`, `USD 250 bn`, `USD 400 million` or `3993212564 USD`.
    public static Amount parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches() || (matcher.group(1) == null) == (matcher.group(4) == null)) {
            throw new IllegalArgumentException(
                    "'%s' is not an amount. Maybe '250 bn USD'.".formatted(text));
        }
        String currency = matcher.group(1) == null ? matcher.group(4) : matcher.group(1);
        String unit = matcher.group(3);
        var number = new BigDecimal(matcher.group(2).replaceAll("[ ,]", ""));
        int power = unit == null ? 0 : POWERS.getOrDefault(unit.toLowerCase(Locale.ROOT), 0);
        return new Amount(number.movePointRight(power), currency);
    }

    /// In millions of its own currency, the unit of the economy.
    public double millions() {
        return value.movePointLeft(6).doubleValue();
    }

    /// In billions of its own currency, the unit of the press.
    public double billions() {
        return value.movePointLeft(9).doubleValue();
    }

    /// `250 bn USD`, or the plain number where it is below a million.
    @Override
    public String toString() {
        BigDecimal size = value.abs();
        if (size.compareTo(BigDecimal.valueOf(1_000_000_000)) >= 0) {
            return plain(9) + " bn " + currency;
        }
        if (size.compareTo(BigDecimal.valueOf(1_000_000)) >= 0) {
            return plain(6) + " mn " + currency;
        }
        return plain(0) + " " + currency;
    }

    private String plain(int power) {
        return value.movePointLeft(power).stripTrailingZeros().toPlainString();
    }
}
