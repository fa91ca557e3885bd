package org.parley.store;

import org.parley.ledger.Entry;
import org.parley.ledger.Evidence;
import org.parley.ledger.Evidence.Modality;
import org.parley.ledger.Evidence.Standing;
import org.parley.ledger.Position;
import org.parley.ledger.Quote;
import org.parley.ledger.Source;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Entries for tests.
final class Samples {
    private Samples() {}

    static Entry entry(String id, String text) {
        return entry(id, text, LocalDate.parse("2019-05-09"));
    }

    static Entry entry(String id, String text, LocalDate day) {
        var evidence =
                new Evidence(
                        new Source(Source.Kind.ORGANISATION, "a ministry, \"quoted\" – 商务部", "CHN"),
                        Standing.OFFICIAL_STATEMENT,
                        Modality.ASSERTED,
                        new Quote("doc.txt", "0".repeat(64), 0, 3, "no\n"),
                        "https://example.org/?a=1&b=2");
        return new Entry(
                id,
                "ministry",
                day.atStartOfDay(ZoneOffset.UTC).toInstant().plusMillis(id.length()),
                Entry.Origin.READER,
                new Position("CHN", "USA", Position.Kind.REFUSAL, List.of("ip"), null, null, text),
                List.of(evidence));
    }

    static List<Entry> random(long seed, int count) {
        var random = new SplittableRandom(seed);
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < count; i++) {
            entries.add(
                    entry(
                            "e" + random.nextInt(count),
                            "v" + i + " " + Character.toString(random.nextInt(32, 0xD000)),
                            LocalDate.ofEpochDay(17000 + random.nextInt(1000))));
        }
        return entries;
    }
}
