/// What a person does with what a program read: looks at the words, and accepts, corrects or
/// rejects what was made of them.
///
/// [org.parley.review.Pending] is one statement that waits, with all records made of its words; it
/// gives the entries that a decision adds to a ledger. Terminal and page stand upon it alike.
///
/// # Design history
///
/// A corrected entry keeps the time at which the document was learnt of. With the time of the
/// review a position of May 2018 would have counted as stated on the day on which it was corrected;
/// when it was corrected is the review's own time.
@NullMarked
package org.parley.review;

import org.jspecify.annotations.NullMarked;
