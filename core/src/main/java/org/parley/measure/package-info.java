/// What the law says: products and how they are numbered, duties, and measures of every kind as
/// they were written, with their life as dated events.
///
/// Codes are strings with their leading zeros, in a named edition of the Harmonized System. Rates
/// are fractions (0.25 is 25 %); percent exists only in the text forms. Amounts keep the currency
/// in which they were stated. Dates are half-open: `from` belongs, `until` does not.
///
/// The shape of a measure follows TARIC (type, imposer, targets and exclusions, scope and
/// exclusions, validity, legal act, duty expression); its life follows how trade disputes go:
/// considered, threatened, announced, scheduled, in effect, changed, suspended, resumed, lifted,
/// expired, refused, never applied.
///
/// # Design history
///
/// A measure first held its own list of events. Then one source's account of one event could not be
/// kept apart from another's, so [org.parley.measure.LifeEvent] stands alone, names its measure,
/// and is resolved by [org.parley.measure.Timeline] from whichever accounts the reader of the
/// ledger chose. Postponements were first a status of their own; now a decision replaces what an
/// earlier one had planned for the same step, which also covers a date brought forward.
@NullMarked
package org.parley.measure;

import org.jspecify.annotations.NullMarked;
