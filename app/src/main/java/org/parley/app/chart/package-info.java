/// Charts as SVG and PNG, drawn by XChart; SVG through Apache Batik. Loaded only when one is asked
/// for.
///
/// ## Design history
///
/// XChart's own SVG export needs VectorGraphics2D, which is LGPL; Batik's `SVGGraphics2D` is
/// Apache-licensed and takes the same drawing calls.
@NullMarked
package org.parley.app.chart;

import org.jspecify.annotations.NullMarked;
