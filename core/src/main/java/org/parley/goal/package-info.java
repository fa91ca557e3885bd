/// Goal-seek: what it would take to bring one figure of an outcome to a wished level by one
/// instrument, or that it cannot be had and what is the most.
///
/// Amounts are million USD of the base year, rates fractions.
///
/// ## Design history
///
/// A balance as a function of a tariff has an extremum: beyond it less trade both ways brings the
/// figure back. So the curve is looked at as a whole first, on a grid, and only then refined; a
/// bracketing solver alone would either miss the answer or claim one that is beyond the turning
/// point.
@NullMarked
package org.parley.goal;

import org.jspecify.annotations.NullMarked;
