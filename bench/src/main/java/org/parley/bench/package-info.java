/// Benchmarks of what users wait for, with JMH.
///
/// **Design history.** Compiled in every build so that they do not rot, run only when asked for.
@NullMarked
package org.parley.bench;

import org.jspecify.annotations.NullMarked;
