package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Clauses;
import org.parley.grammar.Marks;
import org.parley.grammar.Match;

import java.util.List;

/// Who imposes a measure: the agent that the sentence names in the way that the rule says, else the
/// side that the words around it and the text before suggest.
final class Imposer {

    /// How far behind a passive "by X" is looked for, in tokens.
    private static final int BY = 26;

    private final Scene scene;
    private final Marks marks;
    private final Agents agents;
    private final Markets markets;

    Imposer(Scene scene) {
        this.scene = scene;
        this.marks = scene.marks;
        this.agents = new Agents(scene);
        this.markets = new Markets(scene);
    }

    @Nullable String fallback(Match match) {
        String blamed = complainedOf(match);
        if (blamed != null) {
            return blamed;
        }
        String closed = markets.closed(match);
        if (closed != null) {
            return closed;
        }
        List<String> against = against(match);
        String lister = scene.discourse.listActor;
        if (lister != null && !against.contains(lister)) {
            return lister;
        }
        Speaker speaker = scene.speaker(match.head());
        String spoken = speaker.official() ? speaker.economy() : null;
        if (match.rule().says("agent", "reverse") && spoken != null && !against.contains(spoken)) {
            Speaker issuer = scene.discourse.issuer;
            if (!speaker.equals(issuer)) {
                return spoken;
            }
        }
        if (scene.actor != null && !against.contains(scene.actor)) {
            return scene.actor;
        }
        boolean own =
                match.rule().says("status", "refused") || match.rule().says("base", "considered");
        if (own && spoken != null && !against.contains(spoken)) {
            return spoken;
        }
        if (match.rule().says("agent", "context")) {
            String before = namedBefore(match);
            if (before != null && !against.contains(before)) {
                return before;
            }
        }
        Speaker issuer = scene.discourse.issuer;
        String issued = issuer != null && speaker.equals(issuer) ? issuer.economy() : null;
        if (issued != null && !against.contains(issued)) {
            return issued;
        }
        String told =
                scene.discourse.acts.actor(instrument(match), against, scene.discourse.justActed);
        String likely = scene.discourse.acts.likely(scene.discourse.parties);
        String first = likely == null ? scene.discourse.first() : likely;
        String actor =
                told != null
                        ? told
                        : first != null && against.contains(first)
                                ? scene.discourse.counterpart(first)
                                : first;
        if (match.rule().says("instrument", "same")) {
            return spoken != null ? spoken : actor;
        }
        if (told != null) {
            return told;
        }
        int to = complementEnd(match);
        String entered = markets.entered(match, to);
        if (entered != null) {
            return entered;
        }
        List<String> named = Slots.economies(scene, match.from(), to);
        return named.contains(actor) ? scene.discourse.counterpart(actor) : actor;
    }

    String instrument(Match match) {
        String instrument = match.rule().get("instrument", "other");
        String last = scene.discourse.lastInstrument;
        return instrument.equals("same") && last != null ? last : instrument;
    }

    /// Whom an act is plainly aimed at: the subject of what is suffered, whose goods are hit.
    private List<String> against(Match match) {
        if (match.rule().says("agent", "reverse")) {
            return explicitSubject(match);
        }
        boolean suffered = match.rule().says("agent", "passive", "context");
        if (match.rule().says("noun", "yes")) {
            return Slots.economies(scene, match.headEnd(), complementEnd(match));
        }
        return suffered
                ? Slots.economies(scene, subjectStart(match), Math.max(match.to(), match.headEnd()))
                : List.of();
    }

    /// One past the end of what stands behind a noun, up to a comma.
    private int complementEnd(Match match) {
        int to = match.headEnd();
        int end = Math.max(match.to(), Slots.nounEnd(scene, match.to()));
        while (to < end && !marks.token(to).is(",")) {
            to++;
        }
        return to;
    }

    /// Where the subject of a passive begins.
    int subjectStart(Match match) {
        return Math.min(match.from(), clauseStart(match.head()));
    }

    /// Where the clause of a token begins: behind a semicolon, a quotation mark or what opens one.
    private int clauseStart(int token) {
        int start = token;
        while (start > 0
                && !marks.token(start - 1).isOneOf(";:“”\"—")
                && !Clauses.opensClause(marks.token(start - 1))
                && !marks.is("say", start - 1)) {
            start--;
        }
        return start;
    }

    /// "is unhappy with the duties levied on": by the other side than the one that complains.
    private @Nullable String complainedOf(Match match) {
        for (int i = match.from() - 1; i >= Math.max(0, match.from() - 10); i--) {
            if (marks.is("complain-verb", i) && marks.token(i).isVerb()) {
                Agents.Agent subject = agents.subject(i);
                return subject.known() ? scene.discourse.counterpart(subject.first()) : null;
            }
            if (marks.token(i).isOneOf(",;")) {
                return null;
            }
        }
        return null;
    }

    /// "Ankara answers in kind: cars are now charged": who acts in the clause before.
    private @Nullable String namedBefore(Match match) {
        int verb = Clauses.verbBefore(marks, match.from());
        if (verb <= 0 || Conditions.start(scene, verb) >= 0) {
            return null;
        }
        Agents.Agent subject = agents.subject(verb);
        return subject.known() ? subject.first() : null;
    }

