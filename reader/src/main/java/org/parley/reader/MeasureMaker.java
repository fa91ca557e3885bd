package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Clauses;
import org.parley.grammar.Marks;
import org.parley.grammar.Match;
import org.parley.mention.Mention;

import java.util.ArrayList;
import java.util.List;

/// Makes measures of the matches of the rules for them.
final class MeasureMaker {

    /// How far before a passive the worth of its goods may stand, in tokens.
    private static final int WORTH_REACH = 14;

    private final Scene scene;
    private final Marks marks;
    private final MeasureNeeds needs;
    private final MeasureAssertion assertion;
    private final Imposer imposer;

    MeasureMaker(Scene scene) {
        this.scene = scene;
        this.marks = scene.marks;
        this.needs = new MeasureNeeds(scene);
        this.assertion = new MeasureAssertion(scene, needs);
        this.imposer = new Imposer(scene);
    }

    /// Measures of one match: one for each rate that the clause names; none when it does not stand.
    List<Candidate> make(Match match) {
        boolean noun = match.rule().says("noun", "yes");
        Predicate predicate = Predicate.of(scene, match.head());
        boolean active = match.rule().get("agent", "subject").equals("subject") && !noun;
        if (active && Clauses.passive(marks, match.head())) {
            return List.of();
        }
        if (assertion.unasserted(match, predicate, noun)
                || noun && assertion.pointedAt(match) && !needs.number(match)) {
            return List.of();
        }
        boolean owned = noun && assertion.ownedHere(match.head());
        if (predicate.bare() && !owned && !match.rule().says("instrument", "subsidy")
                || assertion.asked(match, predicate)
                || !needs.met(match)) {
            return List.of();
        }
        Agents.Agent agent = imposer.agent(match);
        if (active && assertion.privately(agent, match) && !predicate.may()) {
            return List.of();
        }
        boolean explicit = agent.known();
        String actor = new Aim(scene).actor(match, imposer, agent);
        if (actor == null
                || match.rule().says("needs", "owned") && !assertion.ownedHere(match.from())
                || match.rule().says("needs", "first")
                        && !explicit
                        && scene.discourse.listStatus == null
                        && !needs.number(match)) {
            return List.of();
        }
        Speaker voice = scene.speaker(match.head());
        boolean told =
                noun
                        || match.rule().get("base", "in-effect").equals("in-effect")
                                && !marks.is("announce", match.head());
        boolean others = told && voice.official() && !actor.equals(voice.economy());
        boolean accused =
                predicate.outer() > 0
                        && marks.token(predicate.outer() - 1).is("of")
                        && marks.firstPhrase("complain-verb", 0, match.head()) >= 0;
        if (match.rule().says("instrument", "subsidy")
                && (others || accused || assertion.complained(match.from()))) {
            return List.of();
        }
        int to =
                noun
                        ? Math.max(match.to(), Slots.nounEnd(scene, match.to()))
                        : Extents.end(scene, match.to(), true);
        int from = explicit ? subject(agent.from(), match, predicate) : match.from();
        boolean object = match.rule().says("agent", "named-before");
        from = noun || object ? numberBefore(from) : active ? from : worthBefore(match, from);
        String condition = Conditions.of(scene, match.head(), 0, marks.size());
        String status = MeasureStatus.of(scene, match, predicate, actor, condition != null);
        status = match.rule().get("status", status == null ? "" : status);
        if (status.isEmpty()) {
            return List.of();
        }
        boolean again =
                scene.discourse.told.contains(actor + " " + instrument(match) + " in-effect");
        if (noun
                && again
                && !needs.number(match)
                && match.rule().get("needs", "first").equals("first")
                && status.equals("in-effect")) {
            return List.of();
        }
        return split(match, predicate, from, Math.max(to, match.to()), actor, status, condition);
    }

    /// Where the words begin when the agent is named: with it, unless another predicate stands
    /// between.
    int subject(int agent, Match match, Predicate predicate) {
        int outer = Math.min(predicate.outer(), match.from());
        int verb = Clauses.verbBefore(marks, outer);
        boolean other = verb >= agent && !Clauses.isAuxiliary(marks.token(verb));
        return other ? outer : Math.min(agent, match.from());
    }

    /// "a 15 percent" before the noun belongs to it.
    int numberBefore(int from) {
        for (Mention mention : marks.mentions()) {
            boolean number = mention instanceof Mention.Percent || mention instanceof Mention.Money;
            if (number
                    && mention.to() <= from
                    && from - mention.to() < 4
                    && Clauses.verbBefore(marks, from) < mention.from()) {
                return mention.from();
            }
        }
        return from;
    }

