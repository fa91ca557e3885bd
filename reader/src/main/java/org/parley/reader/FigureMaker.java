package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Marks;
import org.parley.grammar.Match;
import org.parley.mention.Mention;

import java.util.List;

/// Makes figures of the matches of `figures.rules`.
final class FigureMaker {

    private final Scene scene;
    private final Marks marks;

    FigureMaker(Scene scene) {
        this.scene = scene;
        this.marks = scene.marks;
    }

    /// The figure of one match, or null when it has no number or nobody to report it.
    @Nullable Candidate make(Match match) {
        Predicate predicate = Predicate.of(scene, match.head());
        if (predicate.bare()
                || predicate.has("planning")
                || predicate.has("wanting")
                || predicate.has("agreeing")
                || predicate.must()) {
            return null;
        }
        String kind = match.rule().get("figure", "other");
        Mention.Money money = money(match);
        Double percent = money == null ? percent(match) : null;
        if (money == null && percent == null || money != null && reduction(money)) {
            return null;
        }
        if (money != null && money.billions() < Slots.SMALLEST_TRADE) {
            return null;
        }
        int to = Math.max(match.to(), Extents.end(scene, match.to(), true));
        int from = phraseStart(match);
        List<String> named = Slots.economies(scene, from, to);
        String reporter = reporter(match, from, to, named);
        if (reporter == null) {
            return null;
        }
        String partner = null;
        for (String economy : named) {
            if (!economy.equals(reporter)) {
                partner = economy;
                break;
            }
        }
        Mention.When when = Slots.when(scene, from, to);
        String year = when == null ? null : when.past().substring(0, 4);
        if (partner == null
                && (kind.contains("deficit") || kind.equals("surplus") || kind.contains("trade"))) {
            partner = scene.discourse.counterpart(reporter);
        }
        var figure =
                new Statement.Figure(
                        Slots.words(
                                scene,
                                from,
                                to,
                                scene.speaker(match.head()).source(),
                                "asserted",
                                match.rule().name()),
                        kind,
                        reporter,
                        partner,
                        year,
                        money == null ? null : money.usd(),
                        percent,
                        money == null || money.qualifier().isEmpty() ? null : money.qualifier());
        return new Candidate(figure, match, from, to, from, kind);
    }

    /// "narrowing the gap by $100 billion", "a $100 billion cut": an ask, not a figure.
    private boolean reduction(Mention.Money money) {
        String before = money.from() == 0 ? "" : scene.token(money.from() - 1).lower();
        int next =
                marks.firstPhrase(
                        "reduction",
                        Math.max(0, money.from() - 3),
                        Math.min(marks.size(), money.to() + 2));
        return before.equals("by") || next >= 0;
    }

    private Mention.@Nullable Money money(Match match) {
        List<Mention.Money> within = marks.within(Mention.Money.class, match.from(), match.to());
        if (within.isEmpty()) {
            return null;
        }
        for (Mention.Money money :
                marks.within(
                        Mention.Money.class,
                        match.from(),
                        Math.min(marks.size(), match.to() + 6))) {
            if (money.usd() != null) {
                return money;
            }
        }
        return within.getFirst();
    }

    private @Nullable Double percent(Match match) {
        List<Mention.Percent> within =
                marks.within(Mention.Percent.class, match.from(), match.to());
        return within.isEmpty() ? null : Double.valueOf(within.getFirst().value());
    }

    private int phraseStart(Match match) {
        int start = match.from();
        for (int i = start - 1; i >= Math.max(0, start - 14); i--) {
            var token = marks.token(i);
            if (token.isOneOf(",;—“”")
                    || token.isVerb() && !org.parley.grammar.Clauses.attributive(marks, i)) {
                break;
            }
            start = i;
        }
        while (start < match.from()
                && marks.token(start).isAny("and", "but", "of", "to", "by", "that")) {
            start++;
        }
        return start;
    }

    /// "shipments to China", "imports from China": the other one reports.
    private boolean reached(String economy, Match match) {
        for (Mention mention : marks.mentions()) {
            boolean same =
                    (mention instanceof Mention.Economy || mention instanceof Mention.Person)
                            && Scene.code(mention).equals(economy);
            if (same && mention.from() > match.from()) {
                return scene.token(mention.from() - 1).isAny("to", "from", "with");
            }
        }
        return false;
    }

    private @Nullable String reporter(Match match, int from, int to, List<String> named) {
        Agents agents = new Agents(scene);
        if (match.rule().name().endsWith("ported")) {
            Agents.Agent subject = agents.subject(match.head());
            if (subject.known()) {
                return subject.first();
            }
        }
        int noun = match.from();
        for (int i = match.from(); i < match.to(); i++) {
            if (marks.is("deficit", i)
                    || marks.is("surplus", i)
                    || marks.is("exports-fig", i)
                    || marks.is("imports-fig", i)) {
                noun = i;
                break;
            }
        }
        Agents.Agent owner = agents.owner(noun);
        if (owner.known()) {
            return owner.first();
        }
        int verb = org.parley.grammar.Clauses.verbBefore(marks, noun);
        if (verb >= 0 && noun - verb < 10) {
            Agents.Agent subject = agents.subject(verb);
            if (subject.known()) {
                return subject.first();
            }
        }
        if (named.size() == 1 && reached(named.getFirst(), match)) {
            return scene.discourse.counterpart(named.getFirst());
        }
        if (!named.isEmpty()) {
            return named.getFirst();
        }
        List<String> economies = scene.economies(from, to);
        if (!economies.isEmpty()) {
            return economies.getFirst();
        }
        Agents.Agent subject = agents.subject(match.head());
        return subject.known()
                ? subject.first()
                : scene.discourse.focus != null ? scene.discourse.focus : scene.discourse.first();
    }
}
