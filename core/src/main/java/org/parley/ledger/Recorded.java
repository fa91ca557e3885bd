package org.parley.ledger;

/// An entry in its place in the chain of proof.
///
/// @param sequence place in the ledger, from 1
/// @param previous hash of the record before, [Chain#GENESIS] for the first
/// @param hash of this record and all before it
public record Recorded(long sequence, Entry entry, String previous, String hash) {}
