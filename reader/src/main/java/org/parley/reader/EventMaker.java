package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Clauses;
import org.parley.grammar.Marks;
import org.parley.grammar.Match;
import org.parley.lexicon.Economies;
import org.parley.mention.Mention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Makes events of the matches of `events.rules`.
final class EventMaker {

    private static final Set<String> PAST =
            Set.of("met", "held", "spoke", "began", "flew", "sent", "broke", "sat", "took");
    private static final Set<String> PRESENT = present();

    private final Scene scene;
    private final Marks marks;
    private final Agents agents;

    EventMaker(Scene scene) {
        this.scene = scene;
        this.marks = scene.marks;
        this.agents = new Agents(scene);
    }

    private static Set<String> present() {
        var forms = new HashSet<String>();
        for (String verb :
                List.of(
                        "meet", "begin", "start", "resume", "arrive", "visit", "hold", "travel",
                        "open", "host", "head", "gather", "convene")) {
            forms.add(verb);
            forms.add(verb + "s");
        }
        return Set.copyOf(forms);
    }

    /// The event of one match, or null when it does not stand.
    @Nullable Candidate make(Match match) {
        String kind = match.rule().get("event", "round");
        Predicate predicate = predicate(match);
        boolean finite = match.head() == 0 || !marks.token(match.head() - 1).is("to");
        boolean gerund =
                marks.token(match.head()).lower().endsWith("ing")
                        && match.head() == Clauses.groupStart(marks, match.head())
                        && marks.token(match.head()).isVerb();
        if (List.of("agreement", "truce").contains(kind)
                        && !match.rule().attributes().containsKey("status")
                        && (!finite && !predicate.has("agreeing") || gerund)
                || marks.is("set-phrase", match.head())) {
            return null;
        }
        if (kind.equals("dispute-filing") && gerund && match.head() < 2) {
            return null;
        }
        if (predicate.bare()
                || match.rule().says("needs", "wto")
                        && marks.firstPhrase("wto", 0, marks.size()) < 0
                        && marks.firstPhrase("judge-noun", 0, marks.size()) < 0
                        && !(scene.discourse.atWto && kind.equals("dispute-filing"))) {
            return null;
        }
        if (kind.equals("dispute-filing")
                && predicate.may()
                && marks.firstPhrase("judge-noun", 0, match.head()) >= 0) {
            return null;
        }
        boolean met = marks.token(match.head()).lower().startsWith("me");
        if (met && marks.firstPhrase("not-a-meeting", match.head(), match.head() + 5) >= 0) {
            return null;
        }
        int from = match.from();
        boolean noun = marks.token(match.head()).isNoun();
        int governing = noun ? Clauses.verbBefore(marks, match.head()) : match.head();
        boolean near = governing >= 0 && match.head() - governing < 7;
        Agents.Agent agent = near ? agents.subject(governing) : agents.subject(match.head());
        if (!noun
                && kind.equals("round")
                && Clauses.passive(marks, match.head())
                && !predicate.has("likely")) {
            agent = new Agents.Agent(List.of(), match.from());
        }
        if (!noun && agent.known() && agent.from() > match.from() - 30) {
            from = Math.min(from, agent.from());
        } else if (noun) {
            from = Math.min(from, nounStart(match.head()));
        }
        if (kind.equals("dispute-filing") && (asked(predicate, match, finite) || privately(agent, match))) {
            return null;
        }
        int to = Math.max(match.to(), Extents.end(scene, match.to(), true));
        boolean trip =
                marks.token(match.head()).isAny("visit", "visits", "trip", "trips", "tour", "visited");
        if (trip && Slots.economies(scene, match.from(), to).isEmpty()) {
            return null;
        }
        List<String> participants = participants(from, to, kind, agent);
        Mention.When when = Slots.when(scene, from, to);
        String place = place(from, to);
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
                                status(
                                        match.head(),
                                        predicate,
                                        kind,
                                        from,
                                        to,
                                        !noun || predicate.outer() > match.head(),
                                        present(match.head(), predicate)));
        boolean headline = !finite && match.head() > 1 && predicate.controls().isEmpty();
        if (headline && status.equals("occurred") && ofEconomy(match.head() - 1)) {
            status = "scheduled";
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
                        kind.equals("ruling") ? Slots.dollars(scene, from, to) : null,
                        Predicate.conditionOf(scene, match.head(), 0, marks.size()));
        return new Candidate(event, match, from, to, predicate.outer(), kind);
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

    private List<String> participants(int from, int to, String kind, Agents.Agent agent) {
        List<String> named = new java.util.ArrayList<>();
        for (Mention mention : marks.mentions()) {
            boolean within = mention.from() >= from && mention.to() <= to;
            boolean names = mention instanceof Mention.Economy || mention instanceof Mention.Person;
            boolean place =
                    mention instanceof Mention.Economy e
                            && e.naming() == Economies.Naming.CAPITAL
                            && inPlace(e);
            boolean country =
                    mention instanceof Mention.Economy e
                            && e.naming() == Economies.Naming.NAME
                            && inPlace(e);
            if (within && names && !place && !country && !named.contains(Scene.code(mention))) {
                named.add(Scene.code(mention));
            }
        }
        for (String economy : agent.economies()) {
            if (!named.contains(economy)) {
                named.add(economy);
            }
        }
        String first = scene.discourse.first();
        if (kind.equals("ruling") && named.size() >= 2 && first != null && !named.contains(first)) {
            named.add(first);
        }
        if (named.stream().distinct().count() >= 2) {
            return named.stream().distinct().limit(4).sorted().toList();
        }
        for (String economy : Slots.economies(scene, 0, marks.size())) {
            if (named.size() == 1
                    && !named.contains(economy)
                    && List.of("dispute-filing", "ruling", "truce", "agreement", "breakdown").contains(kind)
                    && economy.equals(scene.discourse.counterpart(named.getFirst()))) {
                named.add(economy);
            }
        }
        if (named.isEmpty()) {
            return scene.discourse.both().stream().sorted().toList();
        }
        String other = scene.discourse.counterpart(named.getFirst());
        if (other != null) {
            named.add(other);
        }
        return named.stream().distinct().sorted().toList();
    }

