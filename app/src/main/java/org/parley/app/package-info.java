/// The `parley` command: what it reads, what it prints, and the exit codes.
@NullMarked
package org.parley.app;

import org.jspecify.annotations.NullMarked;
