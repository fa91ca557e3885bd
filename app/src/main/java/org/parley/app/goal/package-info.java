/// `parley goal-seek`: what it would take to reach a target, or the most that can be had.
@NullMarked
package org.parley.app.goal;

import org.jspecify.annotations.NullMarked;
