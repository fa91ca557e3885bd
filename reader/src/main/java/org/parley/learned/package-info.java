/// What was learnt from annotated documents: how much each clue speaks for each answer to a
/// question.
@NullMarked
package org.parley.learned;

import org.jspecify.annotations.NullMarked;
