package org.parley.app;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// Days as users write them.
public final class Dates {
    private Dates() {}

    /// @throws IllegalArgumentException if a text is no day, with what would be one
    public static LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw new IllegalArgumentException(
                    "'%s' is not a date. Maybe 2019-09-01.".formatted(text));
        }
    }
}
