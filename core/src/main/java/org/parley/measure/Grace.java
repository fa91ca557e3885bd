package org.parley.measure;

import java.time.LocalDate;

/// Goods already at sea: exported before one date and entered before another, they keep the terms
/// from before the change.
public record Grace(LocalDate exportedBefore, LocalDate enteredBefore) {

    /// Whether goods fall under it.
    public boolean covers(LocalDate exported, LocalDate entered) {
        return exported.isBefore(exportedBefore) && entered.isBefore(enteredBefore);
    }
}
