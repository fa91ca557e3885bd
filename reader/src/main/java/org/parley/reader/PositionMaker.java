package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Clauses;
import org.parley.grammar.Marks;
import org.parley.grammar.Match;
import org.parley.lexicon.Economies;
import org.parley.mention.Mention;

import java.util.List;

/// Makes positions of the matches of `positions.rules`.
final class PositionMaker {

    private final Scene scene;
    private final Marks marks;
    private final Agents agents;
    private final List<Candidate> acts;

    PositionMaker(Scene scene, List<Candidate> acts) {
        this.acts = acts;
        this.scene = scene;
        this.marks = scene.marks;
        this.agents = new Agents(scene);
    }

    /// The position of one match, or null when it does not stand.
    @Nullable Candidate make(Match match) {
        Predicate predicate = Predicate.of(scene, match.head());
        if (predicate.bare()
                || !polarity(match, predicate)
                || !mood(match, predicate)
                || embedded(match)) {
            return null;
        }
        boolean subject = match.rule().get("agent", "subject").equals("subject");
        if (marks.is("set-phrase", match.head())
                || subject
                        && Clauses.passive(marks, match.head())
                        && !marks.is("ready", match.head())) {
            return null;
        }
        Speaker speaker = scene.speaker(match.head());
        boolean unofficial = !speaker.isNarrator() && !speaker.official();
        if (unofficial && !predicate.future() && !predicate.has("likely")) {
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
        if (agent.economies().size() > 1
                && own != null
                && speaker.official()
                && agent.economies().contains(own)) {
            holder = own;
        }
        if (match.rule().says("other", "yes")) {
            String named = scene.discourse.counterpart(own);
            List<String> target = Slots.economies(scene, match.from(), match.to());
            if (target.isEmpty() || target.getFirst().equals(holder) || named == null) {
                return null;
            }
        }
        if (match.rule().name().equals("complaint-said")
                && marks.firstPhrase("would", Math.max(0, match.from() - 6), match.from()) >= 0
                && !scene.quoted[match.head()]) {
            return null;
        }
        if (match.rule().name().equals("complaint")
                && (predicate.auxiliaries().contains("would")
                        || !marks.within(
                                        Mention.Company.class,
                                        match.headEnd(),
                                        Math.min(marks.size(), match.headEnd() + 1))
                                .isEmpty())) {
            return null;
        }
        if (match.rule().name().equals("complaint-said")
                && predicate.negated()
                && marks.token(match.head()).isVerb()) {
            return null;
        }
        if (speakers && match.rule().says("position", "demand") && ownDuty(match, holder)) {
            return null;
        }
        if (!speakers && !stands(agent, match)) {
            return null;
        }
        if (subject && match.rule().says("position", "demand") && ofOwnSide(match, holder)) {
            return null;
        }
        int from = Math.min(agent.from(), match.from());
        if (speakers) {
            from = clauseStart(match);
        } else if (from < match.from() - 30) {
            from = match.from();
        }
        if (speakers && Clauses.verbBefore(marks, Math.min(marks.size(), match.to() + 12)) < from) {
            return null;
        }
        int to = Math.max(match.to(), Extents.end(scene, match.headEnd(), true));
        String modality =
                !speaker.isNarrator() && !speaker.official() && !speakers
                        ? "predicted"
                        : predicate.may() && !predicate.negated() ? "hypothetical" : "asserted";
        boolean open = match.rule().name().equals("goodwill-ready");
        if (!open
                && match.rule().says("position", "goodwill", "concession")
                && marks.firstPhrase("bad-word", from, to) >= 0) {
            return null;
        }
        Source source = speaker.source();
        var position =
                new Statement.Position(
                        Slots.words(scene, from, to, source, modality, match.rule().name()),
                        holder,
                        Slots.others(scene, from, to, holder),
                        match.rule().get("position", "complaint"),
                        Slots.about(scene, from, to),
                        amount(match, from, to),
                        Predicate.conditionOf(scene, match.head(), 0, marks.size()));
        return new Candidate(position, match, from, to, predicate.outer(), holder);
    }

    /// Amounts belong to asks and offers; what a complaint is about has its own statement.
    private @Nullable Double amount(Match match, int from, int to) {
        return switch (match.rule().get("position", "")) {
            case "complaint", "goodwill", "readiness-to-retaliate", "red-line" -> null;
            default -> {
                for (Mention.Money money : marks.within(Mention.Money.class, from, to)) {
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

    private static Agents.Agent bySpeaker(Match match, Speaker speaker) {
        String economy = speaker.economy();
        return new Agents.Agent(
                economy == null || !speaker.official() ? List.of() : List.of(economy),
                match.from());
    }

    private boolean polarity(Match match, Predicate predicate) {
        return switch (match.rule().get("polarity", "pos")) {
            case "neg" -> predicate.negated();
            case "any" -> true;
            default -> !predicate.negated();
        };
    }

    private boolean mood(Match match, Predicate predicate) {
        if (!match.rule().says("mood", "future")) {
            return true;
        }
        for (int i = match.head() - 1; i >= Math.max(0, match.head() - 12); i--) {
            if (marks.token(i).is("to") && i == match.head() - 1 - adverbs(match.head())) {
                return marks.firstPhrase("future", Math.max(0, i - 12), i) >= 0
                        || predicate.has("ready")
                        || predicate.has("planning")
                        || predicate.has("threatening");
            }
        }
        return predicate.future()
                || predicate.has("ready")
                || predicate.has("planning")
                || predicate.has("threatening")
                || predicate.may()
                || predicate.must();
    }

    private int adverbs(int head) {
        int count = 0;
        while (head - 1 - count > 0 && marks.token(head - 1 - count).tag().equals("ADV")) {
            count++;
        }
        return count;
    }

    /// Inside "whether ...": no position is asserted.
    private boolean embedded(Match match) {
        for (int i = match.head() - 1; i >= Math.max(0, match.head() - 14); i--) {
            if (marks.token(i).isAny("whether", "whatever")) {
                return true;
            }
            if (marks.token(i).isOneOf(";“”")) {
                return false;
            }
        }
        return false;
    }

    /// "We must firmly control technologies" tells the own side, not the other one.
    private boolean ownDuty(Match match, String holder) {
        int start = clauseStart(match);
        for (int i = match.from() - 1; i > start; i--) {
            if (marks.token(i).isAny("and", "but")
                    && i + 1 < match.from()
                    && marks.token(i + 1).tag().equals("DET")) {
                start = i + 1;
                break;
            }
        }
        for (int i = start; i < match.from(); i++) {
            if (marks.token(i).isVerb() && !Clauses.attributive(marks, i)
                    || marks.token(i).isAny("which", "who", "that")) {
                return true;
            }
        }
        List<String> subject = scene.economies(start, match.from());
        boolean speaks =
                !subject.isEmpty()
                        || marks.firstPhrase("both-sides", start, match.from()) >= 0
                        || marks.firstPhrase("ought-subject", start, match.from()) >= 0;
        return !speaks || subject.size() == 1 && subject.getFirst().equals(holder);
    }

    /// "ordered his government to appeal": told to the own side, not asked of the other one.
    private boolean ofOwnSide(Match match, String holder) {
        int to = Math.min(marks.size(), match.headEnd() + 3);
        if (marks.firstPhrase("own-object", match.headEnd(), Math.min(to, match.headEnd() + 1)) >= 0) {
            return true;
        }
        if (marks.firstPhrase("non-trade", match.headEnd(), Math.min(marks.size(), match.to() + 12)) >= 0) {
            return true;
        }
        List<String> asked = Slots.economies(scene, match.headEnd(), to);
        List<String> meant = scene.economies(match.headEnd(), Math.min(to, match.headEnd() + 1));
        boolean pronoun = to > match.headEnd() && marks.token(match.headEnd()).isAny("it", "them");
        if (pronoun && meant.size() == 1 && Discourse.kin(holder, meant.getFirst())) {
            return true;
        }
        return asked.size() == 1 && asked.getFirst().equals(holder);
    }

    /// An economy in the subject that really acts: not "Chinese steel", nor a firm or a lobby.
    private boolean stands(Agents.Agent agent, Match match) {
        int end = Math.min(match.head(), agent.from() + 12);
        for (int i = agent.from(); i < end && !marks.token(i).is(","); i++) {
            boolean placed =
                    match.rule().name().equals("refusal-generic")
                            && marks.token(i).is("in")
                            && marks.marked('E', Math.min(marks.size() - 1, i + 1)) != null;
            if (placed || marks.is("unofficial", i)
                    && marks.token(i).isNoun()
                    && !marks.token(i).isCapital()) {
                return false;
            }
            Mention mention = marks.marked('E', i);
            if (mention instanceof Mention.Economy e
                    && e.naming() == Economies.Naming.ADJECTIVE
                    && e.to() < marks.size()) {
                int next = e.to();
                while (next < marks.size() && marks.token(next).tag().equals("ADJ")) {
                    next++;
                }
                if (next < marks.size()
                        && marks.is("goods", next)
                        && match.rule().get("agent", "subject").equals("subject")) {
                    return false;
                }
            }
        }
        return true;
    }

    private int clauseStart(Match match) {
        int start = match.from();
        while (start > 0) {
            String text = marks.token(start - 1).text();
            if (marks.token(start - 1).isOneOf("“”\";:—")
                    || marks.is("say", start - 1) && !scene.quoted[start - 1]
                    || marks.token(start - 1).is("that")
                            && (!marks.token(Math.max(0, start - 2)).isNoun()
                                    || marks.firstPhrase("say", Math.max(0, start - 9), start - 1)
                                            >= 0)
                    || !scene.speaker(start - 1).equals(scene.speaker(match.from()))) {
                break;
            }
            start--;
        }
        while (start < match.from() && (marks.token(start).isOneOf(",“\"")
                                || marks.token(start).isAny("and", "but", "that"))) {
            start++;
        }
        return start;
    }
}
