package org.parley.duty;

import java.time.LocalDate;
import java.util.List;

/// The average tariff from one day on, as fractions of the value of trade.
///
/// @param total MFN and additional duties in force
/// @param mfn the part of it that all partners pay
/// @param covered share of trade under some additional duty
/// @param scheduled what decided rises would add
/// @param threatened what threats would add on top of that
/// @param neverApplied the part of both that, as far as is known, never came
/// @param changes measures that changed on the day
public record RateStep(
        LocalDate from,
        double total,
        double mfn,
        double covered,
        double scheduled,
        double threatened,
        double neverApplied,
        List<String> changes) {

    /// The duties that do not fall on all partners.
    public double additional() {
        return total - mfn;
    }
}