    private boolean inPlace(Mention.Economy economy) {
        String before = economy.from() == 0 ? "" : scene.token(economy.from() - 1).lower();
        return List.of("in", "at", "to", "from", "for").contains(before)
                || before.equals(",")
                        && economy.from() > 1
                        && scene.token(economy.from() - 2).isCapital();
    }

    private @Nullable String place(int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (scene.token(i).isAny("in", "at", "to")
                    && scene.token(i + 1).isCapital()
                    && marks.marked('D', i + 1) == null) {
                int end = i + 1;
                while (end < to
                        && scene.token(end).isCapital()
                        && !scene.token(end).isVerb()
                        && end - i < 4) {
                    end++;
                }
                boolean economy = marks.marked('E', i + 1) != null;
                boolean person = !marks.within(Mention.Person.class, i + 1, end).isEmpty();
                boolean goal = scene.token(i).is("to");
                boolean capital =
                        marks.marked('E', i + 1) instanceof Mention.Economy e
                                && e.naming() != Economies.Naming.ADJECTIVE;
                if (person || economy && !capital || goal && !economy || marks.is("wto", i + 1)) {
                    continue;
                }
                return scene.discourse.text.substring(
                        scene.token(i + 1).start(), scene.token(end - 1).end());
            }
        }
        return null;
    }

    /// A rally, a cabinet meeting or a state dinner in a caption is no round of talks.
    private boolean domestic(int from, int to) {
        return marks.firstPhrase("domestic-meeting", Math.max(0, from - 4), to) >= 0;
    }

    private boolean summit(int from, int to, int summitTo) {
        if (marks.firstPhrase("summit-word", from, Math.min(to, summitTo)) >= 0) {
            return true;
        }
        int first = marks.firstPhrase("leader-word", from, to);
        if (first < 0) {
            return false;
        }
        String word = marks.token(first).lower();
        if (word.equals("leaders")) {
            return true;
        }
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

    private String status(
            int head, Predicate predicate, String kind, int from, int to, boolean verbal, boolean present) {
        if (kind.equals("deadline")) {
            return "scheduled";
        }
        if (predicate.negated()) {
            return kind.equals("agreement")
                    ? "unlikely"
                    : kind.equals("breakdown")
                            ? ""
                            : predicate.future() || predicate.has("likely") ? "unlikely" : "";
        }
        if (predicate.may() && !verbal && !kind.equals("breakdown") && !kind.equals("agreement")) {
            return "scheduled";
        }
        if (predicate.may()
                || predicate.has("considering")
                || predicate.has("wanting")
                || marks.firstPhrase("possible-talks", from, to) >= 0) {
            return "possible";
        }
        if (kind.equals("dispute-filing")
                && marks.firstPhrase("right-to", Math.max(0, from), to) >= 0) {
            return "possible";
        }
        if (kind.equals("breakdown")
                && (marks.firstPhrase("condition", 0, marks.size()) >= 0
                        || marks.token(Math.max(0, from)).is("potentially"))) {
            return "possible";
        }
        boolean deal = kind.equals("agreement") || kind.equals("truce");
        if (deal
                && (predicate.has("ready")
                        || predicate.has("likely")
                        || predicate.controls().contains("planning"))) {
            return "possible";
        }
        if (deal && predicate.future()) {
            return "";
        }
        boolean done = done(head, predicate);
        if (predicate.future()
                || predicate.has("planning")
                || predicate.has("likely")
                || predicate.has("urging") && kind.equals("round")
                || !done && marks.firstPhrase("scheduled-word", from, to) >= 0) {
            return kind.equals("breakdown") ? "possible" : "scheduled";
        }
        boolean progressive =
                predicate.auxiliaries().contains("is") || predicate.auxiliaries().contains("are");
        if (progressive && Slots.when(scene, from, to) != null && !kind.equals("breakdown")) {
            return "scheduled";
        }
        Mention.When when = Slots.when(scene, from, to);
        if (present && when != null && !when.words().equalsIgnoreCase("today")) {
            return "scheduled";
        }
        if (!done && dateAhead(from, to)) {
            return "scheduled";
        }
        return kind.equals("breakdown") && marks.firstPhrase("possible", from, to) >= 0
                ? "possible"
                : "occurred";
    }

    /// "met", "held": over, whatever is said of the week.
    private boolean done(int head, Predicate predicate) {
        String word = marks.token(head).lower();
        boolean past = word.endsWith("ed") || PAST.contains(word);
        return marks.token(head).isVerb() && past && predicate.auxiliaries().isEmpty();
    }

    /// "Trump and Xi meet on Saturday".
    private boolean present(int head, Predicate predicate) {
        String word = marks.token(head).lower();
        return predicate.auxiliaries().isEmpty()
                && PRESENT.contains(word);
    }

    private boolean dateAhead(int from, int to) {
        var when = Slots.when(scene, from, to);
        if (when == null || scene.discourse.date == null) {
            return false;
        }
        String today = scene.discourse.date.toString();
        boolean week =
                when.words()
                        .toLowerCase(java.util.Locale.ROOT)
                        .matches(
                                "this week|later this week|next week|tomorrow|next month|later this"
                                        + " month");
        String first = when.past().split("/")[0];
        return week || first.length() == 10 && first.compareTo(today) > 0;
    }
}
