/// Climbing: a smooth function made as large as can be on a box, with or without conditions.
///
/// Variables and values have whatever unit the caller gives them; best responses climb log(1+τ),
/// bargains levels from 0 to 1.
///
/// # Design history
///
/// A sequential quadratic programme of a library was tried for best responses and threw on small
/// boxes; no maintained L-BFGS-B exists in Java. A projected BFGS of a hundred lines stays, and
/// tests hold it against a library's derivative-free optimiser.
@NullMarked
package org.parley.climb;

import org.jspecify.annotations.NullMarked;
