/// Small grammars over marked sentences: rules in text files, one pattern a line, that an analyst
/// can read and extend without Java.
///
/// ## Design history
///
/// One large regular expression per kind of statement reached two thirds of the spans and could not
/// tell who acts on whom. Patterns therefore run over tokens that carry phrases of a lexicon and
/// mentions, and name only the predicate and its object; who acts, in what modality, and how far
/// the statement reaches are worked out once, for all rules, in `org.parley.reader`.
@NullMarked
package org.parley.grammar;

import org.jspecify.annotations.NullMarked;
