package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Clauses;
import org.parley.grammar.Marks;
import org.parley.grammar.Match;
import org.parley.mention.Mention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Makes events of the matches of `events.rules`.
final class EventMaker {

    private final Scene scene;
    private final Marks marks;
    private final Agents agents;
    private final EventStatus statuses;
    private final EventParties parties;

    EventMaker(Scene scene) {
        this.scene = scene;
        this.marks = scene.marks;
        this.agents = new Agents(scene);
        this.statuses = new EventStatus(scene);
        this.parties = new EventParties(scene);
    }

    /// The event of one match, or null when it does not stand.
    @Nullable Candidate make(Match match) {
        String kind = match.rule().get("event", "round");
        Predicate predicate = predicate(match);
        boolean finite = match.head() == 0 || !marks.token(match.head() - 1).is("to");
        if (predicate.bare() || elsewhere(match) || unsaid(match, kind, predicate, finite)) {
            return null;
        }
        int from = match.from();
        boolean noun = marks.token(match.head()).isNoun();
        Agents.Agent agent = agent(match, kind, predicate, noun);
        if (!noun && agent.known() && agent.from() > match.from() - 30) {
            from = Math.min(from, agent.from());
        } else if (noun) {
            from = Math.min(from, nounStart(match.head()));
        }
        if (match.rule().says("needs", "court") && !scene.discourse.court
                || match.rule().says("needs", "pair") && agent.economies().size() < 2
                || match.rule().says("status", "possible")
                        && predicate.negated()
                        && !match.rule().says("polarity", "any")) {
            return null;
        }
        if (kind.equals("dispute-filing")
                && (asked(predicate, match, finite) || privately(agent, match))) {
            return null;
        }
        int to = Math.max(match.to(), Extents.end(scene, match.to(), true));
        boolean trip =
                marks.token(match.head())
                        .isAny("visit", "visits", "trip", "trips", "tour", "visited");
        if (trip && Slots.economies(scene, match.from(), to).isEmpty()) {
            return null;
        }
        List<String> participants = parties.economies(from, to, kind, agent);
        Mention.When when = Slots.when(scene, from, to);
        String place = parties.place(from, to);
        boolean anchored =
                when != null
                        || place != null
                        || Slots.economies(scene, from, to).size() >= 2
                        || marks.firstPhrase("both-sides", from, to) >= 0
                                && marks.firstPhrase("likely", from, to) >= 0;
        if (match.rule().says("needs", "anchor") && (!anchored || domestic(from, to))) {
            return null;
        }
        if (kind.equals("round")) {
            kind =
                    summit(from, to, match.to() + 1)
                            ? "summit"
                            : marks.firstPhrase("call-word", from, to) >= 0 ? "call" : "round";
        }
        String status =
                match.rule()
                        .get(
                                "status",
                                statuses.of(
                                        match.head(),
                                        predicate,
                                        kind,
                                        from,
                                        to,
                                        !noun || predicate.outer() > match.head(),
                                        statuses.present(match.head(), predicate)));
        boolean headline = !finite && match.head() > 1 && predicate.controls().isEmpty();
        if (headline && status.equals("occurred") && ofEconomy(match.head() - 1)) {
            status = "scheduled";
        }
        boolean ruled =
                kind.equals("ruling")
                        && noun
                        && predicate.outer() < match.head()
                        && predicate.future()
                        && !match.rule().attributes().containsKey("status");
        if (ruled) {
            status = "occurred";
        }
        if (status.isEmpty()) {
            return null;
        }
        boolean coming =
                status.equals("scheduled")
                        || status.equals("possible")
                        || status.equals("unlikely");
        Speaker speaker = scene.speaker(match.head());
        String modality = speaker.isNarrator() || speaker.official() ? "asserted" : "predicted";
        var event =
                new Statement.Event(
                        Slots.words(
                                scene, from, to, speaker.source(), modality, match.rule().name()),
                        kind,
                        status,
                        when == null ? null : coming ? when.future() : when.past(),
                        when == null ? null : when.words(),
                        place,
                        participants,
                        List.of(),
                        List.of("ruling", "dispute-filing").contains(kind)
                                ? Slots.dollars(scene, from, to)
                                : null,
                        Conditions.of(scene, match.head(), 0, marks.size()));
        return new Candidate(event, match, from, to, predicate.outer(), kind);
    }

    /// Nothing happens yet, or only may: "signing a deal would", what a panel says one may file.
    private boolean unsaid(Match match, String kind, Predicate predicate, boolean finite) {
        int head = match.head();
        boolean gerund =
                marks.token(head).lower().endsWith("ing")
                        && head == Clauses.groupStart(marks, head)
                        && marks.token(head).isVerb();
        if (kind.equals("dispute-filing")) {
            boolean allowed = predicate.may() && marks.firstPhrase("judge-noun", 0, head) >= 0;
            return gerund && head < 2 || allowed;
        }
        return List.of("agreement", "truce").contains(kind)
                && !match.rule().attributes().containsKey("status")
                && (!finite && !predicate.has("agreeing") || gerund);
    }