    List<String> explicitSubject(Match match) {
        int start = Clauses.groupStart(marks, match.head());
        List<String> near = Slots.economies(scene, Math.max(0, start - 8), start);
        return near.isEmpty() ? Slots.economies(scene, clauseStart(start), start) : near;
    }

    Agents.Agent agent(Match match) {
        return switch (match.rule().get("agent", "subject")) {
            case "subject" -> {
                Agents.Agent subject = agents.subject(match.head());
                Agents.Agent owner =
                        subject.known() || match.to() <= match.headEnd()
                                ? subject
                                : ownerWithin(match);
                yield owner.known() ? owner : subject;
            }
            case "passive" -> {
                Agents.Agent by = agents.passive(match.head(), BY);
                Agents.Agent doer = by.known() ? by : ownerWithin(match);
                boolean named = !marks.token(match.from()).isAny("not", "no", "be");
                yield doer.known() || !named ? doer : agents.owner(match.from());
            }
            case "owner" -> {
                Agents.Agent ended = ended(match);
                if (ended.known()) {
                    yield ended;
                }
                Agents.Agent owner = agents.owner(match.head());
                if (owner.known()) {
                    yield owner;
                }
                Agents.Agent first =
                        match.from() == match.head() ? owner : agents.owner(match.from());
                yield first.known() ? first : governed(match);
            }
            case "named" -> {
                int reach = Math.min(marks.size(), match.to() + 10);
                List<String> economies = Slots.economies(scene, match.from(), reach);
                yield new Agents.Agent(economies, match.from());
            }
            case "reverse" -> {
                Agents.Agent owner = ownerWithin(match);
                yield owner.known() ? owner : markets.levied(match);
            }
            case "governor" -> governed(match);
            case "market" -> {
                Agents.Agent by = agents.passive(match.head(), BY);
                yield by.known() ? by : markets.levied(match);
            }
            case "named-before" -> {
                List<String> economies = scene.economies(match.from() + 1, match.head());
                yield new Agents.Agent(economies, match.from());
            }
            case "after" -> {
                List<String> economies = scene.economies(match.to() - 1, match.to());
                yield new Agents.Agent(economies, match.from());
            }
            default -> new Agents.Agent(List.of(), match.from());
        };
    }

    /// "China answered Mr Trump's tariffs with a duty on soybeans": who answers with it.
    private List<String> answering(int with) {
        int verb = Clauses.verbBefore(marks, with);
        boolean answers = verb >= 0 && marks.is("answer", verb);
        return answers ? agents.subject(verb).economies() : List.of();
    }

    /// "removes a 25 percent U.S. duty", "faces Chinese duties of 80 percent": whose instrument it
    /// is, where the subject acts for nobody or suffers it.
    private Agents.Agent ownerWithin(Match match) {
        for (int i = match.headEnd(); i < match.to(); i++) {
            Agents.Agent owner =
                    i + 1 == match.to() || marks.is("tariff", i)
                            ? agents.owner(i)
                            : new Agents.Agent(List.of(), match.from());
            if (owner.known() && owner.from() >= match.headEnd()) {
                return new Agents.Agent(owner.economies(), match.from());
            }
        }
        return new Agents.Agent(List.of(), match.from());
    }

    /// "Washington wants an end to subsidies": to those of the other side.
    private Agents.Agent ended(Match match) {
        int to = match.from() - 1;
        if (to > 1 && marks.token(to).is("to") && marks.token(to - 1).isAny("end", "halt")) {
            Agents.Agent subject = agents.subject(Math.max(0, Clauses.verbBefore(marks, to - 1)));
            String other = subject.known() ? scene.discourse.counterpart(subject.first()) : null;
            if (other != null) {
                return new Agents.Agent(List.of(other), match.from());
            }
        }
        return new Agents.Agent(List.of(), match.from());
    }

    /// Who does what a noun names, when it is the object of a verb: "weighing the removal".
    private Agents.Agent governed(Match match) {
        for (int i = match.head() - 1; i >= Math.max(0, match.head() - 4); i--) {
            if (marks.token(i).is("following") || marks.is("avoiding", i)) {
                break; // "will not back down following the imposition of": after it; "avert": by
                // others
            }
            if (marks.token(i).isVerb() && !Clauses.passive(marks, i)) {
                return new Agents.Agent(agents.subject(i).economies(), match.from());
            }
            if (marks.token(i).is("with") && i > 0) {
                return new Agents.Agent(answering(i), match.from());
            }
            if (!marks.token(i).hasTag("DET", "ADJ", "NOUN", "NUM", "SYM")) {
                break;
            }
        }
        if (match.rule().says("instrument", "subsidy")) {
            return new Agents.Agent(
                    Slots.economies(scene, match.from(), Slots.nounEnd(scene, match.to())).stream()
                            .limit(1)
                            .toList(),
                    match.from());
        }
        return new Agents.Agent(List.of(), match.from());
    }
}
