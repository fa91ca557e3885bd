package org.parley.text;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The date of a document from its own words: a header, a full date near the top, or a dateline
/// whose year the text settles.
final class DocumentDate {

    /// A date and where it was found.
    record Found(LocalDate date, String from) {}

    private static final int HEADER = 400;
    private static final int TOP = 900;
    private static final String MONTHS =
            "(January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)";
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d\\d)-(\\d\\d)");
    private static final Pattern AMERICAN =
            Pattern.compile(
                    "\\b" + MONTHS + "\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BRITISH =
            Pattern.compile(
                    "\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTHS + "\\.?,?\\s+((?:19|20)\\d\\d)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DATELINE =
            Pattern.compile(
                    "^[\\p{Lu}][\\p{Lu}\\p{L}/ .,'-]{2,40}?,?\\s+"
                            + MONTHS
                            + "\\.?\\s+(\\d{1,2})\\b[^\\n]{0,30}?[-–—)]",
                    Pattern.MULTILINE);
    private static final Pattern YEAR = Pattern.compile("\\b((?:19|20)\\d\\d)\\b");

    private DocumentDate() {}

    static @Nullable Found find(String text) {
        String header = text.substring(0, Math.min(HEADER, text.length()));
        String top = text.substring(0, Math.min(TOP, text.length()));
        Matcher iso = ISO.matcher(header);
        while (iso.find()) {
            LocalDate date = date(iso.group(1), iso.group(2), iso.group(3));
            if (date != null) {
                return new Found(date, "header");
            }
        }
        Matcher american = AMERICAN.matcher(header);
        Matcher british = BRITISH.matcher(header);
        if (british.find()) {
            return found(british.group(3), british.group(2), british.group(1), "header");
        }
        if (american.find()) {
            return found(american.group(3), american.group(1), american.group(2), "header");
        }
        Matcher dateline = DATELINE.matcher(top);
        if (dateline.find()) {
            Matcher years = YEAR.matcher(text);
            int latest = 0;
            while (years.find()) {
                latest = Math.max(latest, Integer.parseInt(years.group(1)));
            }
            return latest == 0
                    ? null
                    : found(
                            String.valueOf(latest),
                            dateline.group(1),
                            dateline.group(2),
                            "dateline");
        }
        return null;
    }

    private static @Nullable Found found(String year, String month, String day, String from) {
        String start = month.substring(0, 3).toLowerCase(Locale.ROOT);
        for (Month candidate : Month.values()) {
            if (candidate.name().toLowerCase(Locale.ROOT).startsWith(start)) {
                LocalDate date = date(year, String.valueOf(candidate.getValue()), day);
                return date == null ? null : new Found(date, from);
            }
        }
        return null;
    }

    static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(
                    Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
