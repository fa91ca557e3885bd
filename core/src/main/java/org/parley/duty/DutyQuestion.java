package org.parley.duty;

import org.jspecify.annotations.Nullable;
import org.parley.measure.ProductCode;

import java.time.LocalDate;

/// What duty is due on a product.
///
/// @param at day of entry
/// @param exported day of export, absent where it is not known
public record DutyQuestion(
        ProductCode product, String from, String to, LocalDate at, @Nullable LocalDate exported) {}
