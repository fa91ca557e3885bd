package org.parley.ledger;

/// What an entry says.
public sealed interface Content
        permits MeasureTerms, MeasureLife, Listing, Position, Talks, Figure, Review, Withdrawal {}
