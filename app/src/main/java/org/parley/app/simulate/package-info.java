/// `parley simulate`: what a scenario file does to a world, as tables, JSON, CSV and charts.
///
/// The flow is one way: [org.parley.scenario.ScenarioFile] → policies → solutions → [Findings] →
/// one of the writers. The writers compute nothing but sums and differences.
@NullMarked
package org.parley.app.simulate;

import org.jspecify.annotations.NullMarked;
