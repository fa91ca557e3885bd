/// Words and names as data: classes of phrases, economies with their capitals and adjectives,
/// offices and the people who held them by year. All of it stands in text files beside this
/// package.
///
/// ## Design history
///
/// Classes hold base forms and are inflected when read; a statistical lemmatizer was five times
/// slower than all the rest together and of no use for multi-word phrases.
@NullMarked
package org.parley.lexicon;

import org.jspecify.annotations.NullMarked;
