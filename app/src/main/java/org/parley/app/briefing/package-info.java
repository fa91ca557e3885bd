/// Makes briefs: from a ledger, a world and a day to a [org.parley.app.brief.Brief].
///
/// [BriefMaker] is the front door and takes a [BriefQuestion]. A [Dispute] is what all sections are
/// written about; each section has a class of its own. [Play] is the one place that meets talks.
///
/// ## Design history
///
/// Talks were first played on the whole world, which took twenty seconds of one core; the main
/// partners are kept now ([MainPartners], decision 0072).
@NullMarked
package org.parley.app.briefing;

import org.jspecify.annotations.NullMarked;
