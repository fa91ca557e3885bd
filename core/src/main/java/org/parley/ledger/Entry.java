package org.parley.ledger;

import org.parley.ledger.Evidence.Standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/// What one account says about one thing.
///
/// @param id the thing: letters, digits, and `- . _ / :`
/// @param account who says so
/// @param recordedAt when it was learnt, to the millisecond
/// @param origin how it came into the ledger
/// @param evidence what it rests on; may be empty only for reviews and withdrawals
public record Entry(
        String id,
        String account,
        Instant recordedAt,
        Origin origin,
        Content content,
        List<Evidence> evidence) {

    /// Who made an entry.
    public enum Origin {
        /// A person, from a reference.
        HAND,
        /// A program, from a document: unreviewed until a person accepts it.
        READER
    }

    public Entry {
        if (!id.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._/:-]*")) {
            throw new IllegalArgumentException(
                    "'%s' cannot be the id of an entry. Maybe 'US-301-L3/to-25'.".formatted(id));
        }
        if (account.isBlank()) {
            throw new IllegalArgumentException(
                    "Entry %s has no account. Maybe the name of the source.".formatted(id));
        }
        boolean states =
                switch (content) {
                    case Review _, Withdrawal _ -> false;
                    case MeasureTerms _, MeasureLife _, Listing _, Position _, Talks _, Figure _ ->
                            true;
                };
        if (states && evidence.isEmpty()) {
            throw new IllegalArgumentException(
                    "Entry %s of %s has no evidence. Maybe the address of its source."
                            .formatted(id, account));
        }
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
        evidence = List.copyOf(evidence);
    }

    /// What a legal act says, written down by hand from it.
    ///
    /// @param act where it can be read; its account too
    public static Entry ofAct(String id, String act, LocalDate recorded, Content content) {
        var evidence =
                new Evidence(
                        new Source(Source.Kind.DOCUMENT, act, null),
                        Standing.OFFICIAL_ACT,
                        Evidence.Modality.ASSERTED,
                        null,
                        act);
        return new Entry(
                id,
                act,
                recorded.atStartOfDay(ZoneOffset.UTC).toInstant(),
                Origin.HAND,
                content,
                List.of(evidence));
    }

    /// The weightiest standing among its evidence.
    public Standing standing() {
        return evidence.stream()
                .map(Evidence::standing)
                .min(Comparator.naturalOrder())
                .orElse(Standing.ANALYST);
    }
}
