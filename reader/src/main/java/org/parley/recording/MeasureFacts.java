package org.parley.recording;

import org.jspecify.annotations.Nullable;
import org.parley.measure.Amount;
import org.parley.measure.Instrument;
import org.parley.measure.LifeEvent;
import org.parley.measure.Measure;
import org.parley.measure.Scope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// By what a measure is known again in another document.
///
/// @param firms first words of their names, in lower case
/// @param amounts trade covered, as any account states it
/// @param rates as any account states them, in text
/// @param goods what the words say of the goods, each word in lower case without a plural's s
/// @param first day on which it was spoken of
/// @param last day on which it was spoken of
record MeasureFacts(
        Instrument instrument,
        Set<String> imposers,
        Set<String> targets,
        Set<String> firms,
        List<Amount> amounts,
        Set<String> rates,
        Set<String> goods,
        LocalDate first,
        LocalDate last) {

    /// Words that say nothing of which goods they are, without a plural's s.
    private static final Set<String> EMPTY =
            Set.of(
                    "about",
                    "additional",
                    "almost",
                    "american",
                    "annual",
                    "another",
                    "billion",
                    "certain",
                    "chinese",
                    "country",
                    "covering",
                    "dutie",
                    "duty",
                    "export",
                    "extra",
                    "foreign",
                    "further",
                    "good",
                    "import",
                    "imported",
                    "increase",
                    "item",
                    "kind",
                    "levie",
                    "levy",
                    "measure",
                    "more",
                    "nearly",
                    "other",
                    "product",
                    "range",
                    "remaining",
                    "some",
                    "such",
                    "tariff",
                    "than",
                    "that",
                    "their",
                    "these",
                    "them",
                    "trade",
                    "unstated",
                    "value",
                    "which",
                    "with",
                    "worth");

    /// @param event an account of what happened to it
    static MeasureFacts of(Measure measure, @Nullable LifeEvent event, LocalDate date) {
        var amounts = new ArrayList<Amount>();
        var rates = new TreeSet<String>();
        Amount covered = measure.terms().coverage();
        if (covered != null) {
            amounts.add(covered);
        }
        if (event != null) {
            Amount stated = event.coverage();
            if (stated != null && !amounts.contains(stated)) {
                amounts.add(stated);
            }
            if (event.rate() != null) {
                rates.add(event.rate().toString());
            }
        }
        return new MeasureFacts(
                measure.instrument(),
                new TreeSet<>(measure.terms().imposers()),
                new TreeSet<>(measure.terms().targets()),
                firms(measure.terms().scope()),
                amounts,
                rates,
                goods(measure.terms().scope(), measure.terms().title()),
                date,
                date);
    }

    private static Set<String> firms(Scope scope) {
        return scope instanceof Scope.Firms(List<String> names)
                ? names.stream().map(MeasureFacts::firstWord).collect(Collectors.toSet())
                : Set.of();
    }

    private static String firstWord(String name) {
        return name.strip().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")[0];
    }

    /// Of words in the scope, or of the title where the scope is a list or codes.
    private static Set<String> goods(Scope scope, String title) {
        String words =
                switch (scope) {
                    case Scope.Words(String text) -> text;
                    case Scope.ListFile _, Scope.Products _, Scope.Sectors _ -> title;
                    case Scope.Firms _, Scope.Everything _ -> "";
                };
        return words(words);
    }

    /// The words of a text that say which goods they are.
    static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+"))
                .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .filter(word -> word.length() > 3 && !EMPTY.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// All that either says; the instrument stays.
    MeasureFacts and(MeasureFacts more) {
        var both = new ArrayList<>(amounts);
        more.amounts.stream().filter(amount -> !both.contains(amount)).forEach(both::add);
        return new MeasureFacts(
                instrument,
                union(imposers, more.imposers),
                union(targets, more.targets),
                union(firms, more.firms),
                both,
                union(rates, more.rates),
                union(goods, more.goods),
                first.isBefore(more.first) ? first : more.first,
                last.isAfter(more.last) ? last : more.last);
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        var union = new TreeSet<>(a);
        union.addAll(b);
        return union;
    }

    /// Days between the time in which it was spoken of and that of another, 0 where they touch.
    long daysFrom(MeasureFacts other) {
        if (other.first.isAfter(last)) {
            return java.time.temporal.ChronoUnit.DAYS.between(last, other.first);
        }
        return Math.max(0, java.time.temporal.ChronoUnit.DAYS.between(other.last, first));
    }
}
