package org.parley.app.chart;

import java.time.LocalDate;
import java.util.List;

/// What [StepChart] draws: values that hold from one date to the next, in panels one below another.
///
/// @param panels from the top; a panel's unit is in its title
/// @param events named across the panels, by date
public record Steps(String title, String subtitle, List<Panel> panels, List<Event> events) {

    /// Lines that share a scale.
    public record Panel(String title, List<Line> lines) {}

    /// One line.
    ///
    /// @param hue lines of one hue belong together
    /// @param dashed for what did not happen, or stands back
    public record Line(String name, int hue, boolean dashed, List<Point> points) {}

    /// A value from a date on.
    public record Point(LocalDate from, double value) {}

    /// Something that happened.
    public record Event(LocalDate on, String label) {}
}
