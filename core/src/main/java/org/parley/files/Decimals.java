package org.parley.files;

/// Decimal numbers as they stand in tables.
public final class Decimals {
    private Decimals() {}

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
