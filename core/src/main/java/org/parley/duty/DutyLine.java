package org.parley.duty;

import org.parley.measure.Measure.Stacking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One duty on a product, and what it rests on.
///
/// @param measure id of the measure
/// @param title what people call it
/// @param rate fraction of value; the mean over the product's lines where not all are covered
/// @param expression as the act writes it
/// @param act its legal act, empty where none is known
/// @param record entry that sets the rate
/// @param sequence place of that entry's record in the ledger
/// @param inForceFrom first day on which the measure stands as it does
/// @param words the source's words where the ledger has them, else its reference
/// @param share fraction of the lines known below the product that the measure covers
/// @param notes what was assumed for it
public record DutyLine(
        String measure,
        String title,
        Stacking stacking,
        double rate,
        String expression,
        String act,
        String record,
        long sequence,
        LocalDate inForceFrom,
        String words,
        double share,
        List<String> notes) {

    /// The same, in force no earlier than a day.
    DutyLine notBefore(LocalDate day) {
        return inForceFrom.isBefore(day)
                ? new DutyLine(
                        measure,
                        title,
                        stacking,
                        rate,
                        expression,
                        act,
                        record,
                        sequence,
                        day,
                        words,
                        share,
                        notes)
                : this;
    }

    DutyLine part(double partRate, double partShare, String note) {
        var all = new ArrayList<>(notes);
        all.add(note);
        return new DutyLine(
                measure,
                title,
                stacking,
                partRate,
                expression,
                act,
                record,
                sequence,
                inForceFrom,
                words,
                partShare,
                List.copyOf(all));
    }
}
