package org.parley.reader;

import org.jspecify.annotations.Nullable;

/// Who says what a statement says.
///
/// @param name as the document names the source, null for the narrator
/// @param economy for whom it speaks, null when for none
public record Source(Type type, @Nullable String name, @Nullable String economy) {

    /// The narrator: the document itself, telling.
    public static final Source NARRATOR = new Source(Type.NARRATOR, null, null);

    /// What kind of source.
    public enum Type {
        PERSON,
        ORGANISATION,
        ANONYMOUS,
        DOCUMENT,
        NARRATOR
    }
}
