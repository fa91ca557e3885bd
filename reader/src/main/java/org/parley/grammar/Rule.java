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

    /// Whether an attribute has one of some values.
    public boolean says(String attribute, String... values) {
        String value = attributes.get(attribute);
        for (String one : values) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }
}
