/// Deals: what positions put on the table, as levers on a policy that a world prices, and the lines
/// that positions draw there.
///
/// Concessions are levels from 0 (nothing) to 1 (all that is asked); barriers move in logs; payoffs
/// are those of [org.parley.nash.Payoff]. How positions become lines is decision 61.
///
/// # Design history
///
/// Scores for how hard a position is were left out, since nobody can check them.
@NullMarked
package org.parley.deal;

import org.jspecify.annotations.NullMarked;
