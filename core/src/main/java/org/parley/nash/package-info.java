/// Tariffs set on a world to one's own end: the best response to what others levy, the war in which
/// each answers all others, the list that hurts most, what a cut of a deficit takes.
///
/// Johnson (1953), "Optimum Tariffs and Retaliation", Review of Economic Studies 21: 142-153; Ossa
/// (2014), "Trade Wars and Trade Talks with Data", American Economic Review 104: 4104-4146. Payoffs
/// are in log points of real income (0.01 is one percent) unless a [org.parley.nash.Payoff] says
/// otherwise; tariffs are fractions.
///
/// # Design history
///
/// One root-finding problem in all players' first-order conditions also finds minima; answers one
/// after the other, each keeping what it learnt of the curvature, do not.
@NullMarked
package org.parley.nash;

import org.jspecify.annotations.NullMarked;
