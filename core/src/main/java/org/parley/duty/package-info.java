/// What is to be paid on a product between two economies on a day, as known on another, and what
/// follows from it: average rates, and the answer in kind to a measure.
///
/// A [org.parley.duty.DutyTable] compiles a [org.parley.ledger.Knowledge] for one importer and
/// exporter: for each product code the life of each tariff on it as spells with their rate. A
/// look-up finds the code and the codes above it, then the spell of the day. Rates are fractions.
///
/// Duties on one product add up on the same customs value: the MFN rate (or a preference in its
/// place) and every additional duty in force. What had to be assumed is listed with the answer.
///
/// # Design history
///
/// Resolving each question against the ledger took a millisecond; the compiled table takes less
/// than a microsecond and is built once for a pair. Rates for a heading were first refused when its
/// lines differ; they are now the mean over the lines known below it, with the share told.
@NullMarked
package org.parley.duty;

import org.jspecify.annotations.NullMarked;
