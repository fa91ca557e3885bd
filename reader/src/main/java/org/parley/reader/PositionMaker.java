package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Clauses;
import org.parley.grammar.Marks;
import org.parley.grammar.Match;
import org.parley.mention.Mention;

import java.util.List;

/// Makes positions of the matches of the rules for them.
final class PositionMaker {

    private final Scene scene;
    private final Marks marks;
    private final Agents agents;
    private final PositionChecks checks;
    private final List<Candidate> acts;

    PositionMaker(Scene scene, List<Candidate> acts) {
        this.acts = acts;
        this.scene = scene;
        this.marks = scene.marks;
        this.agents = new Agents(scene);
        this.checks = new PositionChecks(scene);
    }

    /// The position of one match, or null when it does not stand.
    @Nullable Candidate make(Match match) {
        Predicate predicate = Predicate.of(scene, match.head());
        boolean subject = match.rule().get("agent", "subject").equals("subject");
        if (unsaid(match, predicate, subject)) {
            return null;
        }
        Speaker speaker = scene.speaker(match.head());
        boolean unofficial = !speaker.isNarrator() && !speaker.official();
        boolean wants = marks.is("want-verb", match.head()) && marks.token(match.head()).isVerb();
        boolean foretold =
                predicate.future() || predicate.has("likely") || predicate.has("planning");
        if (unofficial && !foretold && !wants) {
            return null;
        }
        boolean speakers = match.rule().says("agent", "speaker");
        if (match.rule().says("quoted", "yes")
                && !scene.quoted[match.head()]
                && speaker.isNarrator()) {
            return null;
        }
        Agents.Agent agent = agent(match, speaker);
        if (!agent.known() || speakers && !speaker.official()) {
            return null;
        }
        String holder = agent.first();
        String own = speaker.economy();
        if (own != null && speaker.official() && agent.economies().contains(own)) {
            holder = own;
        }
        if (match.rule().says("other", "yes")) {
            String named = scene.discourse.counterpart(own);
            List<String> target = Slots.economies(scene, match.from(), match.to());
            if (target.isEmpty() || target.getFirst().equals(holder) || named == null) {
                return null;
            }
        }
        if (checks.grumbles(match, predicate) || ofNobody(match, agent, holder)) {
            return null;
        }
        int from = Math.min(agent.from(), match.from());
        if (speakers) {
            from = checks.clauseStart(match);
        } else if (from < match.from() - 30) {
            from = match.from();
        }
        if (speakers
                && speaker.source().type() == Source.Type.DOCUMENT
                && toNobody(match, from, holder)) {
            return null;
        }
        if (speakers && Clauses.verbBefore(marks, Math.min(marks.size(), match.to() + 12)) < from) {
            return null;
        }
        int to = Math.max(match.to(), Extents.end(scene, match.headEnd(), true));
        String modality =
                !speaker.isNarrator() && !speaker.official() && !speakers
                        ? "predicted"
                        : predicate.may() && !predicate.negated() ? "hypothetical" : "asserted";
        if (!match.rule().name().equals("goodwill-ready")
                && match.rule().says("position", "goodwill", "concession")
                && marks.firstPhrase("bad-word", from, to) >= 0) {
            return null;
        }
        return position(match, predicate, from, to, holder, modality);
    }

    /// A position with what its stretch says of its other slots.
    Candidate position(
            Match match, Predicate predicate, int from, int to, String holder, String modality) {
        Source source = scene.speaker(match.head()).source();
        var position =
                new Statement.Position(
                        Slots.words(scene, from, to, source, modality, match.rule().name()),
                        holder,
                        Slots.others(scene, from, to, holder),
                        match.rule().get("position", "complaint"),
                        Slots.about(scene, from, to),
                        amount(match, from, to),
                        Conditions.of(scene, match.head(), 0, marks.size()));
        return new Candidate(position, match, from, to, predicate.outer(), holder);
    }

    /// In the wrong polarity or mood, inside a question, or a set phrase.
    private boolean unsaid(Match match, Predicate predicate, boolean subject) {
        boolean passive =
                subject && Clauses.passive(marks, match.head()) && !marks.is("ready", match.head());
        boolean advised =
                marks.token(0).isAny("nor", "neither")
                        && marks.token(Math.min(1, marks.size() - 1)).is("should");
        return predicate.bare()
                || advised
                || asksForNothing(match)
                || !checks.polarity(match, predicate)
                || !checks.mood(match, predicate)
                || checks.embedded(match)
                || marks.is("set-phrase", match.head())
                || match.rule().name().equals("concession")
                        && (predicate.may() || checks.asked(match, predicate))
                || passive;
    }

    /// "what they asked for,", "asking for forty years", "we hope Korea will respond calmly".
    private boolean asksForNothing(Match match) {
        int end = match.headEnd();
        if (end >= marks.size()) {
            return false;
        }
        boolean open =
                marks.is("call-for", match.head())
                        && marks.token(end - 1).is("for")
                        && (marks.token(end).isOneOf(",.;")
                                || end + 1 < marks.size()
                                        && marks.token(end + 1).isAny("years", "months", "weeks"));
        boolean hoped =
                match.rule().says("position", "readiness-to-retaliate")
                        && marks.firstPhrase(
                                        "hope-verb", Math.max(0, match.from() - 5), match.from())
                                >= 0;
        boolean threatened =
                match.rule().name().equals("refusal")
                        && marks.token(match.head()).is("block")
                        && acts.stream().anyMatch(a -> a.covers(match.head()));
        boolean said =
                match.rule().name().equals("refusal-generic")
                        && marks.is("no-refusal", match.head());
        boolean promised =
                match.rule().name().equals("refusal-comply")
                        && marks.firstPhrase("would", match.headEnd(), match.to()) >= 0;
        return open || hoped || threatened || said || promised || greetsRuling(match);
    }

