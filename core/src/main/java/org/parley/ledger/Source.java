package org.parley.ledger;

import org.jspecify.annotations.Nullable;

/// Who says it.
///
/// @param name as the text gives it; empty for a narrator without a name
/// @param economy for whom the source speaks, absent where for none
public record Source(Kind kind, String name, @Nullable String economy) {

    /// The kinds of speaker that documents are annotated with.
    public enum Kind {
        PERSON,
        ORGANISATION,
        ANONYMOUS,
        DOCUMENT,
        NARRATOR
    }

    @Override
    public String toString() {
        return economy == null ? name : name + " (" + economy + ")";
    }
}
