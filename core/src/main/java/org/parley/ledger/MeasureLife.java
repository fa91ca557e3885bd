package org.parley.ledger;

import org.parley.measure.LifeEvent;

/// An event in the life of a measure.
public record MeasureLife(LifeEvent event) implements Content {}
