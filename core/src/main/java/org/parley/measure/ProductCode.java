package org.parley.measure;

/// A product code of the Harmonized System or of a national nomenclature built on it: 2, 4 or 6
/// digits international, 8 or 10 national. A shorter code covers all codes that begin with it.
///
/// @param digits the digits alone, leading zeros kept
public record ProductCode(String digits) implements Comparable<ProductCode> {

    public ProductCode {
        if (!isCode(digits)) {
            throw new IllegalArgumentException(
                    "'%s' is not a product code. Maybe 2, 4, 6, 8 or 10 digits, as 8517.62."
                            .formatted(digits));
        }
    }

    private static boolean isCode(String digits) {
        int length = digits.length();
        boolean code = length >= 2 && length <= 10 && length % 2 == 0;
        for (int i = 0; code && i < length; i++) {
            code = digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
        }
        return code;
    }

    /// Reads `8517.62`, `8517.62.00` or `851762`.
    public static ProductCode parse(String text) {
        String digits = text.strip().replace(".", "").replace(" ", "");
        if (!isCode(digits)) {
            throw new IllegalArgumentException(
                    "'%s' is not a product code. Maybe 2, 4, 6, 8 or 10 digits, as 8517.62."
                            .formatted(text));
        }
        return new ProductCode(digits);
    }

    /// Whether the other code is this one or lies below it.
    public boolean covers(ProductCode other) {
        return other.digits.startsWith(digits);
    }

    /// The code above, cut to a number of digits.
    ///
    /// @param length 2, 4, 6, 8 or 10, no more than this code has
    public ProductCode prefix(int length) {
        return new ProductCode(digits.substring(0, length));
    }

    public int length() {
        return digits.length();
    }

    @Override
    public int compareTo(ProductCode other) {
        return digits.compareTo(other.digits);
    }

    /// As customs write it: `8517.62.00`.
    @Override
    public String toString() {
        if (digits.length() <= 4) {
            return digits;
        }
        var text = new StringBuilder(digits.substring(0, 4));
        for (int i = 4; i < digits.length(); i += 2) {
            text.append('.').append(digits, i, Math.min(i + 2, digits.length()));
        }
        return text.toString();
    }
}
