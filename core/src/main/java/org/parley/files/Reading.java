package org.parley.files;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// What could be read, and what is wrong with the rest.
///
/// @param value what was read; null where the defects leave nothing that could be used
/// @param problems every defect found, in the order of the files
public record Reading<T>(@Nullable T value, List<Problem> problems) {

    public Reading {
        problems = List.copyOf(problems);
        if (value == null && problems.isEmpty()) {
            throw new IllegalArgumentException("A reading needs a value or a problem.");
        }
    }

    /// A reading without a defect.
    public static <T> Reading<T> of(T value) {
        return new Reading<>(value, List.of());
    }

    /// Whether nothing is wrong.
    public boolean isClean() {
        return problems.isEmpty();
    }

    /// What could be read, defects or not.
    public Optional<T> find() {
        return Optional.ofNullable(value);
    }

    /// The value of a clean reading.
    ///
    /// @throws DefectException with all problems, if there is one
    public T get() {
        if (value == null || !problems.isEmpty()) {
            throw new DefectException(problems);
        }
        return value;
    }
}
