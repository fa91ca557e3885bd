package org.parley.mention;

import org.jspecify.annotations.Nullable;
import org.parley.lexicon.Economies;

/// Something recognised in a sentence before any rule is tried; `from` and `to` are token numbers,
/// `to` exclusive.
public sealed interface Mention {

    int from();

    int to();

    /// An economy, by whatever name.
    record Economy(int from, int to, String code, Economies.Naming naming) implements Mention {}

    /// A person who speaks for an economy.
    record Person(int from, int to, String name, String economy) implements Mention {}

    /// A firm.
    record Company(int from, int to, String name) implements Mention {}

    /// An amount of money in billions; `usd` is null when only another currency is given.
    record Money(
            int from,
            int to,
            double billions,
            String currency,
            @Nullable Double usd,
            String qualifier)
            implements Mention {}

    /// A percentage; `old` when it is the rate that is left behind, `points` for percentage points.
    record Percent(int from, int to, double value, boolean old, boolean points)
            implements Mention {}

    /// A date; `past` and `future` are its readings (ISO, partial or interval) in a past and in a
    /// coming context; the same when the words leave no choice.
    record When(int from, int to, String words, String past, String future) implements Mention {}
}
