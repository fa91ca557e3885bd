package org.parley.measure;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A stretch of time in which a measure stands unchanged.
///
/// @param from its first day
/// @param until the day after its last; absent where nothing known ends it
/// @param stage as of its last event; a plan whose date has come keeps its stage, and applies
/// @param applies whether the measure is applied, by what is known
/// @param cause the event that opened it
/// @param rated the event that set the rate in force; absent where none was set yet
public record Spell(
        LocalDate from,
        @Nullable LocalDate until,
        Stage stage,
        boolean applies,
        LifeEvent cause,
        @Nullable LifeEvent rated) {

    /// Whether it applies by plan alone: no event tells that it did take effect.
    public boolean isUnconfirmed() {
        return applies && stage.isPlan();
    }

    /// Whether a day lies in it.
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
