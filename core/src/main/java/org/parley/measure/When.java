package org.parley.measure;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/// A date as precise as it was stated: a day, a month, a year, or an interval of them.
///
/// @param from its first day
/// @param until the day after its last
/// @param text as stated: `2019-05-10`, `2019-07`, `2019`, `2019-06-28/2019-06-29`
public record When(LocalDate from, LocalDate until, String text) implements Comparable<When> {

    public When {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "'%s' ends before it begins. Maybe the two dates changed places."
                            .formatted(text));
        }
    }

    public static When on(LocalDate day) {
        return new When(day, day.plusDays(1), day.toString());
    }

    /// Reads what [#text] shows.
    public static When parse(String text) {
        String stated = text.strip();
        int slash = stated.indexOf('/');
        try {
            if (slash < 0) {
                return part(stated);
            }
            When first = part(stated.substring(0, slash));
            When last = part(stated.substring(slash + 1));
            return new When(first.from, last.until, stated);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'%s' is not a date. Maybe 2019-05-10, 2019-05, 2019 or 2019-05-09/2019-05-10."
                            .formatted(text),
                    e);
        }
    }

    private static When part(String text) {
        return switch (text.length()) {
            case 4 -> {
                LocalDate first = Year.parse(text).atMonth(Month.JANUARY).atDay(1);
                yield new When(first, first.plusYears(1), text);
            }
            case 7 -> {
                LocalDate first = YearMonth.parse(text).atDay(1);
                yield new When(first, first.plusMonths(1), text);
            }
            default -> on(LocalDate.parse(text));
        };
    }

    /// Whether it is one day.
    public boolean isDay() {
        return from.plusDays(1).equals(until);
    }

    @Override
    public int compareTo(When other) {
        int byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : until.compareTo(other.until);
    }

    @Override
    public String toString() {
        return text;
    }
}
