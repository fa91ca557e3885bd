package org.parley.grammar;

import java.util.List;
import java.util.Map;

/// A named rule: what it makes of a match, and the patterns that match.
///
/// @param name name shown by explanations
/// @param attributes what the rule says of the statement, as written in its file
/// @param patterns alternatives, tried in order
public record Rule(String name, Map<String, String> attributes, List<List<Element>> patterns) {

    public Rule {
        attributes = Map.copyOf(attributes);
        patterns = List.copyOf(patterns);
    }

    /// An attribute or `otherwise`.
    public String get(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    public boolean says(String attribute, String value) {
        return value.equals(attributes.get(attribute));
    }
}
