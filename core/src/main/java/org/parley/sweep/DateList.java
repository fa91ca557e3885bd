package org.parley.sweep;

import org.parley.files.Problem;
import org.parley.files.YamlFields;
import org.parley.files.YamlValue;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Days in a sweep file: one, a list, or `{from: 2018-01-01, until: 2019-12-31, every: month}`.
final class DateList {
    private static final int MOST = 10_000;
    private static final Map<String, Period> STEPS =
            Map.of(
                    "day", Period.ofDays(1),
                    "week", Period.ofWeeks(1),
                    "month", Period.ofMonths(1),
                    "quarter", Period.ofMonths(3),
                    "year", Period.ofYears(1));

    private DateList() {}

    /// The days under a key, in the order written.
    ///
    /// @param problems where defects go. Modified.
    static List<LocalDate> read(YamlFields fields, String key, List<Problem> problems) {
        var days = new ArrayList<LocalDate>();
        if (fields.isMapping(key)) {
            fields.mappings(key).forEach(range -> days.addAll(range(range, problems)));
        } else {
            fields.values(key).forEach(value -> day(value, problems).ifPresent(days::add));
        }
        return days;
    }

    private static List<LocalDate> range(YamlFields range, List<Problem> problems) {
        Optional<LocalDate> from = range.require("from").flatMap(value -> day(value, problems));
        Optional<LocalDate> until = range.require("until").flatMap(value -> day(value, problems));
        Optional<Period> step = range.require("every").flatMap(value -> step(value, problems));
        range.finish();
        var days = new ArrayList<LocalDate>();
        if (from.isEmpty() || until.isEmpty() || step.isEmpty()) {
            return days;
        }
        // counted from the first day, so that the 31st stays the last of each month
        for (int n = 0; n < MOST; n++) {
            LocalDate day = from.get().plus(step.get().multipliedBy(n));
            if (day.isAfter(until.get())) {
                break;
            }
            days.add(day);
        }
        if (days.isEmpty()) {
            problems.add(
                    range.problem(
                            "%s is after %s. Maybe they are the wrong way round."
                                    .formatted(from.get(), until.get())));
        }
        return days;
    }

    private static Optional<Period> step(YamlValue value, List<Problem> problems) {
        Optional<Period> step = Optional.ofNullable(STEPS.get(value.text()));
        if (step.isEmpty()) {
            problems.add(
                    value.problem(
                            "'%s' is no step. Maybe one of day, week, month, quarter, year."
                                    .formatted(value)));
        }
        return step;
    }

    /// One day; empty, with a problem added, where it is none.
    static Optional<LocalDate> day(YamlValue value, List<Problem> problems) {
        try {
            return Optional.of(LocalDate.parse(value.text()));
        } catch (DateTimeParseException _) {
            problems.add(value.problem("'%s' is not a date. Maybe 2019-12-31.".formatted(value)));
            return Optional.empty();
        }
    }
}
