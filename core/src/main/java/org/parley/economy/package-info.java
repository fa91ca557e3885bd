/// Worlds: economies, sectors, the flows between them, and how they are read.
@NullMarked
package org.parley.economy;

import org.jspecify.annotations.NullMarked;
