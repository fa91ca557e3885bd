package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Clauses;
import org.parley.grammar.Marks;
import org.parley.grammar.Match;
import org.parley.mention.Mention;

import java.time.LocalDate;
import java.util.List;

/// The status of a measure from the wording of its sentence: how its predicate is said decides, and
/// only an explicit coming date overrides it.
final class MeasureStatus {

    private MeasureStatus() {}

    /// One of the schema's words, or null when the words assert no measure.
    static @Nullable String of(
            Scene scene, Match match, Predicate predicate, String actor, boolean condition) {
        String base = match.rule().get("base", "in-effect");
        if (match.rule().says("noun", "yes")) {
            return noun(scene, match, predicate, base, condition);
        }
        if (match.rule().says("polarity", "neg") && !predicate.negated()) {
            return null;
        }
        if (base.equals("ruled-out") || predicate.has("refusing") && predicate.negated()) {
            return predicate.negated() ? "considered" : "refused";
        }
        if (predicate.negated()) {
            boolean refuses =
                    predicate.future()
                            || predicate.has("planning")
                            || predicate.has("ready")
                            || predicate.has("agreeing");
            return refuses && !List.of("lifted", "suspended").contains(base)
                    ? "refused"
                    : predicate.has("wanting") ? "refused" : null;
        }
        if (predicate.has("denying")) {
            return null;
        }
        if (predicate.has("refusing")) {
            return "refused";
        }
        if (List.of("lifted", "suspended").contains(base)) {
            boolean told = !scene.speaker(match.head()).official();
            boolean supposed = predicate.may() || predicate.auxiliaries().contains("would");
            return told && supposed ? null : relief(predicate, base);
        }
        if (List.of("considered", "threatened").contains(base)) {
            return base.equals("considered") && predicate.has("threatening") ? "threatened" : base;
        }
        if (predicate.has("delaying")) {
            return "suspended";
        }
        if (predicate.has("ending")) {
            return "lifted";
        }
        if (predicate.has("threatening") || predicate.controls().contains("ready")) {
            return "threatened";
        }
        if (match.head() > 0 && covered(scene.marks, "threat-noun", match.head())) {
            return "threatened";
        }
        boolean hypothetical =
                predicate.auxiliaries().contains("would")
                        && predicate.auxiliaries().contains("have");
        if (hypothetical) {
            return null;
        }
        if (predicate.may()) {
            Speaker speaker = scene.speaker(match.head());
            boolean own = speaker.official() && actor.equals(speaker.economy());
            return own
                            || condition
                            || scene.marks.firstPhrase("threatening", 0, match.head()) >= 0
                            || scene.marks.hasPhrase("threat-noun")
                            || scene.marks.hasPhrase("retaliation")
                            || scene.marks.firstPhrase("list-word", 0, match.head()) >= 0
                    ? "threatened"
                    : "considered";
        }
        if (predicate.has("considering")
                || covered(scene.marks, "consider-noun", match.head())
                || predicate.has("wanting")) {
            boolean will = predicate.future() && condition;
            return will ? "threatened" : "considered";
        }
        boolean coming =
                predicate.future()
                        || predicate.has("planning")
                        || predicate.has("agreeing")
                        || predicate.has("likely")
                        || covered(scene.marks, "plan-noun", match.head())
                        || headline(scene.marks, match.head(), predicate)
                        || base.equals("announced")
                        || scene.token(match.head())
                                .isAny("announce", "announces", "announced", "unveils", "unveiled");
        boolean running =
                match.rule().says("inherits", "yes")
                        && "in-effect".equals(scene.discourse.lastStatus);
        if (coming && !running) {
            return condition && !match.rule().says("future", "announced")
                            || match.rule().says("future", "threatened")
                    ? "threatened"
                    : "announced";
        }
        return comingDate(scene, match) || approved(scene.marks, match.head()) ? "announced" : base;
    }

    /// "approved an order that removes": decided, and in the text of the act only.
    private static boolean approved(Marks marks, int head) {
        for (int i = head - 1; i >= Math.max(1, head - 3); i--) {
            if (marks.token(i).isAny("that", "which", "to")) {
                int verb = Clauses.verbBefore(marks, i - 1);
                return marks.firstPhrase("act-noun", i - 1, i) >= 0
                        && verb >= i - 7
                        && (marks.is("announce", verb) || marks.is("issuing", verb));
            }
        }
        return false;
    }

    private static String relief(Predicate predicate, String base) {
        if (predicate.has("considering") || predicate.may()) {
            return "considered";
        }
        if (predicate.has("threatening")) {
            return "threatened";
        }
        return base;
    }

