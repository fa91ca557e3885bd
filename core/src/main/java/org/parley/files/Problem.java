package org.parley.files;

import java.util.Comparator;

/// One defect in a file, where it stands and what would mend it.
///
/// @param file name of the file as its reader knows it; empty where there is none
/// @param line from 1; 0 where the whole file is meant
/// @param column character in the line (YAML) or field in the record (CSV), from 1; 0 where the
///   whole line is meant
/// @param value the text that is wrong; empty where something is missing
/// @param message one sentence or two for people, naming the value and ending with what would do
public record Problem(String file, int line, int column, String value, String message) {

    /// By file, then line, then column.
    public static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::file)
                    .thenComparingInt(Problem::line)
                    .thenComparingInt(Problem::column);

    /// A defect of a file as a whole.
    public static Problem in(String file, String message) {
        return new Problem(file, 0, 0, "", message);
    }

    /// `flows.csv:12:3: message`, as compilers print it.
    @Override
    public String toString() {
        var text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
            if (column > 0) {
                text.append(':').append(column);
            }
        }
        return (text.isEmpty() ? text : text.append(": ")).append(message).toString();
    }
}
