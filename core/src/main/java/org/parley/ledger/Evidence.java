package org.parley.ledger;

import org.jspecify.annotations.Nullable;

/// What an account rests on.
///
/// @param standing how much weight the source carries where accounts disagree
/// @param modality how it was said
/// @param quote the words, absent where the fact was written down by hand from a reference
/// @param reference address or citation, empty where there is a quote alone
public record Evidence(
        Source source,
        Standing standing,
        Modality modality,
        @Nullable Quote quote,
        String reference) {

    /// Kinds of source, the weightiest first.
    public enum Standing {
        OFFICIAL_ACT,
        OFFICIAL_STATEMENT,
        DATASET,
        PRESS,
        ANALYST
    }

    /// How a thing was said.
    public enum Modality {
        ASSERTED,
        REPORTED,
        PREDICTED,
        HYPOTHETICAL,
        IMPLIED
    }
}