    /// "goods worth $2 billion ... are hit": the subject of what is suffered, when it has a worth.
    int worthBefore(Match match, int from) {
        if (!marks.within(Mention.Money.class, match.from(), match.to()).isEmpty()) {
            return from;
        }
        for (Mention.Money worth : marks.within(Mention.Money.class, 0, match.head())) {
            boolean near = match.from() - worth.to() <= WORTH_REACH && worth.from() < from;
            if (near && marks.firstPhrase("say", worth.to(), match.from()) < 0) {
                return worth.from();
            }
        }
        return from;
    }

    /// One measure a rate, each with the words from one rate to the next.
    List<Candidate> split(
            Match match,
            Predicate predicate,
            int from,
            int to,
            String actor,
            String status,
            @Nullable String condition) {
        List<Mention.Percent> rates =
                instrument(match).equals("tariff") ? Slots.rates(scene, from, to) : List.of();
        var made = new ArrayList<Candidate>();
        int start = from;
        for (int i = 0; i < Math.max(1, rates.size()); i++) {
            int end = to;
            if (i + 1 < rates.size()) {
                end = cut(rates.get(i).to(), rates.get(i + 1).from());
            }
            Double rate = rates.isEmpty() ? null : Double.valueOf(rates.get(i).value());
            made.add(
                    candidate(
                            match,
                            predicate,
                            start,
                            Math.max(end, start + 1),
                            actor,
                            status,
                            condition,
                            rate));
            start = end;
            while (start < to - 1
                    && (marks.token(start).isOneOf(",;")
                            || marks.token(start).isAny("and", "while"))) {
                start++;
            }
        }
        return made;
    }

    private int cut(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (marks.token(i).is("and") || marks.token(i).is(",") || marks.token(i).is("while")) {
                return i;
            }
        }
        return Math.max(from, to);
    }

    private Candidate candidate(
            Match match,
            Predicate predicate,
            int from,
            int to,
            String actor,
            String status,
            @Nullable String condition,
            @Nullable Double rate) {
        Speaker speaker = scene.speaker(match.head());
        String modality =
                marks.hasPhrase("said-to")
                        ? "reported"
                        : speaker.isNarrator() || speaker.official() ? "asserted" : "predicted";
        Source source =
                speaker.source().type() == Source.Type.PERSON && !speaker.official()
                        ? Source.NARRATOR
                        : speaker.source();
        Mention.When when = Slots.when(scene, from, to);
        boolean coming =
                status.equals("announced")
                        || status.equals("threatened")
                        || status.equals("considered");
        List<String> target = target(match, from, to, actor);
        String direction = match.rule().attributes().get("direction");
        if (status.equals("lifted") || match.rule().says("base", "lifted")) {
            direction = "remove";
        }
        int clause = scene.marks.firstPhrase("retaliation", 0, marks.size());
        var measure =
                new Statement.Measure(
                        Slots.words(scene, from, to, source, modality, match.rule().name()),
                        actor,
                        target,
                        Slots.firm(scene, from, to),
                        instrument(match),
                        status,
                        rate,
                        Slots.dollars(scene, from, to),
                        Slots.local(scene, from, to),
                        null,
                        direction,
                        when == null ? null : coming ? when.future() : when.past(),
                        Slots.duration(scene, from, to),
                        condition,
                        clause >= 0);
        return new Candidate(
                measure,
                match,
                from,
                to,
                Math.min(predicate.outer(), match.from()),
                measure.instrument() + actor);
    }

    /// A bare "embargo" or "ban" is one on exports in a document about bans on exports.
    String instrument(Match match) {
        String instrument = match.rule().get("instrument", "other");
        if (instrument.equals("same")) {
            if (marks.firstPhrase("tariff", 0, match.from()) >= 0
                    || marks.firstPhrase("penalty", 0, match.from()) >= 0) {
                return "tariff";
            }
            return scene.discourse.lastInstrument == null
                    ? "tariff"
                    : scene.discourse.lastInstrument;
        }
        boolean bare =
                match.rule().name().equals("import-ban-noun")
                        || match.rule().name().equals("import-ban");
        boolean imports =
                marks.firstPhrase("imports-noun", match.from(), match.to()) >= 0
                        || !Slots.economies(scene, match.headEnd(), match.to()).isEmpty();
        return bare && !imports && scene.discourse.aboutExports ? "export-ban" : instrument;
    }

    private List<String> target(Match match, int from, int to, String actor) {
        if (match.rule().says("agent", "reverse")) {
            List<String> subject = imposer.explicitSubject(match);
            if (!subject.isEmpty() && !subject.contains(actor)) {
                return subject;
            }
        }
        int end = from + 1;
        while (end < to && !grounds(end)) {
            end++;
        }
        List<String> others = Slots.others(scene, from, end, actor);
        String other = scene.discourse.counterpart(actor);
        return others.isEmpty() && other != null && Slots.firm(scene, from, end) != null
                ? List.of(other)
                : others;
    }

    /// "after it sold to Iran", "on the grounds that": why, which names other economies.
    private boolean grounds(int index) {
        return marks.token(index).isAny("after", "because", "since")
                || marks.token(index).isAny("ground", "grounds");
    }
}
