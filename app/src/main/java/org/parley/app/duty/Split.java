package org.parley.app.duty;

import org.jspecify.annotations.Nullable;
import org.parley.measure.ProductCode;

import java.util.List;
import java.util.Map;

/// A code of the ledger's edition and its part of a product of another.
///
/// @param weight from 0 to 1
record Split(ProductCode code, double weight) {

    /// As a certificate has it; the weight as text, like every number there.
    Map<String, Object> tree() {
        return Map.of("product", code.toString(), "weight", Double.toString(weight));
    }

    /// Reads what a certificate has.
    ///
    /// @param written absent where the product was asked for as it is
    static List<Split> read(@Nullable Object written, ProductCode product) {
        if (!(written instanceof List<?> splits)) {
            return List.of(new Split(product, 1));
        }
        return splits.stream()
                .map(Map.class::cast)
                .map(
                        one ->
                                new Split(
                                        Codes.product(String.valueOf(one.get("product"))),
                                        Double.parseDouble(String.valueOf(one.get("weight")))))
                .toList();
    }
}
