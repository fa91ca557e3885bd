/// `parley nash`: tariffs of which each is its setter's best answer to the others.
@NullMarked
package org.parley.app.nash;

import org.jspecify.annotations.NullMarked;
