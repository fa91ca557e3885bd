package org.parley.reader;

import org.jspecify.annotations.Nullable;

/// Who is speaking in a stretch of a document.
///
/// @param official whether it speaks for an economy; analysts, firms and lobbies do not
record Speaker(Source source, boolean official) {

    static final Speaker NARRATOR = new Speaker(Source.NARRATOR, false);

    @Nullable String economy() {
        return source.economy();
    }

    boolean isNarrator() {
        return source.type() == Source.Type.NARRATOR;
    }
}
