package org.parley.talks;

import java.util.List;

/// A sentence of a report and what it rests on.
///
/// @param text one sentence
/// @param positions ids of entries in the ledger
/// @param outcomes names of solved outcomes
public record Finding(String text, List<String> positions, List<String> outcomes) {
    public Finding {
        positions = List.copyOf(positions);
        outcomes = List.copyOf(outcomes);
    }
}
