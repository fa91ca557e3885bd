/// `parley sweep`: computes the parts of a sweep's plan and keeps them in a folder.
///
/// Who computes the parts is a [PartRunner]; what is computed, and every byte that is written, is
/// the same with each.
@NullMarked
package org.parley.app.sweep;

import org.jspecify.annotations.NullMarked;