    /// A set phrase, a court that is no trade court, or "meet its obligations".
    private boolean elsewhere(Match match) {
        boolean filing = match.rule().says("event", "dispute-filing");
        boolean noCourt =
                match.rule().says("needs", "wto")
                        && marks.firstPhrase("wto", 0, marks.size()) < 0
                        && marks.firstPhrase("judge-noun", 0, marks.size()) < 0
                        && !(scene.discourse.atWto && filing);
        int head = match.head();
        boolean met =
                marks.token(head).lower().startsWith("me")
                        && marks.firstPhrase("not-a-meeting", head, head + 5) >= 0;
        boolean consulted =
                match.rule().name().equals("breakdown-done")
                        && marks.firstPhrase("consulting", 0, head) >= 0;
        return marks.is("set-phrase", head) || noCourt || met || consulted;
    }

    private Agents.Agent agent(Match match, String kind, Predicate predicate, boolean noun) {
        int head = match.head();
        boolean passive =
                !noun
                        && kind.equals("round")
                        && Clauses.passive(marks, head)
                        && !predicate.has("likely");
        if (passive) {
            return new Agents.Agent(List.of(), match.from());
        }
        int governing = noun ? Clauses.verbBefore(marks, head) : head;
        boolean near = governing >= 0 && head - governing < 7;
        return agents.subject(near ? governing : head);
    }

    /// "urged to file", "the time to appeal": nobody does so yet.
    private boolean asked(Predicate predicate, Match match, boolean finite) {
        boolean headline =
                ofEconomy(match.head() - 1)
                        || marks.firstPhrase("decision-noun", match.head() - 2, match.head()) >= 0;
        return predicate.has("urging")
                || predicate.has("wanting")
                || !finite && !headline && predicate.controls().isEmpty();
    }

    /// Whether an economy's name ends right before a token.
    private boolean ofEconomy(int end) {
        return marks.mentions().stream()
                .anyMatch(m -> m.to() == end && m instanceof Mention.Economy);
    }

    /// Firms and lobbies file no disputes between economies.
    private boolean privately(Agents.Agent agent, Match match) {
        int firm = marks.firstPhrase("unofficial", agent.from(), match.head());
        return agent.known() && firm >= 0 && !marks.token(firm).isCapital();
    }

    /// For a noun ("talks"), the verb that follows or governs it says when it is.
    private Predicate predicate(Match match) {
        int head = match.head();
        if (!marks.token(head).isNoun()) {
            return Predicate.of(scene, head);
        }
        for (int i = head + 1; i < Math.min(marks.size(), head + 14); i++) {
            if (marks.token(i).isOneOf(";,“”") || Clauses.opensClause(marks.token(i))) {
                break;
            }
            if (marks.token(i).isVerb() && !Clauses.attributive(marks, i)) {
                int last = i;
                while (last + 1 < marks.size()
                        && (marks.token(last + 1).isVerb()
                                || marks.token(last + 1).is("to")
                                || marks.token(last + 1).tag().equals("ADV")
                                || marks.is("likely", last + 1))) {
                    last++;
                }
                while (last > i && !marks.token(last).isVerb()) {
                    last--;
                }
                return Predicate.of(scene, last);
            }
        }
        int verb = Clauses.verbBefore(marks, head);
        return Predicate.of(scene, verb >= 0 ? verb : head);
    }

    private int nounStart(int head) {
        int start = head;
        while (start > 0 && head - start < 6) {
            var token = marks.token(start - 1);
            boolean part =
                    token.isNoun()
                            || token.tag().equals("ADJ")
                            || token.tag().equals("DET")
                            || token.tag().equals("NUM")
                            || token.is("'s")
                            || marks.is("both-sides", start - 1);
            if (!part) {
                break;
            }
            start--;
        }
        return start;
    }

    /// A rally, a cabinet meeting or a state dinner in a caption is no round of talks.
    private boolean domestic(int from, int to) {
        return marks.firstPhrase("domestic-meeting", Math.max(0, from - 4), to) >= 0;
    }

    private boolean summit(int from, int to, int summitTo) {
        if (marks.firstPhrase("summit-word", from, Math.min(to, summitTo)) >= 0) {
            return true;
        }
        for (int i = Math.max(0, from - 2); i < to; i++) {
            if (marks.token(i).is("leaders")
                    && (i == 0 || !marks.token(i - 1).isAny("business", "industry", "union"))) {
                return true;
            }
        }
        int first = marks.firstPhrase("leader-word", from, to);
        Set<String> leaders = new HashSet<>();
        for (int i = first; i >= 0 && i < to; i = marks.firstPhrase("leader-word", i + 1, to)) {
            Mention mention = nextPerson(i);
            if (mention != null) {
                leaders.add(Scene.code(mention));
            }
        }
        return leaders.size() >= 2;
    }

    private @Nullable Mention nextPerson(int index) {
        boolean minister =
                index > 0
                        && scene.token(index - 1)
                                .isAny("vice", "deputy", "finance", "trade", "foreign");
        for (int i = index; i < Math.min(marks.size(), index + 3) && !minister; i++) {
            for (Mention mention : marks.mentionsAt(i)) {
                if (mention instanceof Mention.Person) {
                    return mention;
                }
            }
            for (Mention mention : marks.mentions()) {
                if (mention instanceof Mention.Person && mention.from() <= i && i < mention.to()) {
                    return mention;
                }
            }
        }
        return null;
    }
}
