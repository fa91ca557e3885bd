/// `parley review`: the statements that wait for a person, one after the other in the terminal.
@NullMarked
package org.parley.app.review;

import org.jspecify.annotations.NullMarked;
