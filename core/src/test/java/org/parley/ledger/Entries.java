package org.parley.ledger;

import org.parley.ledger.Evidence.Modality;
import org.parley.ledger.Evidence.Standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Short ways to write entries in tests.
final class Entries {
    private Entries() {}

    static Instant day(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static Evidence evidence(Standing standing) {
        return new Evidence(
                new Source(Source.Kind.DOCUMENT, "", null),
                standing,
                Modality.ASSERTED,
                null,
                "https://example.org");
    }

    static Entry entry(
            String id, String account, String recorded, Standing standing, Content content) {
        return new Entry(
                id,
                account,
                day(recorded),
                Entry.Origin.HAND,
                content,
                List.of(evidence(standing)));
    }

    static Position position(String text) {
        return new Position(
                "USA", "CHN", Position.Kind.DEMAND, List.of("deficit-cut"), null, null, text);
    }
}
