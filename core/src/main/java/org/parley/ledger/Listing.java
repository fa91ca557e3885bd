package org.parley.ledger;

import org.parley.measure.ProductList;

/// A product list, kept once and named by the measures that use it.
public record Listing(ProductList list) implements Content {}
