/// `parley gradient`: how one figure moves with every tariff at once.
@NullMarked
package org.parley.app.gradient;

import org.jspecify.annotations.NullMarked;
