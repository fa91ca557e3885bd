package org.parley.app.chart;

import java.time.LocalDate;
import java.util.List;

/// What [StepChart] draws: values that hold from one date to the next, in panels one below another.
///
/// @param panels from the top; a panel's unit is in its title
public record Steps(String title, String subtitle, List<Panel> panels) {

    /// Lines that share a scale.
    public record Panel(String title, List<Line> lines) {}

    /// One line.
    ///
    /// @param dashed for what did not happen, or stands back
    public record Line(String name, boolean dashed, List<Point> points) {}

    /// A value from a date on.
    public record Point(LocalDate from, double value) {}
}
