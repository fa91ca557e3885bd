package org.parley.reader;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One statement read from a document, with the words that carry it.
///
/// Words the schema fixes (instruments, statuses, kinds of position, ...) are kept as it spells
/// them.
public sealed interface Statement {

    Words words();

    /// The words that carry a statement, and where they come from.
    ///
    /// @param start first character in the decoded document
    /// @param end one past the last character
    /// @param quote the characters between, unchanged
    /// @param modality asserted, reported, predicted, hypothetical or implied
    /// @param rule name of the rule that found it
    record Words(int start, int end, String quote, Source source, String modality, String rule) {}

    /// An amount in a currency other than the US dollar.
    record Local(double billions, String currency) {}

    /// Something an economy does, will do or may do to trade.
    record Measure(
            Words words,
            String actor,
            List<String> target,
            @Nullable String targetEntity,
            String instrument,
            String status,
            @Nullable Double ratePercent,
            @Nullable Double coverageUsdBillions,
            @Nullable Local coverageLocal,
            @Nullable String coverageText,
            @Nullable String direction,
            @Nullable String effectiveDate,
            @Nullable String duration,
            @Nullable String condition,
            boolean retaliation)
            implements Statement {

        /// The same act, not yet applied.
        Measure announced() {
            return told(words, "announced", ratePercent, coverageUsdBillions, coverageLocal);
        }

        /// The same act at another rate, told by other words; unless it is a later one on the same
        /// goods, their worth is unknown.
        Measure rated(Words other, double rate, boolean later) {
            boolean same = later || ratePercent == null;
            return told(
                    other,
                    later ? "announced" : status,
                    rate,
                    same ? coverageUsdBillions : null,
                    same ? coverageLocal : null);
        }

        private Measure told(
                Words words,
                String status,
                @Nullable Double ratePercent,
                @Nullable Double coverageUsdBillions,
                @Nullable Local coverageLocal) {
            return new Measure(
                    words,
                    actor,
                    target,
                    targetEntity,
                    instrument,
                    status,
                    ratePercent,
                    coverageUsdBillions,
                    coverageLocal,
                    coverageText,
                    direction,
                    effectiveDate,
                    duration,
                    condition,
                    retaliation);
        }
    }

    /// What an economy asks, offers, grants, refuses or complains of.
    record Position(
            Words words,
            String holder,
            List<String> addressee,
            String position,
            List<String> about,
            @Nullable Double amountUsdBillions,
            @Nullable String condition)
            implements Statement {}

    /// A figure of trade.
    record Figure(
            Words words,
            String figure,
            String reporter,
            @Nullable String partner,
            @Nullable String year,
            @Nullable Double amountUsdBillions,
            @Nullable Double percent,
            @Nullable String qualifier)
            implements Statement {}

    /// Something that happens between economies.
    record Event(
            Words words,
            String event,
            String status,
            @Nullable String date,
            @Nullable String dateWords,
            @Nullable String place,
            List<String> participants,
            List<String> people,
            @Nullable Double amountUsdBillions,
            @Nullable String condition)
            implements Statement {}
}
