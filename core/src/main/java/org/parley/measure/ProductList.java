package org.parley.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// A list of products as an act publishes it, each with a rate where the act gives one. Immutable.
public final class ProductList {
    private final String name;
    private final HsEdition edition;
    private final String[] codes; // digits, ascending
    private final double[] rates; // fraction or NaN, of each code

    /// A product of a list.
    ///
    /// @param digits of its code
    /// @param rate a fraction, or NaN where the list gives none
    public record Line(String digits, double rate) {}

    /// @param name as measures refer to it
    /// @param lines in any order
    /// @throws IllegalArgumentException naming a product that is none, or that is listed twice
    public ProductList(String name, HsEdition edition, Collection<Line> lines) {
        this.name = name;
        this.edition = edition;
        Line[] sorted = lines.toArray(Line[]::new);
        Arrays.sort(sorted, (one, other) -> one.digits.compareTo(other.digits));
        codes = new String[sorted.length];
        rates = new double[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            codes[i] = new ProductCode(sorted[i].digits).digits();
            rates[i] = sorted[i].rate;
            if (i > 0 && codes[i].equals(codes[i - 1])) {
                throw new IllegalArgumentException(
                        "Product %s is listed twice. Maybe it belongs to one rate only."
                                .formatted(codes[i]));
            }
        }
    }

    public String name() {
        return name;
    }

    public HsEdition edition() {
        return edition;
    }

    /// Its products in the order of their codes.
    public List<Line> lines() {
        var lines = new ArrayList<Line>(codes.length);
        for (int i = 0; i < codes.length; i++) {
            lines.add(new Line(codes[i], rates[i]));
        }
        return lines;
    }

    /// The listed codes that bear on a product: those that cover it and those below it, in order.
    public List<String> around(ProductCode product) {
        String digits = product.digits();
        var around = new ArrayList<String>();
        for (int length = 2; length < digits.length(); length += 2) {
            int place = place(digits.substring(0, length));
            if (place >= 0) {
                around.add(codes[place]);
            }
        }
        int first = place(digits);
        for (int i = first < 0 ? ~first : first;
                i < codes.length && codes[i].startsWith(digits);
                i++) {
            around.add(codes[i]);
        }
        return around;
    }

    public int size() {
        return codes.length;
    }

    /// Whether the product or a code above it is listed.
    public boolean contains(ProductCode product) {
        return covering(product) >= 0;
    }

    /// The rate of the longest listed code that covers the product, NaN where there is none.
    public double rate(ProductCode product) {
        int place = covering(product);
        return place < 0 ? Double.NaN : rates[place];
    }

    private int covering(ProductCode product) {
        for (int length = product.length(); length >= 2; length -= 2) {
            int place = place(product.digits().substring(0, length));
            if (place >= 0) {
                return place;
            }
        }
        return -1;
    }

    /// Where a code is listed, below 0 where it is not.
    private int place(String digits) {
        return Arrays.binarySearch(codes, digits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProductList list
                && list.name.equals(name)
                && list.edition == edition
                && Arrays.equals(list.codes, codes)
                && Arrays.equals(list.rates, rates);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + Arrays.hashCode(codes);
    }

    @Override
    public String toString() {
        return "%s (%d products, %s)".formatted(name, size(), edition);
    }
}
