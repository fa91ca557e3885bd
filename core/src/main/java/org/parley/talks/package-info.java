/// Talks: what each side can get, and what holds.
///
/// Payoffs are computed from outcomes of the model, constraints from positions. Three layers, each
/// of use without the next:
///
/// 1. tariffs set against each other on a world: [org.parley.talks.BestResponse],
///    [org.parley.talks.NashTariffs];
/// 2. bargaining, endurance, enforcement and likelihood as functions of payoffs alone, whoever
///    computed them;
/// 3. packages: deals that a world prices, and the positions that cut them.
///
/// Payoffs are in log points of real income (0.01 is one percent) unless a
/// [org.parley.talks.Payoff] says otherwise. Not a forecast anywhere: what the model implies, given
/// the inputs shown.
///
/// # Design history
///
/// A sequential quadratic programme of a library was tried for best responses and threw on small
/// boxes; no maintained L-BFGS-B exists in Java. A projected BFGS of a hundred lines stays, and
/// tests hold it against a library's derivative-free optimiser.
@NullMarked
package org.parley.talks;

import org.jspecify.annotations.NullMarked;
