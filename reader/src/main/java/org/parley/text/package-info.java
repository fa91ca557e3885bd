/// Text as it is: documents decoded from files, cut into paragraphs, sentences and tokens whose
/// offsets always point into the decoded text (characters as Java counts them, end exclusive).
///
/// ## Design history
///
/// Sentences and parts of speech come from Apache OpenNLP with its published English models. Its
/// tokenizer was tried and left: it keeps `$100-billion` in one piece and splits curly apostrophes
/// away from their word, so tokens are cut by one pattern of our own. Sentence ends after
/// abbreviations (`U.S.`, `Corp.`) are repaired afterwards.
@NullMarked
package org.parley.text;

import org.jspecify.annotations.NullMarked;
