/// `parley world`: which worlds there are, what is in one, and whether it is sound.
///
/// ## Design history
///
/// Showing and checking were one command at first. They are two because a world that comes with
/// Parley is shown without being hashed, and a folder of one's own is mostly checked.
@NullMarked
package org.parley.app.world;

import org.jspecify.annotations.NullMarked;
