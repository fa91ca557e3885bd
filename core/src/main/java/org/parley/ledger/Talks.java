package org.parley.ledger;

import org.jspecify.annotations.Nullable;
import org.parley.measure.Amount;
import org.parley.measure.When;

import java.util.List;

/// An event in the talks: a round, a truce, a ruling.
///
/// @param when absent where no date is known
/// @param until day on which a truce, a period or a deadline ends, as this source has it
/// @param participants economies
/// @param outcome in our words or the source's
public record Talks(
        Kind kind,
        Status status,
        @Nullable When when,
        @Nullable When until,
        String place,
        List<String> participants,
        List<String> people,
        String body,
        String outcome,
        @Nullable Amount amount,
        @Nullable String condition)
        implements Content {

    /// The kinds of event that documents are annotated with.
    public enum Kind {
        ROUND,
        SUMMIT,
        CALL,
        BREAKDOWN,
        TRUCE,
        AGREEMENT,
        DEADLINE,
        DISPUTE_FILING,
        RULING
    }

    /// Whether it took place.
    public enum Status {
        OCCURRED,
        SCHEDULED,
        POSSIBLE,
        UNLIKELY
    }

    public Talks {
        participants = List.copyOf(participants);
        people = List.copyOf(people);
    }
}
