package org.parley.features;

import org.parley.duty.Duties;
import org.parley.duty.DutyAnswer;
import org.parley.duty.DutyQuestion;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Ledger;
import org.parley.ledger.Preference;
import org.parley.measure.ProductCode;
import org.parley.store.RecordFolder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The shipped record of the US-China dispute, asked in the words of the tests.
final class Dispute {
    static final Ledger LEDGER = Ledger.ofEntries(RecordFolder.read("us-china-2018-2020"));
    static final Knowledge TODAY = LEDGER.asKnownToday();
    static final Duties DUTIES = new Duties(TODAY);

    private Dispute() {}

    static Knowledge known(String day) {
        Instant after = LocalDate.parse(day).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return LEDGER.asKnown(after, Preference.OFFICIAL_FIRST);
    }

    /// The record without the entries whose id begins so.
    static Knowledge without(String start) {
        return Ledger.ofEntries(
                        RecordFolder.read("us-china-2018-2020").stream()
                                .filter(entry -> !entry.id().startsWith(start))
                                .toList())
                .asKnownToday();
    }

    /// The same as known on a day.
    static Knowledge known(String day, String start) {
        Instant after = LocalDate.parse(day).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return Ledger.ofEntries(
                        RecordFolder.read("us-china-2018-2020").stream()
                                .filter(entry -> !entry.id().startsWith(start))
                                .toList())
                .asKnown(after, Preference.OFFICIAL_FIRST);
    }

    static DutyAnswer duty(Duties duties, String product, String from, String to, String at) {
        return duties.answer(ProductCode.parse(product), from, to, LocalDate.parse(at));
    }

    static DutyAnswer shipped(String product, String exported, String at) {
        return DUTIES.answer(
                new DutyQuestion(
                        ProductCode.parse(product),
                        "CHN",
                        "USA",
                        LocalDate.parse(at),
                        LocalDate.parse(exported)));
    }

    /// Additional duties in percent, summed.
    static double additional(DutyAnswer answer) {
        double sum = 0;
        for (var line : answer.lines()) {
            sum += line.rate();
        }
        return Math.round(sum * 1e7) / 1e5;
    }
}
