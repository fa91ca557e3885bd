package org.parley.app.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a line chart shows: curves, a mark on each, and a level that is aimed at.
///
/// @param title the heading
/// @param subtitle basis and source
/// @param across what goes from left to right, with its unit
/// @param up what goes up, with its unit
/// @param series points from left to right, by name
/// @param marks a point to be marked, by name of the series
/// @param level drawn dashed from side to side
public record Lines(
        String title,
        String subtitle,
        String across,
        String up,
        Map<String, List<Point>> series,
        Map<String, Point> marks,
        double level) {

    /// A place in the units of the axes.
    public record Point(double x, double y) {}

    public Lines {
        series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
        marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    }
}
