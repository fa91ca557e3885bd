/// Sweeps: one policy question asked under many assumptions. A sweep file describes a grid (worlds,
/// scenarios, dates of a ledger, closures, sets of elasticities) and how often elasticities, and
/// whatever else is to be sampled, are drawn in each of its cells.
///
/// [SweepReader] reads the file, [SweepInputs] is everything it rests on as plain texts,
/// [SweepResolver] makes a [SweepPlan] of them. A plan is a numbered list of runs, one equilibrium
/// each, cut into [SweepPart]s. A run depends on the inputs and its number alone, and a plan can be
/// made anywhere from the same inputs, so that parts computed here, elsewhere, or twice are the
/// same.
///
/// ## Design history
///
/// Resolved policies were first to be sent to whoever computes. The texts they come from are a
/// thousand times smaller, and are what a fingerprint has to cover anyway.
@NullMarked
package org.parley.sweep;

import org.jspecify.annotations.NullMarked;
