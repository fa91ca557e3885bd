package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Marks;
import org.parley.mention.Mention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads the slots of a statement from a stretch of a sentence: economies, amounts, rates, dates.
/// Stretches are tokens `[from, to)`.
final class Slots {

    /// Less is a price or a fee, in billions.
    static final double SMALLEST_TRADE = 1e-5;

    private Slots() {}

    static Statement.Words words(
            Scene scene, int from, int to, Source source, String modality, String rule) {
        int start = scene.token(from).start();
        int end = scene.token(Math.max(from, to - 1)).end();
        return new Statement.Words(
                start, end, scene.discourse.text.substring(start, end), source, modality, rule);
    }

    /// Economies named in a stretch, in order, each once.
    static List<String> economies(Scene scene, int from, int to) {
        Set<String> codes = new LinkedHashSet<>();
        for (Mention mention : scene.marks.mentions()) {
            boolean names = mention instanceof Mention.Economy || mention instanceof Mention.Person;
            if (names && mention.from() >= from && mention.to() <= to) {
                codes.add(Scene.code(mention));
            }
        }
        return new ArrayList<>(codes);
    }

    /// The other side of a statement by an economy: whom the stretch names, else the main other
    /// party.
    static List<String> others(Scene scene, int from, int to, String economy) {
        List<String> named = economies(scene, from, to);
        named.remove(economy);
        if (!named.isEmpty()) {
            return named;
        }
        String counterpart = scene.discourse.counterpart(economy);
        return counterpart == null ? List.of() : List.of(counterpart);
    }

    /// The firm that stands in a stretch, or that a pronoun there stands for: "ZTE was hit by a
    /// decision to ban firms from selling components to it".
    static @Nullable String firm(Scene scene, int from, int to) {
        List<Mention.Company> firms = scene.marks.within(Mention.Company.class, from, to);
        if (!firms.isEmpty()) {
            return firms.getFirst().name();
        }
        List<Mention> before = scene.marks.mentions().stream().filter(m -> m.to() <= from).toList();
        if (before.size() == 1 && before.getFirst() instanceof Mention.Company named) {
            for (int i = from + 1; i < to; i++) {
                if (scene.token(i).is("it") && scene.token(i - 1).isAny("to", "with", "from")) {
                    return named.name();
                }
            }
        }
        return null;
    }

    static Mention.@Nullable When when(Scene scene, int from, int to) {
        List<Mention.When> dates = scene.marks.within(Mention.When.class, from, to);
        return dates.isEmpty() ? null : dates.getFirst();
    }

    /// US dollars in a stretch, in billions; null when there are none.
    static @Nullable Double dollars(Scene scene, int from, int to) {
        for (Mention.Money money : scene.marks.within(Mention.Money.class, from, to)) {
            boolean rate =
                    money.to() < scene.size()
                            && scene.token(money.to()).isAny("per", "a")
                            && money.billions() < 0.001;
            boolean price = money.billions() < SMALLEST_TRADE;
            if (money.usd() != null && !rate && !price) {
                return money.usd();
            }
        }
        return null;
    }

    static Statement.@Nullable Local local(Scene scene, int from, int to) {
        for (Mention.Money money : scene.marks.within(Mention.Money.class, from, to)) {
            if (money.usd() == null) {
                return new Statement.Local(money.billions(), money.currency());
            }
        }
        return null;
    }

    /// New rates in a stretch: not those left behind, not percentage points.
    static List<Mention.Percent> rates(Scene scene, int from, int to) {
        return scene.marks.within(Mention.Percent.class, from, to).stream()
                .filter(p -> !p.old() && !p.points())
                .toList();
    }

    /// Issues that a stretch speaks of; `other` when none is known.
    static List<String> about(Scene scene, int from, int to) {
        var issues = new LinkedHashSet<String>();
        Marks marks = scene.marks;
        for (String issue : Lexicons.ISSUES) {
            int at = marks.firstPhrase("about:" + issue, from, to);
            if (at >= 0) {
                issues.add(issue);
            }
        }
        String firm = firm(scene, from, to);
        if (firm != null) {
            issues.add("company:" + firm);
        }
        return issues.isEmpty() ? List.of("other") : List.copyOf(issues);
    }

    /// Duration in ISO 8601 ("for seven years", "over two years"), or null.
    static @Nullable String duration(Scene scene, int from, int to) {
        String text =
                scene.discourse.text.substring(
                        scene.token(from).start(), scene.token(to - 1).end());
        var matcher = Lexicons.DURATION.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        String number = matcher.group(1).toLowerCase(java.util.Locale.ROOT);
        int word = Lexicons.NUMBERS.indexOf(number);
        String amount =
                word >= 0
                        ? String.valueOf(word)
                        : number.equals("a") || number.equals("an") ? "1" : number;
        String unit = matcher.group(2).substring(0, 1).toUpperCase(java.util.Locale.ROOT);
        return "P" + amount + unit;
    }

    /// One past the end of a noun phrase with its complements: up to the next verb or clause.
    static int nounEnd(Scene scene, int from) {
        Marks marks = scene.marks;
        int end = from;
        while (end < marks.size()) {
            var token = marks.token(end);
            boolean verb =
                    token.isVerb()
                            && !org.parley.grammar.Clauses.attributive(marks, end)
                            && !reduced(marks, end);
            boolean clause = org.parley.grammar.Clauses.opensClause(token) || token.isOneOf(";:—”");
            if (verb || clause) {
                break;
            }
            end++;
        }
        while (end > from
                && (marks.token(end - 1).isOneOf(".,;:“”\"")
                        || marks.token(end - 1).isAny("and", "to", "in", "of"))) {
            end--;
        }
        return Math.max(end, from);
    }

    /// "trade valued at", "goods imported from": a participle behind its noun.
    private static boolean reduced(Marks marks, int index) {
        boolean participle =
                marks.token(index).lower().endsWith("ed")
                        || marks.token(index).lower().endsWith("ing");
        return participle
                && index + 1 < marks.size()
                && marks.token(index + 1).tag().equals("ADP")
                && index > 0
                && marks.token(index - 1).isNoun();
    }
}
