/// `parley duty`, `parley rates` and `parley screen`: what is to be paid on a product, on average,
/// and on a shipment.
@NullMarked
package org.parley.app.duty;

import org.jspecify.annotations.NullMarked;
