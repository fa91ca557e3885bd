/// The dated record of a dispute, with two times: when a thing is true, and when it was learnt.
///
/// An [org.parley.ledger.Entry] is what one *account* says about one thing: the terms of a measure,
/// an event in its life, a position, talks, a figure, a product list. Several accounts of one entry
/// stand side by side. A correction is a new entry with the same id and account, recorded later;
/// nothing is overwritten. [org.parley.ledger.Recorded] adds the place in the chain of proof.
///
/// To ask, take a [org.parley.ledger.Ledger] `asKnown` at K; the [org.parley.ledger.Knowledge] it
/// gives has chosen one account for each entry (official act before press, later before earlier, or
/// as a [org.parley.ledger.Preference] says) and can tell which and why. How a measure stands at D
/// is its [org.parley.measure.Timeline].
///
/// # Writing what a document says
///
/// One statement is one entry:
///
/// - id: the thing, the same in all documents that speak of it: a measure's events are
///   `MEASURE/what`, as `US-301-L3/to-25`; the measure itself is `US-301-L3`;
/// - account: who says so (the publication or the document; reprints share one account);
/// - recorded: when it was learnt, as a rule the document's date;
/// - origin: [org.parley.ledger.Entry.Origin#READER], which marks it unreviewed until a
///   [org.parley.ledger.Review] accepts it;
/// - content: [org.parley.ledger.MeasureTerms] for what is imposed by whom on whom,
///   [org.parley.ledger.MeasureLife] for its status, rate, coverage, dates and condition,
///   [org.parley.ledger.Position], [org.parley.ledger.Talks] or [org.parley.ledger.Figure];
/// - evidence: source, standing, modality, and a [org.parley.ledger.Quote] with the offsets of the
///   span, its words and the SHA-256 of the document.
///
/// The vocabulary of kinds, statuses and issues is that of the enumerations' labels
/// ([org.parley.measure.Labels]): `in-effect`, `red-line`, `export-ban`.
///
/// # Design history
///
/// Record time was first assigned by the store. Then the history of a finished dispute could not be
/// asked "as known in September 2019", so record time is when a thing was learnt, given by whoever
/// records it; the order of writing is the sequence of the chain, which certificates pin.
/// Confidence numbers were left out: accounts that disagree are shown, not averaged.
@NullMarked
package org.parley.ledger;

import org.jspecify.annotations.NullMarked;
