package org.parley.ledger;

import org.jspecify.annotations.Nullable;
import org.parley.measure.Amount;

import java.math.BigDecimal;

/// A number that somebody stated about trade or the economy.
///
/// @param partner absent for a total
/// @param period year or other period as stated, empty where it is not
/// @param amount absent where it is a percentage
/// @param percent absent where it is an amount; 6.9 is 6.9 %
/// @param qualifier as `more than`, empty where there is none
public record Figure(
        Kind kind,
        @Nullable String reporter,
        @Nullable String partner,
        String period,
        @Nullable Amount amount,
        @Nullable BigDecimal percent,
        String qualifier)
        implements Content {

    /// The kinds of figure that documents are annotated with.
    public enum Kind {
        GOODS_DEFICIT,
        SURPLUS,
        EXPORTS,
        IMPORTS,
        TWO_WAY_TRADE,
        TARIFFED_TRADE,
        GROWTH,
        OTHER
    }

    public Figure {
        if ((amount == null) == (percent == null)) {
            throw new IllegalArgumentException(
                    "A figure has an amount or a percentage, not %s and %s."
                            .formatted(amount, percent));
        }
    }
}
