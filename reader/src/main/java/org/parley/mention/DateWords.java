package org.parley.mention;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Objects;

/// What the words of a date mean in a document of a known date, where the context is a coming or a
/// past one: a day, a month, a year or an interval, as ISO 8601 writes them.
final class DateWords {

    private DateWords() {}

    /// "May 8", "May 8 to 10, 2018"; null for a day that no month has, or of an unknown year.
    static @Nullable String day(
            String month,
            String day,
            @Nullable String lastDay,
            @Nullable String year,
            @Nullable LocalDate document,
            boolean coming) {
        Month named = monthOf(month);
        int dayOfMonth = Integer.parseInt(day);
        if (dayOfMonth < 1 || dayOfMonth > named.maxLength() || year == null && document == null) {
            return null;
        }
        LocalDate date =
                year != null
                        ? LocalDate.of(Integer.parseInt(year), named, 1).plusDays(dayOfMonth - 1L)
                        : nearest(Objects.requireNonNull(document), named, dayOfMonth, coming);
        if (lastDay == null) {
            return date.toString();
        }
        int last = Integer.parseInt(lastDay);
        return last <= dayOfMonth || last > named.maxLength()
                ? date.toString()
                : date + "/" + date.plusDays(last - dayOfMonth);
    }

    private static LocalDate nearest(LocalDate document, Month month, int day, boolean coming) {
        LocalDate same = LocalDate.of(document.getYear(), month, 1).plusDays(day - 1L);
        if (coming && same.isBefore(document.minusDays(7))) {
            return same.plusYears(1);
        }
        if (!coming && same.isAfter(document.plusMonths(4))) {
            return same.minusYears(1);
        }
        return same;
    }

    /// "in May", "by May next year"; null where neither text nor document says the year.
    static @Nullable String month(
            String month, @Nullable String year, @Nullable LocalDate document, boolean coming) {
        Month named = monthOf(month);
        if (year != null && Character.isDigit(year.charAt(0))) {
            return YearMonth.of(Integer.parseInt(year), named).toString();
        }
        if (document == null) {
            return null;
        }
        int base = document.getYear();
        if (year != null) {
            int shift =
                    year.toLowerCase(Locale.ROOT).startsWith("last")
                            ? -1
                            : year.toLowerCase(Locale.ROOT).startsWith("next") ? 1 : 0;
            return YearMonth.of(base + shift, named).toString();
        }
        if (coming) {
            int shift = named.getValue() < document.getMonthValue() ? 1 : 0;
            return YearMonth.of(base + shift, named).toString();
        }
        int shift = named.getValue() > document.getMonthValue() ? -1 : 0;
        return YearMonth.of(base + shift, named).toString();
    }

    /// "last Monday", "Monday to Friday".
    static String weekday(
            @Nullable String which,
            String day,
            @Nullable String lastDay,
            LocalDate document,
            boolean coming) {
        DayOfWeek named = DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT));
        LocalDate date =
                switch (which == null ? "" : which.strip().toLowerCase(Locale.ROOT)) {
                    case "last" -> document.with(TemporalAdjusters.previous(named));
                    case "next" -> document.with(TemporalAdjusters.next(named));
                    default ->
                            coming
                                    ? document.with(TemporalAdjusters.nextOrSame(named))
                                    : document.with(TemporalAdjusters.previousOrSame(named));
                };
        if (lastDay == null) {
            return date.toString();
        }
        DayOfWeek until = DayOfWeek.valueOf(lastDay.toUpperCase(Locale.ROOT));
        return date + "/" + date.with(TemporalAdjusters.next(until));
    }

    /// "next week", "a month from now".
    static String relative(String words, LocalDate document, boolean coming) {
        LocalDate monday = document.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        YearMonth month = YearMonth.from(document);
        return switch (words.toLowerCase(Locale.ROOT)) {
            case "today", "tonight" -> document.toString();
            case "tomorrow" -> document.plusDays(1).toString();
            case "yesterday" -> document.minusDays(1).toString();
            case "this week", "later this week", "earlier this week" ->
                    document.getDayOfWeek() == DayOfWeek.SUNDAY && coming
                            ? week(monday.plusWeeks(1))
                            : week(monday);
            case "next week" -> week(monday.plusWeeks(1));
            case "last week" -> week(monday.minusWeeks(1));
            case "a week from now" -> document.plusWeeks(1).toString();
            case "a month from now" -> document.plusMonths(1).toString();
            case "this month", "later this month", "the end of the month" -> month.toString();
            case "next month" -> month.plusMonths(1).toString();
            case "last month" -> month.minusMonths(1).toString();
            case "at the weekend", "this weekend", "over the weekend" -> {
                LocalDate saturday = coming ? monday.plusDays(5) : monday.minusDays(2);
                yield saturday + "/" + saturday.plusDays(1);
            }
            case "next year" -> String.valueOf(document.getYear() + 1);
            case "last year", "a year ago" -> String.valueOf(document.getYear() - 1);
            default -> String.valueOf(document.getYear());
        };
    }

    private static String week(LocalDate monday) {
        return monday + "/" + monday.plusDays(6);
    }

    private static Month monthOf(String name) {
        String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().toLowerCase(Locale.ROOT).startsWith(start)) {
                return month;
            }
        }
        throw new IllegalArgumentException("No month starts with " + name);
    }
}
