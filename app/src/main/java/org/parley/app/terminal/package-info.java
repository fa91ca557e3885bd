/// What reaches people: figures, tables and files, on a terminal or into a pipe.
///
/// Data go to stdout, everything else to stderr. Colour only on a terminal, and never where
/// `NO_COLOR` is set. Rates arrive as fractions and money as million USD; this is where they become
/// percent and billions.
///
/// ## Design history
///
/// `String.format` was used first. It costs 40 ms of a cold start, so figures are rounded by hand.
@NullMarked
package org.parley.app.terminal;

import org.jspecify.annotations.NullMarked;
