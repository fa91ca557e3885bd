/// `parley reproduce`: published results, worked out again from the inputs of their authors.
@NullMarked
package org.parley.app.reproduce;

import org.jspecify.annotations.NullMarked;