    private static @Nullable String noun(
            Scene scene, Match match, Predicate predicate, String base, boolean condition) {
        Marks marks = scene.marks;
        int from = Math.max(0, match.head() - 8);
        for (int i = match.head() - 1; i >= from; i--) {
            if (marks.token(i).isOneOf(",;“”") || marks.token(i).is("and")) {
                break;
            }
            if (marks.is("threat-noun", i) || marks.is("threatening", i)) {
                return "threatened";
            }
            if (marks.token(i).isAny("planned", "upcoming", "scheduled", "impending")
                    || marks.is("announce", i) && marks.token(i).isVerb()) {
                return "announced";
            }
            if (marks.is("proposed", i)) {
                return marks.token(i).is("threatened") ? "threatened" : "considered";
            }
            if (marks.token(i)
                    .isAny(
                            "considering",
                            "considers",
                            "considered",
                            "weighing",
                            "mulling",
                            "studying",
                            "weigh",
                            "mull",
                            "consider",
                            "plan",
                            "could",
                            "may",
                            "might")) {
                return marks.token(i).is("plan") ? "announced" : "considered";
            }
            if (marks.token(i).isAny("avoid", "avert", "without", "prevent", "no")) {
                return null;
            }
        }
        for (int i = match.head() + 1; i < match.to(); i++) {
            String word = marks.token(i).lower();
            if (List.of("will", "would", "'ll").contains(word)) {
                return condition ? "threatened" : "announced";
            }
            if (List.of("could", "may", "might").contains(word)) {
                return base.equals("threatened") ? base : "considered";
            }
        }
        if (predicate.has("considering") || predicate.has("wanting")) {
            return "considered";
        }
        if (predicate.has("threatening")) {
            return "threatened";
        }
        if (marks.token(match.from()).is("that")
                && marks.firstPhrase("future", 0, match.from()) >= 0) {
            return "announced";
        }
        boolean pending =
                match.rule().says("inherits", "yes")
                        && "announced".equals(scene.discourse.lastStatus)
                        && present(scene.marks, match);
        return base.equals("in-effect") && (pending || comingDate(scene, match))
                ? "announced"
                : base;
    }

    /// "The duties start at 30 percent": told of what was announced before.
    private static boolean present(Marks marks, Match match) {
        for (int i = match.from(); i < match.to(); i++) {
            String word = marks.token(i).lower();
            if (marks.token(i).isVerb()) {
                return !word.endsWith("ed")
                        && !List.of(
                                        "was", "were", "had", "took", "came", "went", "rose",
                                        "fell", "began")
                                .contains(word);
            }
        }
        return false;
    }

    /// "EU to impose duties": an infinitive right behind its subject.
    private static boolean headline(Marks marks, int head, Predicate predicate) {
        if (marks.firstPhrase("decision-noun", Math.max(0, head - 8), head) >= 0) {
            return false;
        }
        return head > 1
                && marks.token(head - 1).is("to")
                && marks.mentions().stream()
                        .anyMatch(m -> m.to() == head - 1 && m instanceof Mention.Economy)
                && predicate.controls().isEmpty();
    }

    private static boolean covered(Marks marks, String name, int head) {
        for (int i = Math.max(0, head - 5); i < head; i++) {
            if (marks.phraseEnd(name, i) > 0
                    && (marks.token(head - 1).is("to") || marks.token(head - 1).is("of"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean comingDate(Scene scene, Match match) {
        LocalDate date = scene.discourse.date;
        if (date == null) {
            return false;
        }
        for (Mention.When when :
                scene.marks.within(
                        Mention.When.class, match.from(), Extents.end(scene, match.to(), true))) {
            boolean opened =
                    when.from() > 0
                            && scene.token(when.from() - 1)
                                    .isAny(
                                            "from",
                                            "starting",
                                            "beginning",
                                            "effective",
                                            "on",
                                            "of",
                                            "until");
            String first =
                    when.past().equals(when.future())
                            ? when.past()
                            : opened
                                            && scene.token(when.from() - 1)
                                                    .isAny(
                                                            "from",
                                                            "starting",
                                                            "beginning",
                                                            "effective")
                                    ? when.future()
                                    : when.past();
            String day = first.length() >= 10 ? first.substring(0, 10) : first;
            boolean full = day.length() == 10;
            if (full
                    && day.compareTo(date.toString()) > 0
                    && !scene.token(Math.max(0, when.from() - 1)).is("until")) {
                return true;
            }
            if (!full
                    && day.compareTo(date.toString().substring(0, day.length())) > 0
                    && !scene.token(Math.max(0, when.from() - 1)).is("until")) {
                return true;
            }
        }
        return false;
    }
}
