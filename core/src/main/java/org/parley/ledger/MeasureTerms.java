package org.parley.ledger;

import org.parley.measure.Measure;

/// The terms of a measure; the entry's id is the measure's.
public record MeasureTerms(Measure measure) implements Content {}
