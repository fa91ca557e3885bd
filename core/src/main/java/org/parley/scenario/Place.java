package org.parley.scenario;

import org.parley.files.Problem;
import org.parley.files.YamlValue;

/// Where a line of a scenario stands.
///
/// @param line from 1
/// @param column from 1
public record Place(String file, int line, int column) {

    static Place of(YamlValue value) {
        return new Place(value.file(), value.line(), value.column());
    }

    /// A defect of what stands here.
    public Problem problem(String message) {
        return new Problem(file, line, column, "", message);
    }

    @Override
    public String toString() {
        return "line " + line;
    }
}
