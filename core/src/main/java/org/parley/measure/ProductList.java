package org.parley.measure;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A list of products as an act publishes it, each with a rate where the act gives one. Immutable.
public final class ProductList {
    private final String name;
    private final HsEdition edition;
    private final NavigableMap<String, Double> rates;

    /// @param name as measures refer to it
    /// @param rates by the digits of the code: a fraction, or NaN where the list gives no rate
    public ProductList(String name, HsEdition edition, NavigableMap<String, Double> rates) {
        this.name = name;
        this.edition = edition;
        this.rates = Collections.unmodifiableNavigableMap(new TreeMap<>(rates));
        this.rates.keySet().forEach(ProductCode::new);
    }

    public String name() {
        return name;
    }

    public HsEdition edition() {
        return edition;
    }

    /// Rates by digits of the code, in order; NaN where the list gives no rate.
    public NavigableMap<String, Double> rates() {
        return rates;
    }

    public int size() {
        return rates.size();
    }

    /// Whether the product or a code above it is listed.
    public boolean contains(ProductCode product) {
        for (int length = 2; length <= product.length(); length += 2) {
            if (rates.containsKey(product.digits().substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    /// The rate of the longest listed code that covers the product, NaN where there is none.
    public double rate(ProductCode product) {
        for (int length = product.length(); length >= 2; length -= 2) {
            Double rate = rates.get(product.digits().substring(0, length));
            if (rate != null) {
                return rate;
            }
        }
        return Double.NaN;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProductList list
                && list.name.equals(name)
                && list.edition == edition
                && list.rates.equals(rates);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + rates.hashCode();
    }

    @Override
    public String toString() {
        return "%s (%d products, %s)".formatted(name, size(), edition);
    }
}
