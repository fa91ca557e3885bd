package org.parley.app.table;

import java.util.List;
import java.util.function.Consumer;

/// Results as one long table, a value a row.
@FunctionalInterface
public interface LongTable {
    /// Names of the columns, in their order.
    List<String> COLUMNS =
            List.of(
                    "scenario",
                    "economy",
                    "partner",
                    "sector",
                    "variable",
                    "unit",
                    "value",
                    "basis");

    /// The only column that is a number.
    String VALUE = "value";

    /// Hands over every row, in order.
    void rows(Consumer<Row> sink);

    /// One value and what it is.
    ///
    /// @param partner empty where it concerns no pair
    /// @param sector empty where it concerns all
    /// @param basis such as `before`, `after` or `change`
    record Row(
            String scenario,
            String economy,
            String partner,
            String sector,
            String variable,
            String unit,
            double value,
            String basis) {

        /// The row in the order of [LongTable#COLUMNS].
        List<String> texts() {
            return List.of(
                    scenario,
                    economy,
                    partner,
                    sector,
                    variable,
                    unit,
                    Double.toString(value),
                    basis);
        }
    }
}
