package org.parley.ledger;

import org.jspecify.annotations.Nullable;
import org.parley.measure.Amount;

import java.util.List;

/// What a party wants, offers or will not have.
///
/// @param holder ISO alpha-3 or group
/// @param addressee absent where it is said to no one in particular
/// @param about issues, as `ip`, `market-access:autos`, `company:NAME`
/// @param condition on which it depends, in the source's words
/// @param text what it says, in our words or the source's
public record Position(
        String holder,
        @Nullable String addressee,
        Kind kind,
        List<String> about,
        @Nullable Amount amount,
        @Nullable String condition,
        String text)
        implements Content {

    /// The kinds of position that documents are annotated with.
    public enum Kind {
        DEMAND,
        PRECONDITION,
        RED_LINE,
        REFUSAL,
        OFFER,
        CONCESSION,
        GOODWILL,
        READINESS_TO_RETALIATE,
        COMPLAINT
    }

    public Position {
        about = List.copyOf(about);
    }
}
