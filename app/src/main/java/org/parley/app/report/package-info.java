/// A brief as one page that needs nothing else: no network, no script, charts inside as SVG.
///
/// [BriefPage] is the front door. Numbers reach the page in one way only, through
/// [org.parley.app.brief.Piece.Traced], which becomes a link to its evidence below. The page's only
/// style sheet is named by its hash in a content security policy that allows nothing else.
///
/// ## Design history
///
/// The charts of `org.parley.app.chart` draw on a canvas and know no links and no second palette;
/// these are elements of the page, so that figures in them are links like all others and colours
/// follow the reader's light or dark. Decision 0071.
@NullMarked
package org.parley.app.report;

import org.jspecify.annotations.NullMarked;
