/// The equilibrium in changes: what a policy does to a world.
///
/// Caliendo and Parro (2015), "Estimates of the Trade and Welfare Effects of NAFTA", Review of
/// Economic Studies 82: 1-44; "exact hat algebra" after Dekle, Eaton and Kortum (2008).
@NullMarked
package org.parley.model;

import org.jspecify.annotations.NullMarked;
