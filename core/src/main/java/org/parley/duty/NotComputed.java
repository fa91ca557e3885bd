package org.parley.duty;

import org.parley.measure.ProductCode;
import org.parley.measure.Scope;

import java.time.LocalDate;

/// A measure that no rate can be computed from.
///
/// @param coverage when it concerns the two economies
/// @param text what it is, and why
record NotComputed(Scope scope, Coverage coverage, String text) {

    /// Whether it may concern a product on a day; true where that cannot be told.
    boolean mayConcern(ProductCode product, LocalDate day) {
        return coverage.holds(day)
                && switch (scope) {
                    case Scope.Products products ->
                            products.codes().stream()
                                    .anyMatch(code -> code.covers(product) || product.covers(code));
                    case Scope.Everything _,
                            Scope.ListFile _,
                            Scope.Sectors _,
                            Scope.Firms _,
                            Scope.Words _ ->
                            true;
                };
    }
}
