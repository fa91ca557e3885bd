package org.parley.files;

/// Decimal numbers as they stand in tables.
public final class Decimals {
    /// Powers of ten that a double holds exactly.
    private static final double[] TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18, 1e19, 1e20, 1e21, 1e22
    };

    /// Digits that always fit into the 53 bits of a double's mantissa.
    private static final int EXACT_DIGITS = 15;

    private static final int NO_EXPONENT = Integer.MIN_VALUE / 2;

    private Decimals() {}

    /// A finite decimal number in a part of an array, without making a string of it where up to 15
    /// digits and a power of ten up to 22 make one division or multiplication give the nearest
    /// double (Clinger 1990, How to read floating point numbers accurately); otherwise as
    /// [#parse(String)] does.
    ///
    /// @throws IllegalArgumentException with what is wrong and what would do
    static double parse(char[] text, int from, int length) {
        int at = from;
        int end = from + length;
        boolean negative = at < end && text[at] == '-';
        at += negative ? 1 : 0;
        long digits = 0;
        int count = 0;
        int decimals = 0;
        boolean point = false;
        for (; at < end && count <= EXACT_DIGITS; at++) {
            char c = text[at];
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                count += digits == 0 ? 0 : 1;
                decimals += point ? 1 : 0;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        int figures = at - from - (negative ? 1 : 0) - (point ? 1 : 0);
        int power = at < end ? exponent(text, at, end) : 0;
        boolean simple = figures > 0 && count <= EXACT_DIGITS;
        int scale = power - decimals;
        if (!simple || power == NO_EXPONENT || Math.abs(scale) >= TEN.length) {
            return parse(new String(text, from, length));
        }
        double value = scale < 0 ? digits / TEN[-scale] : digits * TEN[scale];
        return negative ? -value : value;
    }

    /// The exponent in `E-5` up to the end, if it is of one or two digits.
    private static int exponent(char[] text, int from, int end) {
        int at = from + 1;
        boolean negative = at < end && text[at] == '-';
        at += negative ? 1 : 0;
        if ((text[from] != 'E' && text[from] != 'e') || at >= end || end - at > 2) {
            return NO_EXPONENT;
        }
        int value = 0;
        for (; at < end; at++) {
            if (text[at] < '0' || text[at] > '9') {
                return NO_EXPONENT;
            }
            value = value * 10 + (text[at] - '0');
        }
        return negative ? -value : value;
    }

    /// A finite decimal number.
    ///
    /// @throws IllegalArgumentException with what is wrong and what would do
    public static double parse(String text) {
        String number = text.strip();
        if (number.isEmpty()) {
            throw new IllegalArgumentException("No number. Maybe 0 is meant; write it.");
        }
        for (int i = 0; i < number.length(); i++) {
            if ("0123456789+-.eE".indexOf(number.charAt(i)) < 0) {
                throw new IllegalArgumentException(refusal(number));
            }
        }
        double value;
        try {
            value = Double.parseDouble(number);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(refusal(number), e);
        }
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "'%s' is more than a double can hold. Maybe the exponent is wrong."
                            .formatted(number));
        }
        return value;
    }

    /// The shortest decimal that reads back as the same number, without a needless `.0`.
    public static String toString(double value) {
        String text = Double.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String refusal(String number) {
        String maybe =
                number.endsWith("%")
                        ? " Maybe write it as a fraction, 0.25 for 25 %."
                        : number.contains(",")
                                ? " Maybe write it with a decimal point and no thousands separator."
                                : " Maybe a figure is missing here; none can be left out.";
        return "'%s' is not a number.%s".formatted(number, maybe);
    }
}
