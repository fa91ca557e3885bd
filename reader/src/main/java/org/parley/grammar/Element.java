package org.parley.grammar;

import java.util.List;
import java.util.Set;

/// One part of a pattern.
public sealed interface Element {

    /// Any of some words, in lower case.
    record Word(Set<String> words) implements Element {}

    /// Any of some elements, words and classes mixed.
    record Any(List<Element> choices) implements Element {
        public Any {
            choices = List.copyOf(choices);
        }
    }

    /// A phrase of a class of the lexicon.
    record Phrase(String name) implements Element {}

    /// A mention by its letter: `E` economy, `H` person, `M` money, `P` percentage, `D` date, `N`
    /// firm.
    record Marked(char letter) implements Element {

        static final String LETTERS = "EHMPDN";
    }

    /// A token with a part of speech, `#VERB`.
    record Tagged(String tag) implements Element {}

    /// Some tokens in between; `wide` ones may cross verbs.
    record Gap(boolean wide) implements Element {}

    /// An element that may be absent.
    record Maybe(Element element) implements Element {}

    /// The element whose first token is the predicate that the statement hangs on.
    record Head(Element element) implements Element {}
}
