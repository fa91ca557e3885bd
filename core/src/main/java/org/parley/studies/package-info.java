/// Published results that Parley reproduces from their own inputs, which their readers fetch
/// themselves: each class reads one study's folder and turns it into a world and its policies.
///
/// Money in the study's unit is turned into million US dollars, percent into fractions.
///
/// ## Design history
///
/// The inputs carry no licence, so none of them ships; what ships is how to read them. They are not
/// turned into world folders first, since a reader who holds the original files should need nothing
/// else.
@NullMarked
package org.parley.studies;

import org.jspecify.annotations.NullMarked;
