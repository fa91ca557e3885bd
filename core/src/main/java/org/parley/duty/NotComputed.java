package org.parley.duty;

import org.jspecify.annotations.Nullable;
import org.parley.measure.ProductCode;
import org.parley.measure.Scope;
import org.parley.measure.Spell;
import org.parley.measure.Timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// A measure that no rate can be computed from.
///
/// @param measure its id
/// @param coverage when it concerns the two economies
/// @param life when it applies, absent where that is not known or does not matter
/// @param amends the tariffs that it changes for some goods; empty where it stands by itself
/// @param text what it is, and why
record NotComputed(
        String measure,
        Scope scope,
        Coverage coverage,
        @Nullable Timeline life,
        Set<String> amends,
        String text) {
    NotComputed {
        amends = Set.copyOf(amends);
    }

    /// A measure that stands by itself, whenever it applies.
    NotComputed(String measure, Scope scope, Coverage coverage, String text) {
        this(measure, scope, coverage, null, Set.of(), text);
    }

    /// Whether it may concern a product on a day; true where that cannot be told.
    ///
    /// @param lines the duties that are known to fall on the product
    boolean mayConcern(ProductCode product, LocalDate day, List<DutyLine> lines) {
        return coverage.holds(day)
                && mayApply(day)
                && mayFall(product)
                && (amends.isEmpty()
                        || lines.stream().anyMatch(line -> amends.contains(line.measure())));
    }

    private boolean mayApply(LocalDate day) {
        Spell spell = life == null ? null : life.find(day);
        return life == null || (spell != null && spell.applies());
    }

    private boolean mayFall(ProductCode product) {
        return switch (scope) {
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
