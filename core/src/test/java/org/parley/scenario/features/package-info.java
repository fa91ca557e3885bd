/// What scenario files can say, from simple to hard: text in, one line expected.
@NullMarked
package org.parley.scenario.features;

import org.jspecify.annotations.NullMarked;
