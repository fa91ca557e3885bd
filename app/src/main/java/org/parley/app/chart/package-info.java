/// Charts as SVG and PNG. Drawn on a `Graphics2D`; Apache Batik turns the same drawing into SVG.
/// Loaded only when a chart is asked for.
///
/// ## Design history
///
/// XChart was tried first. Its horizontal bars come bottom up, leave out labels, print figures over
/// the bars and take one colour per series, and its SVG needs an LGPL library. See
/// docs/decisions/0021-charts.md.
@NullMarked
package org.parley.app.chart;

import org.jspecify.annotations.NullMarked;
