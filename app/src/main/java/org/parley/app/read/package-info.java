/// `parley read`: documents in, statements out, as a table, as JSON or as web annotations.
///
/// ## Design history
///
/// A folder is read to its end whatever single files hold; what could not be read is said on
/// standard error, one line a file, and in the exit code.
@NullMarked
package org.parley.app.read;

import org.jspecify.annotations.NullMarked;
