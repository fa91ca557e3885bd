/// What is not known about the trade elasticities, carried through to every result.
///
/// Elasticities are drawn from stated distributions, the model is solved for each draw, and what
/// comes of it is told as percentiles. A draw depends on the seed and its number alone, and results
/// are kept in the order of the draws, so the same bytes come out on one core and on many.
///
/// ## Design history
///
/// Draws are independent by sector: no source states how the errors of its sectors hang together.
/// Lognormal, because an elasticity is above 0. Sampling schemes that need fewer draws (Latin
/// hypercube, Sobol) were left out, since a draw would then depend on how many there are.
@NullMarked
package org.parley.uncertainty;

import org.jspecify.annotations.NullMarked;
