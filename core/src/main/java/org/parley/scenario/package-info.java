/// Scenarios: what a person writes down that might be done, and the `Policy` it comes to on a
/// world.
///
/// A scenario file says provisions *as written* (`importer: EU`, `sectors: goods`, `add: 25%`),
/// each with its place in the file. `PolicyResolver` is the only way from there to rates on flows.
/// Rates are fractions and money is million USD; percent and "bn USD" exist only in the text.
///
/// A new instrument is a record in `Provision`, a method in `ProvisionReader`, and a case in
/// `PolicyResolver`.
///
/// # Design history
///
/// Lines first applied in any order (set, then scale, then add). It hid mistakes: a `set` for all
/// partners silently undid an `add` for one. Now lines apply in the order written and a line that
/// would undo another is a contradiction that names both. YAML is composed to nodes, not bound to
/// beans, because only nodes know their line and column.
@NullMarked
package org.parley.scenario;

import org.jspecify.annotations.NullMarked;
