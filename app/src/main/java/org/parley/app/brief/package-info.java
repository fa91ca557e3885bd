/// `parley brief`: from documents or a ledger to one page that says where a dispute stands, who
/// wants what, what each way out costs whom, and what holds.
///
/// [Brief] is what is said, without layout: sections of blocks, whose phrases cannot hold a number
/// without the [Evidence] for it. `org.parley.app.briefing` makes one; a terminal, a program and a
/// page are told it by [BriefText], [BriefJson] and `org.parley.app.report`.
///
/// ## Design history
///
/// Phrases were plain strings at first, with footnotes beside them. A test could then only guess
/// which figure a footnote was for. Words refuse digits now, so a figure without evidence does not
/// run.
@NullMarked
package org.parley.app.brief;

import org.jspecify.annotations.NullMarked;
