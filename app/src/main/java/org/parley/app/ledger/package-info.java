/// `parley ledger`: load, show, verify and exchange ledgers; and how every command that asks a
/// ledger opens it.
@NullMarked
package org.parley.app.ledger;

import org.jspecify.annotations.NullMarked;
