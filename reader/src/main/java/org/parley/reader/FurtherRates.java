package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Clauses;
import org.parley.grammar.Marks;
import org.parley.mention.Mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Rates that lean on a duty named before them: "duties took effect: 10 percent on cheese, 25
/// percent on wine", "cars pay 120 percent, spirits 140 percent and tobacco 60 percent".
final class FurtherRates {

    /// How many tokens may stand between a duty and the next rate that belongs to it.
    private static final int REACH = 16;

    private final Scene scene;
    private final Marks marks;

    FurtherRates(Scene scene) {
        this.scene = scene;
        this.marks = scene.marks;
    }

    /// The candidates with those for further rates; a duty that names no rate takes the first.
    List<Candidate> added(List<Candidate> candidates) {
        List<Mention.Percent> rates = Slots.rates(scene, 0, marks.size());
        if (rates.isEmpty() || !scene.discourse.aboutDuties) {
            return candidates;
        }
        var all = new ArrayList<Candidate>(candidates);
        for (Mention.Percent rate : rates) {
            Candidate base = leanedOn(all, rate);
            if (base == null || !(base.statement() instanceof Statement.Measure measure)) {
                continue;
            }
            boolean first = measure.ratePercent() == null;
            int from = first ? base.from() : start(Math.max(base.to(), base.from() + 1), rate);
            int to = first ? Math.max(end(rate), base.to()) : end(rate);
            var words =
                    Slots.words(
                            scene,
                            from,
                            to,
                            measure.words().source(),
                            measure.words().modality(),
                            measure.words().rule());
            var next =
                    new Candidate(
                            measure.rated(words, rate.value(), later(base.to(), rate)),
                            base.match(),
                            from,
                            to,
                            from,
                            base.key());
            if (first) {
                all.set(all.indexOf(base), next);
            } else {
                all.add(next);
            }
        }
        return all;
    }

    /// The nearest duty to the left that a rate can belong to, or null.
    private @Nullable Candidate leanedOn(List<Candidate> all, Mention.Percent rate) {
        if (all.stream().anyMatch(c -> c.covers(rate.from())) || !ofValue(rate)) {
            return null;
        }
        return all.stream()
                .filter(c -> c.to() <= rate.from() && c.key().startsWith("tariff"))
                .max(Comparator.comparingInt(Candidate::to))
                .filter(c -> rate.from() - c.to() <= REACH && joined(c.to(), rate))
                .orElse(null);
    }

    /// "taxed at 25 percent will be taxed at 30": the same goods, at a rate to come.
    private boolean later(int from, Mention.Percent rate) {
        for (int i = Math.max(0, from - 4); i < rate.from(); i++) {
            if (marks.token(i).is("will")) {
                return true;
            }
        }
        return false;
    }

    /// Whether no clause of its own stands between a duty and a rate.
    private boolean joined(int from, Mention.Percent rate) {
        for (int i = from; i < rate.from(); i++) {
            boolean verb =
                    marks.token(i).isVerb()
                            && !Clauses.attributive(marks, i)
                            && !Clauses.isAuxiliary(marks.token(i))
                            && !marks.is("cover", i)
                            && !marks.is("face", i);
            if (verb || Clauses.opensClause(marks.token(i)) && !marks.token(i).is("while")) {
                return false;
            }
        }
        return true;
    }

    /// "10 percent on cheese", "spirits 140 percent": a rate with its goods, not a share of
    /// something.
    private boolean ofValue(Mention.Percent rate) {
        if (rate.to() >= marks.size()) {
            return true;
        }
        boolean goods = marks.token(rate.to()).isAny("on", "for", "each", "in");
        boolean ends =
                marks.token(rate.to()).isOneOf(".,;:)”") || marks.token(rate.to()).isAny("and");
        return (goods || ends) && !marks.is("share-noun", rate.to());
    }

    private int start(int from, Mention.Percent rate) {
        for (int i = rate.from() - 1; i >= from; i--) {
            if (separates(i)) {
                return i + 1;
            }
        }
        return Math.min(from, rate.from());
    }

    private int end(Mention.Percent rate) {
        for (int i = rate.to(); i < marks.size(); i++) {
            boolean and = marks.token(i).is("and") && rateFollows(i);
            if (marks.token(i).isOneOf(".;:)—”")
                    || marks.token(i).isOneOf(",") && rateFollows(i)
                    || and
                    || marks.token(i).isVerb() && !Clauses.attributive(marks, i)) {
                return i;
            }
        }
        return marks.size();
    }

    private boolean rateFollows(int from) {
        int to = Math.min(marks.size(), from + REACH / 2);
        return !marks.within(Mention.Percent.class, from, to).isEmpty();
    }

    private boolean separates(int i) {
        return marks.token(i).isOneOf(",;:()") || marks.token(i).isAny("and", "while", "but");
    }
}
