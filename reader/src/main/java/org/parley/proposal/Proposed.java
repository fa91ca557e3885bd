package org.parley.proposal;

import org.parley.reader.Statement;

import java.util.List;

/// What a model proposed of one document.
///
/// @param taken what passed the gate, in the order of the words
/// @param refused why each of the others did not
public record Proposed(List<Statement> taken, List<String> refused) {
    public Proposed {
        taken = List.copyOf(taken);
        refused = List.copyOf(refused);
    }
}
