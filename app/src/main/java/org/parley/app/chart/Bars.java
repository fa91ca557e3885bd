package org.parley.app.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a bar chart shows: a value for each label, in one or several series.
///
/// @param title the heading
/// @param subtitle unit, basis and source
/// @param labels from top to bottom
/// @param series values in the order of the labels, by name
public record Bars(
        String title, String subtitle, List<String> labels, Map<String, List<Double>> series) {

    public Bars {
        labels = List.copyOf(labels);
        series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
    }
}
