/// `parley talks`: what the two sides of a dispute can get on a day, and what would hold.
@NullMarked
package org.parley.app.talks;

import org.jspecify.annotations.NullMarked;
