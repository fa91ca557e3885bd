/// The ledger on disk: one SQLite file, or a PostgreSQL database for a team, with the same tables
/// and the same behaviour.
///
/// [org.parley.store.LedgerStore] is the front door: open, append, read, verify. Records are kept
/// as their canonical line of JSON, which is what is hashed; the other columns only find them and
/// are checked against the line. A write is one transaction under one lock, so two writers land in
/// an order and a process that is killed leaves the last complete write.
///
/// Sources: the chain is that of [org.parley.ledger.Chain]; certificates are JSON Web Signatures
/// (RFC 7515, flattened form; Ed25519 by RFC 8037).
///
/// # Design history
///
/// A column for each field was tried first and dropped: every new kind of measure was a migration,
/// and the hash needed the line anyway. H2 lost acknowledged writes when killed. DuckDB allows one
/// writing process.
@NullMarked
package org.parley.store;

import org.jspecify.annotations.NullMarked;
