package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Clauses;
import org.parley.grammar.Marks;
import org.parley.grammar.Match;
import org.parley.mention.Mention;

import java.util.List;

/// The status of a measure from the wording of its sentence: how its predicate is said decides, and
/// only an explicit coming date overrides it.
final class MeasureStatus {

    /// How far before its verb a draft is named, in tokens.
    private static final int DRAFT_REACH = 12;

    private final Scene scene;
    private final Marks marks;
    private final Match match;
    private final Predicate predicate;
    private final String base;
    private final boolean condition;

    private MeasureStatus(Scene scene, Match match, Predicate predicate, boolean condition) {
        this.scene = scene;
        this.marks = scene.marks;
        this.match = match;
        this.predicate = predicate;
        this.base = match.rule().get("base", "in-effect");
        this.condition = condition;
    }

    /// One of the schema's words, or null when the words assert no measure.
    static @Nullable String of(
            Scene scene, Match match, Predicate predicate, String actor, boolean condition) {
        if (match.rule().says("noun", "yes")) {
            String base = match.rule().get("base", "in-effect");
            return new NounStatus(scene, match, predicate).of(base, condition);
        }
        return new MeasureStatus(scene, match, predicate, condition).ofVerb(actor);
    }

    private @Nullable String ofVerb(String actor) {
        if (match.rule().says("polarity", "neg") && !predicate.negated()) {
            return null;
        }
        if (match.rule().says("polarity", "any")) {
            return ComingDate.follows(scene, match) ? "announced" : base;
        }
        if (base.equals("ruled-out") || predicate.has("refusing") && predicate.negated()) {
            return predicate.negated() ? "considered" : "refused";
        }
        if (predicate.negated()) {
            return refusal();
        }
        if (predicate.has("denying")) {
            return null;
        }
        if (predicate.has("refusing")) {
            return "refused";
        }
        return switch (base) {
            case "lifted", "suspended" -> relief();
            case "considered" ->
                    predicate.has("threatening") || condition && predicate.future()
                            ? "threatened"
                            : base;
            case "threatened" -> base;
            default -> act(actor);
        };
    }

    /// What is said not to be done: refused by whoever could, else nothing.
    private @Nullable String refusal() {
        boolean refuses =
                predicate.future()
                        || predicate.has("planning")
                        || predicate.has("ready")
                        || predicate.has("agreeing");
        return refuses && !relieves() || predicate.has("wanting") ? "refused" : null;
    }

    private boolean relieves() {
        return List.of("lifted", "suspended").contains(base);
    }

    private @Nullable String relief() {
        boolean told = !scene.speaker(match.head()).official();
        boolean supposed = predicate.may() || predicate.auxiliaries().contains("would");
        if (told && supposed) {
            return null;
        }
        if (predicate.has("considering") || predicate.may() || covered("consider-noun")) {
            return "considered";
        }
        return predicate.has("threatening") ? "threatened" : base;
    }

    private @Nullable String act(String actor) {
        if (predicate.has("delaying")) {
            return "suspended";
        }
        if (predicate.has("ending")) {
            return "lifted";
        }
        boolean threat = match.head() > 0 && covered("threat-noun");
        if (predicate.has("threatening") || predicate.has("ready") || threat) {
            return "threatened";
        }
        if (predicate.auxiliaries().contains("would") && predicate.auxiliaries().contains("have")) {
            return null;
        }
        if (marks.token(Math.max(0, predicate.outer() - 2)).is("whether")) {
            return "considered";
        }
        if (predicate.may()) {
            return threatens(actor) ? "threatened" : "considered";
        }
        if (predicate.has("considering") || covered("consider-noun") || predicate.has("wanting")) {
            return predicate.future() && condition ? "threatened" : "considered";
        }
        boolean running =
                match.rule().says("inherits", "yes")
                        && "in-effect".equals(scene.discourse.lastStatus);
        if (drafted()) {
            return "considered";
        }
        boolean warned =
                predicate.auxiliaries().contains("would")
                        && marks.firstPhrase("threatening", 0, match.head()) >= 0;
        if (coming() && !running && warned) {
            return "threatened";
        }
        if (coming() && !running) {
            return condition && !match.rule().says("future", "announced")
                            || match.rule().says("future", "threatened")
                    ? "threatened"
                    : "announced";
        }
        if (ComingDate.follows(scene, match) || approved()) {
            return "announced";
        }
        String listed = scene.discourse.listStatus;
        return listed == null || predicate.auxiliaries().contains("has") ? base : listed;
    }

    /// "a bill that would bar": what a draft would do.
    private boolean drafted() {
        int from = Math.max(0, match.head() - DRAFT_REACH);
        return predicate.auxiliaries().contains("would")
                && marks.firstPhrase("consider-noun", from, match.head()) >= 0;
    }

    /// Whether "may" is the imposer's own threat or one with a condition, not a guess.
    private boolean threatens(String actor) {
        Speaker speaker = scene.speaker(match.head());
        boolean own = speaker.official() && actor.equals(speaker.economy());
        return own
                || condition
                || marks.firstPhrase("threatening", 0, match.head()) >= 0
                || marks.hasPhrase("threat-noun")
                || marks.hasPhrase("retaliation")
                || marks.firstPhrase("list-word", 0, match.head()) >= 0;
    }

    private boolean coming() {
        return predicate.future()
                || predicate.has("planning")
                || predicate.has("agreeing")
                || predicate.has("likely")
                || covered("plan-noun")
                || headline()
                || base.equals("announced")
                || scene.token(match.head())
                        .isAny("announce", "announces", "announced", "unveils", "unveiled");
    }

    /// "approved an order that removes", "an order directing that": decided, and in the text of the
    /// act only.
    private boolean approved() {
        for (int i = match.head() - 1; i >= Math.max(1, match.head() - 3); i--) {
            if (marks.token(i).isAny("that", "which", "to")) {
                int verb = Clauses.verbBefore(marks, i - 1);
                return marks.firstPhrase("act-noun", i - 1, i) >= 0
                        && verb >= i - 7
                        && (marks.is("announce", verb) || marks.is("issuing", verb));
            }
        }
        for (int i = match.head() - 1; i >= 0; i--) {
            if (marks.token(i).isAny("directing", "ordering", "instructing", "mandating")) {
                return marks.firstPhrase("act-noun", 0, i) >= 0;
            }
        }
        return false;
    }

    /// "EU to impose duties": an infinitive right behind its subject.
    private boolean headline() {
        int head = match.head();
        if (marks.firstPhrase("decision-noun", Math.max(0, head - 8), head) >= 0) {
            return false;
        }
        return head > 1
                && marks.token(head - 1).is("to")
                && marks.mentions().stream()
                        .anyMatch(m -> m.to() == head - 1 && m instanceof Mention.Economy)
                && predicate.controls().isEmpty();
    }

    /// Whether a noun of a class rules the predicate: "a threat to", "a proposal to".
    private boolean covered(String name) {
        int head = match.head();
        for (int i = Math.max(0, head - 5); i < head; i++) {
            if (marks.phraseEnd(name, i) > 0
                    && (marks.token(head - 1).is("to") || marks.token(head - 1).is("of"))) {
                return true;
            }
        }
        return false;
    }
}
