package org.parley.store;

/// The end of the chain: all that a ledger holds, in one hash.
///
/// @param sequence place of the last record, 0 in an empty ledger
/// @param hash of the last record, [org.parley.ledger.Chain#GENESIS] in an empty ledger
public record Head(long sequence, String hash) {}
