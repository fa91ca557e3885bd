package org.parley.reader;

import org.parley.grammar.Match;

/// A statement that a rule would make, before it is decided whether it stands.
///
/// @param from first token of its stretch
/// @param to one past the last token
/// @param outer leftmost token of its predicate with all that controls it
/// @param key what may not be said twice of the same words
record Candidate(Statement statement, Match match, int from, int to, int outer, String key) {

    boolean covers(int token) {
        return from <= token && token < to;
    }

    boolean overlaps(Candidate other) {
        return from < other.to && other.from < to;
    }
}
