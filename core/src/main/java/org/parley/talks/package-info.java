/// Talks: from a ledger and a world to what each side can get, what holds and what is likely, in
/// sentences that name the positions and outcomes they rest on.
///
/// Putnam (1988), "Diplomacy and Domestic Politics: The Logic of Two-Level Games", International
/// Organization 42: 427-460, gives the frame. Payoffs are in log points of real income (0.01 is one
/// percent) unless weights are given. Not a forecast anywhere: what the model implies, given the
/// inputs shown.
///
/// # Design history
///
/// Began as one package; climbing, tariff games, functions of payoffs, and what is on the table
/// each became one of their own.
@NullMarked
package org.parley.talks;

import org.jspecify.annotations.NullMarked;
