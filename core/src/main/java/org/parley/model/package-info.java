/// The equilibrium in changes: what a policy does to a world.
///
/// Caliendo and Parro (2015), "Estimates of the Trade and Welfare Effects of NAFTA", Review of
/// Economic Studies 82: 1-44; "exact hat algebra" after Dekle, Eaton and Kortum (2008), IMF Staff
/// Papers 55: 511-540. [Equilibrium] is the door; [Outcome] is what comes out; [EquilibriumCheck]
/// recomputes every condition on anybody's solution; [Gradient] differentiates; [ManagedTrade]
/// holds flows to agreed quantities.
///
/// Units: money in million US dollars of the world's year, world value added being the numeraire;
/// rates and shares are fractions; hats are ratios, 1 = no change. Arrays are laid out by
/// [org.parley.economy.Axes].
///
/// ## Design history
///
/// A first version iterated on wages with a fixed step, as the original program does, and needed
/// hundreds of sweeps or diverged. The factor markets stood in for the balances until near-autarky
/// failed to converge. See decision 0010 for what was measured.
@NullMarked
package org.parley.model;

import org.jspecify.annotations.NullMarked;
