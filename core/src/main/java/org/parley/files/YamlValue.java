package org.parley.files;

/// One plain value of a YAML file, and where it stands.
///
/// @param text as written, without its quotes
/// @param file name of the file
/// @param line from 1
/// @param column from 1
public record YamlValue(String text, String file, int line, int column) {

    /// A defect of this value.
    public Problem problem(String message) {
        return new Problem(file, line, column, text, message);
    }

    @Override
    public String toString() {
        return text;
    }
}
