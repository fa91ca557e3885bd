package org.parley.mention;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Amounts of money: `$100-billion`, `€2.8bn`, `USD 3 993 212 564`, `16.6 billion Canadian
/// dollars`.
public final class Amounts {

    /// An amount found in text.
    ///
    /// @param billions in billions of its currency
    public record Found(int start, int end, double billions, String currency, String qualifier) {}

    private static final Map<String, String> SIGNS =
            Map.ofEntries(
                    Map.entry("$", "USD"),
                    Map.entry("us$", "USD"),
                    Map.entry("$us", "USD"),
                    Map.entry("usd", "USD"),
                    Map.entry("c$", "CAD"),
                    Map.entry("ca$", "CAD"),
                    Map.entry("cad", "CAD"),
                    Map.entry("cdn$", "CAD"),
                    Map.entry("can$", "CAD"),
                    Map.entry("a$", "AUD"),
                    Map.entry("au$", "AUD"),
                    Map.entry("aud", "AUD"),
                    Map.entry("nz$", "NZD"),
                    Map.entry("hk$", "HKD"),
                    Map.entry("s$", "SGD"),
                    Map.entry("r$", "BRL"),
                    Map.entry("nt$", "TWD"),
                    Map.entry("€", "EUR"),
                    Map.entry("eur", "EUR"),
                    Map.entry("£", "GBP"),
                    Map.entry("gbp", "GBP"),
                    Map.entry("¥", "JPY"),
                    Map.entry("₹", "INR"),
                    Map.entry("rs", "INR"),
                    Map.entry("rs.", "INR"),
                    Map.entry("inr", "INR"),
                    Map.entry("rmb", "CNY"),
                    Map.entry("cny", "CNY"),
                    Map.entry("jpy", "JPY"),
                    Map.entry("₩", "KRW"),
                    Map.entry("rp", "IDR"),
                    Map.entry("rm", "MYR"),
                    Map.entry("chf", "CHF"));
    private static final Map<String, String> UNITS =
            Map.ofEntries(
                    Map.entry("dollar", "USD"),
                    Map.entry("euro", "EUR"),
                    Map.entry("pound", "GBP"),
                    Map.entry("sterling", "GBP"),
                    Map.entry("yuan", "CNY"),
                    Map.entry("renminbi", "CNY"),
                    Map.entry("yen", "JPY"),
                    Map.entry("won", "KRW"),
                    Map.entry("rupee", "INR"),
                    Map.entry("rouble", "RUB"),
                    Map.entry("ruble", "RUB"),
                    Map.entry("real", "BRL"),
                    Map.entry("reais", "BRL"),
                    Map.entry("peso", "MXN"),
                    Map.entry("lira", "TRY"),
                    Map.entry("franc", "CHF"),
                    Map.entry("krone", "NOK"),
                    Map.entry("kroner", "NOK"),
                    Map.entry("krona", "SEK"),
                    Map.entry("rupiah", "IDR"),
                    Map.entry("ringgit", "MYR"),
                    Map.entry("baht", "THB"),
                    Map.entry("rand", "ZAR"));
    private static final String NUMBER =
            "(\\d+(?:[,\\u00a0 ]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+|,\\d{1,2}(?!\\d))?)";
    private static final String SCALE =
            "(trillion|billion|million|thousand|crore|lakh|trn|tn|bn|mln|mn|m|b|k)\\b";
    private static final Pattern SIGNED =
            Pattern.compile(
                    "(?<![\\p{L}\\d])(us\\$|\\$us(?=\\d)|ca?\\$|cdn\\$|can\\$|au?\\$|nz\\$|hk\\$|s\\$|r\\$|nt\\$|\\$|€|£|¥|₹|₩"
                        + "|usd|eur|gbp|cad|aud|inr|rmb|cny|jpy|chf|rp|rm|rs\\.?)\\s{0,6}"
                            + NUMBER
                            + "(?:(?:-|\\s{0,6})"
                            + SCALE
                            + ")?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDED =
            Pattern.compile(
                    "(?<![\\p{L}\\d$€£.,-])(?:"
                            + NUMBER
                            + "|("
                            + NumberWords.PATTERN
                            + "))(?:(?:-|\\s{0,6})"
                            + SCALE
                            + ")?(?:-|\\s{1,6})(?:(canadian|australian|u\\.s\\.|us|american|new"
                            + " zealand|hong kong"
                            + "|singapore|taiwan|british|swiss|mexican|chinese)\\s)?"
                            + "(dollar|euro|pound|sterling|yuan|renminbi|yen|won|rupee|rouble|ruble|real|reais"
                            + "|peso|lira|franc|krone|kroner|krona|rupiah|ringgit|baht|rand)s?\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> DOLLARS =
            Map.of(
                    "canadian",
                    "CAD",
                    "australian",
                    "AUD",
                    "new zealand",
                    "NZD",
                    "hong kong",
                    "HKD",
                    "singapore",
                    "SGD",
                    "taiwan",
                    "TWD");
    private static final Pattern QUALIFIER =
            Pattern.compile(
                    "(more than|about|around|nearly|almost|some|over|up to|at least|as much"
                        + " as|roughly|approximately|less than|under|an estimated|close to)\\s+$",
                    Pattern.CASE_INSENSITIVE);
    private static final int QUALIFIER_REACH = 20;

    private Amounts() {}

    /// Amounts within `text[from, to)` in order.
    public static List<Found> find(String text, int from, int to) {
        var found = new ArrayList<Found>();
        if (!Scan.digit(text, from, to) && !Scan.largeNumber(text, from, to)) {
            return found;
        }
        Matcher signed = SIGNED.matcher(text).region(from, to);
        while (signed.find()) {
            String currency = SIGNS.get(signed.group(1).toLowerCase(Locale.ROOT));
            add(found, text, from, signed, currency, signed.group(2), signed.group(3));
        }
        Matcher worded = WORDED.matcher(text).region(from, to);
        while (worded.find()) {
            String unit = UNITS.get(worded.group(5).toLowerCase(Locale.ROOT));
            String nation = worded.group(4);
            String words = worded.group(2);
            String number =
                    words == null ? worded.group(1) : String.valueOf(NumberWords.value(words));
            if (words != null && worded.group(3) == null) {
                continue; // "five pounds" is a weight or a price
            }
            String currency =
                    nation == null || !"USD".equals(unit)
                            ? unit
                            : DOLLARS.getOrDefault(nation.toLowerCase(Locale.ROOT), "USD");
            if (found.stream().noneMatch(f -> f.start < worded.end() && worded.start() < f.end)) {
                add(found, text, from, worded, currency, number, worded.group(3));
            }
        }
        found.sort(java.util.Comparator.comparingInt(Found::start));
        return found;
    }

    private static void add(
            List<Found> found,
            String text,
            int from,
            Matcher matcher,
            @Nullable String currency,
            String number,
            @Nullable String scale) {
        String plain = number.replaceFirst(",(\\d{1,2})$", ".$1");
        double value = Double.parseDouble(plain.replaceAll("[,\\u00a0 ]", ""));
        String before =
                text.substring(Math.max(from, matcher.start() - QUALIFIER_REACH), matcher.start());
        Matcher qualifier = QUALIFIER.matcher(before);
        found.add(
                new Found(
                        matcher.start(),
                        matcher.end(),
                        value * factor(scale),
                        currency == null ? "USD" : currency,
                        qualifier.find() ? qualifier.group(1).toLowerCase(Locale.ROOT) : ""));
    }

    private static double factor(@Nullable String scale) {
        if (scale == null) {
            return 1e-9;
        }
        return switch (scale.toLowerCase(Locale.ROOT)) {
            case "trillion", "trn", "tn" -> 1000;
            case "billion", "bn", "b" -> 1;
            case "million", "mln", "mn", "m" -> 1e-3;
            case "crore" -> 1e-2;
            case "lakh" -> 1e-4;
            default -> 1e-6;
        };
    }
}
