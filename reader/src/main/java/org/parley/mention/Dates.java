package org.parley.mention;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as words, resolved against the date of the document.
///
/// Each has a reading for a past and one for a coming context, since "on Monday" is the last one in
/// "met on Monday" and the next one in "will meet on Monday". Without a date of the document only
/// dates that name their year are resolved.
public final class Dates {

    /// A date found in text.
    public record Found(int start, int end, String past, String future) {}

    private static final String MONTH =
            "(january|february|march|april|may|june|july|august|september|october|november|december"
                + "|jan\\.?|feb\\.?|mar\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?)";
    private static final String DAY = "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
    private static final Pattern FULL =
            Pattern.compile(
                    "\\b"
                            + MONTH
                            + "\\s(\\d{1,2})(?:st|nd|rd|th)?(?:\\s(?:to|and|-|–)\\s(\\d{1,2})\\b|[-–](\\d{1,2})\\b)?(?:,?\\s(\\d{4}))?(?![\\d,.]*\\d)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BRITISH =
            Pattern.compile(
                    "\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s(?:to|and|-|–)\\s|[-–])?(\\d{1,2})?\\s"
                            + MONTH
                            + "(?:,?\\s(\\d{4}))?\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_ONLY =
            Pattern.compile(
                    "\\b(?:(in|by|since|until|of|last|next|this|early|late|mid|from|end-|for)[\\s-])(?:(?:early|late|mid|the"
                        + " end of)[\\s-])?(?:(last|next)\\s)?"
                            + MONTH
                            + "(?:,?\\s(last year|next year|this year|\\d{4}))?\\b(?!\\s\\d)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern WEEKDAY =
            Pattern.compile(
                    "\\b(last |next |this )?" + DAY + "(?:\\s(?:and|to|-)\\s" + DAY + ")?\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern RELATIVE =
            Pattern.compile(
                    "\\b(to(?:day|morrow|night)|yesterday|year-end|next (?:week|month|year)|last"
                        + " (?:week|month|year)|(?:later )?this (?:week|month|year)|earlier this"
                        + " week|a (?:month|week) from now|a year ago|(?:at the|this|over the)"
                        + " weekend|the (?:end of the (?:year|month)|same year)|that year)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR =
            Pattern.compile(
                    "\\b(?:in|since|from|by|for|of|until)\\s((?:19|20)\\d\\d)\\b|\\b((?:19|20)\\d\\d)\\b(?=[\\s,.)]|$)");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4}-\\d\\d-\\d\\d)\\b");

    private Dates() {}

    /// Dates within `text[from, to)` in order.
    public static List<Found> find(String text, int from, int to, @Nullable LocalDate document) {
        var found = new ArrayList<Found>();
        boolean digit = Scan.digit(text, from, to);
        boolean month = Scan.month(text, from, to);
        if (digit && month) {
            numbered(text, from, to, found, document);
        }
        if (month) {
            each(
                    MONTH_ONLY,
                    text,
                    from,
                    to,
                    found,
                    m -> month(m, document, false),
                    m -> month(m, document, true));
        }
        if (document != null && Scan.weekday(text, from, to)) {
            each(
                    WEEKDAY,
                    text,
                    from,
                    to,
                    found,
                    m -> weekday(m, document, false),
                    m -> weekday(m, document, true));
        }
        if (document != null && Scan.wordOfTime(text, from, to)) {
            each(
                    RELATIVE,
                    text,
                    from,
                    to,
                    found,
                    m -> relative(m.group(1), document, false),
                    m -> relative(m.group(1), document, true));
        }
        if (digit) {
            each(ISO, text, from, to, found, m -> m.group(1), null);
        }
        if (Scan.year(text, from, to)) {
            each(
                    YEAR,
                    text,
                    from,
                    to,
                    found,
                    m -> m.group(1) != null ? m.group(1) : m.group(2),
                    null);
        }
        found.sort(java.util.Comparator.comparingInt(Found::start));
        return found;
    }

    /// Days with their month: "May 8 to 10", "8 May".
    private static void numbered(
            String text, int from, int to, List<Found> found, @Nullable LocalDate document) {
        each(
                FULL,
                text,
                from,
                to,
                found,
                m -> full(m, 1, 2, lastDay(m), 5, document, false),
                m -> full(m, 1, 2, lastDay(m), 5, document, true));
        each(
                BRITISH,
                text,
                from,
                to,
                found,
                m -> full(m, 3, 1, m.group(2), 4, document, false),
                m -> full(m, 3, 1, m.group(2), 4, document, true));
    }

    private static @Nullable String lastDay(Matcher m) {
        return m.group(3) != null ? m.group(3) : m.group(4);
    }

    /// One reading of a match.
    private interface Reading {
        @Nullable String of(Matcher matcher);
    }

    private static void each(
            Pattern pattern,
            String text,
            int from,
            int to,
            List<Found> found,
            Reading past,
            @Nullable Reading future) {
        Matcher matcher = pattern.matcher(text).region(from, to);
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            if (found.stream().anyMatch(f -> f.start < end && start < f.end)) {
                continue;
            }
            String before = past.of(matcher);
            String after = future == null ? before : future.of(matcher);
            if (before != null && after != null) {
                found.add(new Found(start, end, before, after));
            }
        }
    }

    private static @Nullable String full(
            Matcher m,
            int month,
            int day,
            @Nullable String lastDay,
            int year,
            @Nullable LocalDate document,
            boolean coming) {
        Month named = monthOf(m.group(month));
        int dayOfMonth = Integer.parseInt(m.group(day));
        String yearGroup = m.group(year);
        if (dayOfMonth < 1
                || dayOfMonth > named.maxLength()
                || yearGroup == null && document == null) {
            return null;
        }
        LocalDate date;
        if (yearGroup != null) {
            date = LocalDate.of(Integer.parseInt(yearGroup), named, 1).plusDays(dayOfMonth - 1L);
        } else {
            date = nearest(java.util.Objects.requireNonNull(document), named, dayOfMonth, coming);
        }
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

    private static @Nullable String month(Matcher m, @Nullable LocalDate document, boolean coming) {
        Month named = monthOf(m.group(3));
        String year = m.group(4);
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

    private static String weekday(Matcher m, LocalDate document, boolean coming) {
        DayOfWeek day = DayOfWeek.valueOf(m.group(2).toUpperCase(Locale.ROOT));
        String which = m.group(1) == null ? "" : m.group(1).strip().toLowerCase(Locale.ROOT);
        LocalDate date =
                switch (which) {
                    case "last" -> document.with(TemporalAdjusters.previous(day));
                    case "next" -> document.with(TemporalAdjusters.next(day));
                    default ->
                            coming
                                    ? document.with(TemporalAdjusters.nextOrSame(day))
                                    : document.with(TemporalAdjusters.previousOrSame(day));
                };
        if (m.group(3) == null) {
            return date.toString();
        }
        DayOfWeek until = DayOfWeek.valueOf(m.group(3).toUpperCase(Locale.ROOT));
        return date + "/" + date.with(TemporalAdjusters.next(until));
    }

    private static String relative(String words, LocalDate document, boolean coming) {
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
