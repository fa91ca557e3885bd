/// Sweeps on Apache Spark, which only hands out the parts: each is computed and written down by the
/// same code as on one machine, and comes back to the driver, which keeps it.
///
/// ## Design history
///
/// Parts are not written by those who compute them, so that a cluster needs no file system in
/// common and a part is kept, or taken over, in one place. They are small: eight bytes a value.
@NullMarked
package org.parley.spark;

import org.jspecify.annotations.NullMarked;
