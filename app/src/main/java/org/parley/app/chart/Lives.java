package org.parley.app.chart;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// What [LifeChart] draws: a row of bars for each measure, and marks across all of them.
///
/// @param rows from the top
/// @param marks events that concern all, by date
public record Lives(String title, List<Life> rows, List<Mark> marks) {

    /// How a stretch of time looks.
    public enum Tone {
        SPOKEN_OF,
        PLANNED,
        APPLIES,
        STOPPED
    }

    /// One row.
    ///
    /// @param about what people call it
    public record Life(String name, String about, List<Bar> bars) {}

    /// One stretch of time, to the edge of the chart where it has no end.
    public record Bar(LocalDate from, @Nullable LocalDate until, Tone tone) {}

    /// An event.
    public record Mark(LocalDate at, String label) {}
}
