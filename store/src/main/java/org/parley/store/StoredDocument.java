package org.parley.store;

import java.time.Instant;
import java.time.LocalDate;

/// What is kept of a document beside its bytes.
///
/// @param sha256 of its bytes
/// @param name with its extension
/// @param date the day it is from
/// @param received when it was put here, to the millisecond
public record StoredDocument(String sha256, String name, LocalDate date, Instant received) {}
