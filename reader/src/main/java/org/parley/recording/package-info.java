/// From statements to ledger entries: repeated accounts of one act become accounts of one entry.
///
/// [org.parley.recording.Recording] is the front door. It takes the ledger as it is and documents
/// with what was read in them, and gives the entries to append and why statements were joined. What
/// counts as the same is said in [org.parley.recording.SameMeasure],
/// [org.parley.recording.SameEvent] and [org.parley.recording.SameSaying] and nowhere else: each
/// answers with the reason, or with nothing. Accounts that disagree stand side by side; nothing
/// that is in the ledger is changed.
///
/// Documents that share most of their words are one story ([org.parley.recording.Stories]), which
/// is one account however many papers print it; the reprints are its further evidence.
///
/// Deterministic and independent of the order of the files: documents are taken by date, then name,
/// then hash, statements in the order of their words.
///
/// Units: amounts in the currency stated, rates as fractions, days between documents.
///
/// # Design history
///
/// Clusters were first sought by a similarity score with weights. Nobody could say why two
/// statements were one, and a weight tuned on one dispute joined the lists of another; now a rule
/// joins or does not, and names the fact it rests on.
@NullMarked
package org.parley.recording;

import org.jspecify.annotations.NullMarked;
