package org.parley.grammar;

/// Where a rule matched in a sentence; token numbers, ends exclusive.
///
/// @param from first token matched
/// @param to one past the last token matched
/// @param head first token of the predicate
/// @param headEnd one past the last token of the predicate
/// @param order rank of the rule in its file: the lower, the stronger
public record Match(Rule rule, int from, int to, int head, int headEnd, int order) {

    public boolean overlaps(Match other) {
        return from < other.to && other.from < to;
    }
}
