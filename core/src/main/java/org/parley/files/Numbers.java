package org.parley.files;

/// Numbers as they stand in tables.
final class Numbers {
    private Numbers() {}

    /// A finite decimal number.
    ///
    /// @throws IllegalArgumentException with what is wrong and what would do
    static double parse(String text) {
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
