package org.parley.app.brief;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A document that was read.
///
/// @param name that quotes call it by
/// @param date absent where it is not known
/// @param prose its words; offsets of quotes point into it
/// @param statements how many were read in it
public record SourceText(String name, @Nullable LocalDate date, String prose, int statements) {}
