package org.parley.app.chart;

import org.parley.app.CommandFailure;

import java.nio.file.Path;
import java.util.Locale;

/// The kinds of picture that can be written.
public enum ChartFormat {
    SVG,
    PNG;

    /// The format that a file's name asks for.
    ///
    /// @throws CommandFailure if it asks for neither
    public static ChartFormat of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".svg")) {
            return SVG;
        }
        if (name.endsWith(".png")) {
            return PNG;
        }
        throw CommandFailure.badInput(
                "--chart %s: charts are SVG or PNG. Maybe '%s.svg'.".formatted(file, file));
    }
}
