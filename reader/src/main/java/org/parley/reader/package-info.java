/// From documents to statements that can show their words: measures, positions, figures and events,
/// each with the characters of the document that carry it, its speaker and the rule that found it.
///
/// Source of the vocabulary: the project's annotation schema for trade disputes. Amounts are in
/// billions, rates in percent as written.
///
/// ## Design history
///
/// Rules come first, so that reading is offline, repeatable and explainable; a language model may
/// propose statements, which pass the same gate as those of the rules.
@NullMarked
package org.parley.reader;

import org.jspecify.annotations.NullMarked;
