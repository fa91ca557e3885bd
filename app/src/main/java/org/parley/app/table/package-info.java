/// The forms in which commands answer programs: JSON, and the long table as CSV or Parquet.
///
/// # Design history
///
/// Each command first declared its forms and wrote its own long table; they are one here, so that
/// all of them answer in all forms.
@NullMarked
package org.parley.app.table;

import org.jspecify.annotations.NullMarked;