    /// "welcomed the panel's report": a comment on a ruling is no sign of goodwill to the other
    /// side.
    private boolean greetsRuling(Match match) {
        int end = Math.min(marks.size(), match.headEnd() + 6);
        return List.of("goodwill", "goodwill-view").contains(match.rule().name())
                && (marks.firstPhrase("ruling-noun", match.headEnd(), end) >= 0
                        || marks.firstPhrase("judge-noun", match.headEnd(), end) >= 0
                        || marks.firstPhrase("outcome-noun", match.headEnd(), end) >= 0);
    }

    /// What a notice says of itself, with no other side named.
    private boolean toNobody(Match match, int from, String holder) {
        List<String> named = Slots.economies(scene, from, Extents.end(scene, match.to(), true));
        return named.stream().allMatch(holder::equals);
    }

    /// Held by no government, or told to its own side.
    private boolean ofNobody(Match match, Agents.Agent agent, String holder) {
        boolean demand = match.rule().says("position", "demand");
        if (match.rule().says("agent", "speaker")) {
            return demand && !match.rule().says("asked", "yes") && checks.ownDuty(match, holder);
        }
        boolean subject = match.rule().get("agent", "subject").equals("subject");
        boolean ownClaim =
                match.rule().name().equals("refusal")
                        && Slots.economies(
                                        scene,
                                        match.headEnd(),
                                        Math.min(marks.size(), match.headEnd() + 2))
                                .equals(List.of(holder));
        boolean joint = match.rule().name().equals("concession") && agent.economies().size() > 1;
        return !checks.stands(agent, match)
                || joint
                || ownClaim
                || demand && subject && checks.ofOwnSide(match, holder);
    }

    /// Amounts belong to asks and offers; what a complaint is about has its own statement.
    private @Nullable Double amount(Match match, int from, int to) {
        return switch (match.rule().get("position", "")) {
            case "complaint", "goodwill", "readiness-to-retaliate", "red-line" -> null;
            default -> {
                List<Mention.Money> amounts = marks.within(Mention.Money.class, from, to);
                for (Mention.Money money : amounts) {
                    if (money.usd() != null
                            && scene.token(Math.max(0, money.from() - 1)).is("by")) {
                        yield money.usd();
                    }
                }
                for (Mention.Money money : amounts) {
                    boolean act =
                            acts.stream()
                                    .anyMatch(
                                            a ->
                                                    a.covers(money.from())
                                                            && a.match().head() > match.head());
                    if (money.usd() != null && !act) {
                        yield money.usd();
                    }
                }
                yield null;
            }
        };
    }

    private Agents.Agent agent(Match match, Speaker speaker) {
        return switch (match.rule().get("agent", "subject")) {
            case "speaker" -> bySpeaker(match, speaker);
            case "owner" -> {
                Agents.Agent owner = agents.owner(match.head());
                String demander = scene.discourse.demander;
                boolean implied =
                        !owner.known()
                                && match.rule().says("fallback", "demander")
                                && demander != null;
                yield implied ? new Agents.Agent(List.of(demander), match.from()) : owner;
            }
            case "passive" -> agents.passive(match.head(), 12);
            case "doer" -> named(match.to(), match.head());
            case "object" -> named(match.headEnd(), match.head());
            case "main" -> main(match.head());
            case "said" ->
                    speaker.official() ? bySpeaker(match, speaker) : agents.subject(match.head());
            case "either" -> {
                Agents.Agent subject = agents.subject(match.head());
                yield subject.known() ? subject : bySpeaker(match, speaker);
            }
            default -> {
                Agents.Agent found = agents.subject(match.head());
                if (!found.known() && match.rule().says("fallback", "counterpart")) {
                    List<String> named =
                            Slots.economies(
                                    scene, match.from(), Extents.end(scene, match.to(), true));
                    String other =
                            named.isEmpty() ? null : scene.discourse.counterpart(named.getFirst());
                    yield other == null ? found : new Agents.Agent(List.of(other), match.from());
                }
                String own = speaker.economy();
                if (!found.known()
                        && match.rule().says("fallback", "speaker")
                        && speaker.official()
                        && own != null) {
                    yield new Agents.Agent(List.of(own), found.from());
                }
                yield found;
            }
        };
    }

    /// "a rebuke from Chile": whoever is named behind the match.
    private Agents.Agent named(int from, int head) {
        return new Agents.Agent(scene.economies(from, Math.min(marks.size(), from + 4)), head);
    }

    /// The subject of the clause that a condition hangs on.
    private Agents.Agent main(int condition) {
        int verb = Clauses.verbBefore(marks, condition);
        return verb < 0
                ? new Agents.Agent(List.of(), condition)
                : new Agents.Agent(agents.subject(verb).economies(), condition);
    }

    private static Agents.Agent bySpeaker(Match match, Speaker speaker) {
        String economy = speaker.economy();
        return new Agents.Agent(
                economy == null || !speaker.official() ? List.of() : List.of(economy),
                match.from());
    }
}
