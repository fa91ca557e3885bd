/// Plain files (CSV, YAML, plain or gzip), read so that every defect is reported with its place
/// instead of the first one ending it.
///
/// A reader returns a [org.parley.files.Reading]: what could be read, and the
/// [org.parley.files.Problem]s. Lines and columns count from 1. Names that are not known are
/// answered with the nearest known one.
///
/// ## Design history
///
/// The shape is that of OpenGamma Strata's `ValueWithFailures`: a value beside the reasons why it
/// is not all there. Exceptions were tried first; they end at the first defect, and a table with
/// three wrong cells took three runs to mend.
@NullMarked
package org.parley.files;

import org.jspecify.annotations.NullMarked;
