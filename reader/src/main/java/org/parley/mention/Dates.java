package org.parley.mention;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
                    m -> DateWords.month(m.group(3), m.group(4), document, false),
                    m -> DateWords.month(m.group(3), m.group(4), document, true));
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
                    m -> DateWords.relative(m.group(1), document, false),
                    m -> DateWords.relative(m.group(1), document, true));
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
                m -> american(m, document, false),
                m -> american(m, document, true));
        each(
                BRITISH,
                text,
                from,
                to,
                found,
                m -> british(m, document, false),
                m -> british(m, document, true));
    }

    private static @Nullable String american(
            Matcher m, @Nullable LocalDate document, boolean coming) {
        String lastDay = m.group(3) != null ? m.group(3) : m.group(4);
        return DateWords.day(m.group(1), m.group(2), lastDay, m.group(5), document, coming);
    }

    private static @Nullable String british(
            Matcher m, @Nullable LocalDate document, boolean coming) {
        return DateWords.day(m.group(3), m.group(1), m.group(2), m.group(4), document, coming);
    }

    private static String weekday(Matcher m, LocalDate document, boolean coming) {
        return DateWords.weekday(m.group(1), m.group(2), m.group(3), document, coming);
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
}
