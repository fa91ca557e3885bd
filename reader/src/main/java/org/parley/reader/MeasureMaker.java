package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Clauses;
import org.parley.grammar.Marks;
import org.parley.grammar.Match;
import org.parley.lexicon.Economies;
import org.parley.mention.Mention;

import org.parley.text.Token;

import java.util.ArrayList;
import java.util.List;

/// Makes measures of the matches of `measures.rules`.
final class MeasureMaker {

    private static final int BY = 26;

    private final Scene scene;
    private final Marks marks;
    private final Agents agents;

    MeasureMaker(Scene scene) {
        this.scene = scene;
        this.marks = scene.marks;
        this.agents = new Agents(scene);
    }

    /// Measures of one match: one for each rate that the clause names; none when it does not stand.
    List<Candidate> make(Match match) {
        boolean noun = match.rule().says("noun", "yes");
        Predicate predicate = Predicate.of(scene, match.head());
        boolean active = match.rule().get("agent", "subject").equals("subject") && !noun;
        if (active && Clauses.passive(marks, match.head())) {
            return List.of();
        }
        if (unasserted(match, predicate, noun) || noun && pointedAt(match) && !hasNumber(match)) {
            return List.of();
        }
        boolean owned = noun && ownedHere(match.head());
        if (predicate.bare() && !owned && !match.rule().says("instrument", "subsidy")
                || asked(match, predicate)
                || !needs(match)) {
            return List.of();
        }
        Agents.Agent agent = agent(match);
        if (active && privately(agent, match) && !predicate.may()) {
            return List.of();
        }
        boolean explicit = agent.known();
        String actor = explicit ? agent.first() : fallback(match);
        if (actor == null
                || match.rule().says("needs", "first") && !explicit && !hasNumber(match)) {
            return List.of();
        }
        Speaker voice = scene.speaker(match.head());
        boolean others = voice.official() && !actor.equals(voice.economy());
        boolean accused =
                predicate.outer() > 0
                        && marks.token(predicate.outer() - 1).is("of")
                        && marks.firstPhrase("complain-verb", 0, match.head()) >= 0;
        if (match.rule().says("instrument", "subsidy")
                && (others || accused || complained(match.from()))) {
            return List.of();
        }
        int to =
                noun
                        ? Math.max(match.to(), Slots.nounEnd(scene, match.to()))
                        : Extents.end(scene, match.to(), true);
        int from = explicit ? Math.min(agent.from(), match.from()) : match.from();
        if (from < match.from() - 30) {
            from = match.from();
        }
        from = noun ? numberBefore(from) : from;
        String condition = Predicate.conditionOf(scene, match.head(), 0, marks.size());
        String status = MeasureStatus.of(scene, match, predicate, actor, condition != null);
        status = match.rule().get("status", status == null ? "" : status);
        if (status.isEmpty()) {
            return List.of();
        }
        boolean again = scene.discourse.told.contains(actor + " " + instrument(match));
        if (noun && again && !hasNumber(match) && match.rule().get("needs", "first").equals("first") && status.equals("in-effect")) {
            return List.of();
        }
        return split(match, predicate, from, Math.max(to, match.to()), actor, status, condition);
    }

    /// "Imposing tariffs is wrong", "tit-for-tat tariffs", what a panel allows, what one is willing
    /// to do.
    private boolean unasserted(Match match, Predicate predicate, boolean noun) {
        int head = match.head();
        String before = head == 0 ? "" : marks.token(head - 1).text();
        boolean gerund = marks.token(head).lower().endsWith("ing") && !noun;
        boolean opens = before.isEmpty() || before.equals("“") || before.equals("\"");
        int judge = marks.firstPhrase("judge-noun", 0, head);
        boolean allowed =
                judge >= 0
                        && (marks.firstPhrase("rule-verb", judge, head) >= 0
                                || marks.firstPhrase("ruled", judge, head) >= 0)
                        && predicate.may()
                        && that(judge, head);
        boolean raised =
                match.rule().says("base", "lifted")
                        && marks.token(head).lower().startsWith("lift")
                        && !Slots.rates(scene, match.to(), Math.min(marks.size(), match.to() + 5))
                                .isEmpty();
        boolean threat =
                !noun && marks.firstPhrase("threat-noun", match.headEnd(), match.to()) >= 0;
        if (!noun && Predicate.condition(scene, match.from()) >= 0) {
            return true;
        }
        boolean proceedings =
                !noun
                        && !match.rule().says("base", "considered")
                        && (marks.firstPhrase("case-noun", match.headEnd(), match.to()) >= 0
                                || marks.firstPhrase("probe-word", match.headEnd(), match.to()) >= 0);
        boolean lifts =
                match.rule().says("direction", "increase")
                        && marks.token(head).lower().startsWith("lift")
                        && !hasNumber(match);
        boolean title =
                noun
                        && marks.firstPhrase("act-noun", 0, head) >= 0
                        && marks.sentence().tokens().stream().noneMatch(Token::isVerb);
        boolean voted =
                match.rule().says("base", "announced")
                        && marks.sentence().tokens().stream().anyMatch(t -> t.isAny("vote", "votes"));
        boolean any = match.from() > 0 && marks.token(match.from() - 1).is("any");
        boolean permitted =
                predicate.has("permission")
                        || judge >= 0 && predicate.auxiliaries().contains("can")
                        || predicate.has("allowed")
                                && (judge >= 0 || marks.firstPhrase("ruling-noun", 0, head) >= 0);
        return raised
                || lifts
                || proceedings
                || any
                || title
                || voted
                || permitted
                || threat
                || gerund && opens
                || before.equals("tit-for-tat")
                || allowed
                || predicate.has("willing")
                || predicate.may() && predicate.negated();
    }

    /// "a Trump administration ban": named right before the noun, with no verb hidden between.
    private boolean ownedHere(int noun) {
        for (int i = noun - 1; i >= Math.max(0, noun - 5); i--) {
            for (Mention mention : marks.mentions()) {
                boolean names =
                        mention instanceof Mention.Economy || mention instanceof Mention.Person;
                if (names && mention.to() == i + 1) {
                    return true;
                }
            }
            if (!marks.token(i).hasTag("ADJ", "PART", "NUM")
                    && !marks.token(i).is("administration")
                    && !marks.token(i).is("'s")) {
                return false;
            }
        }
        return false;
    }

    /// "that threat", "these duties": told already.
    private boolean pointedAt(Match match) {
        for (int i = match.headEnd(); i < match.to(); i++) {
            if (marks.token(i).isAny("those", "these") && !match.rule().says("needs", "number")) {
                return true;
            }
        }
        for (int i = match.from() - 1; i >= Math.max(0, match.from() - 3); i--) {
            if (marks.token(i).isAny("that", "those", "this", "these", "such")
                    && marks.token(i).hasTag("DET", "PRON")) {
                return true;
            }
            if (!marks.token(i).tag().equals("ADJ")) {
                return false;
            }
        }
        return false;
    }

    /// Consumers, firms and lobbies impose nothing.
    private boolean privately(Agents.Agent agent, Match match) {
        int from = Math.max(agent.from(), match.head() - 12);
        for (int i = from; i < match.head(); i++) {
            if (marks.token(i).is(",")) {
                return false;
            }
            if (marks.is("unofficial", i)
                    && marks.token(i).isNoun()
                    && !marks.token(i).isCapital()
                    && Clauses.verbBefore(marks, Clauses.groupStart(marks, match.head())) < i) {
                return true;
            }
        }
        return false;
    }

    private boolean that(int from, int to) {
        for (int i = from; i < to; i++) {
            if (marks.token(i).is("that")) {
                return true;
            }
        }
        return false;
    }

    private boolean hasNumber(Match match) {
        int to = Slots.nounEnd(scene, match.to());
        return !Slots.rates(scene, Math.max(0, match.from() - 3), to).isEmpty()
                || Slots.dollars(scene, match.from(), to) != null;
    }

    /// "accusing Spain of giving aid": a verb of complaint shortly before.
    private boolean complained(int from) {
        int start = Math.max(0, from - 12);
        for (int i = from; i >= start; i--) {
            if (marks.is("complain-verb", i) && marks.token(i).isVerb()) {
                return true;
            }
            if (marks.token(i).isOneOf(";“”") || marks.token(i).is("that")) {
                return false;
            }
        }
        return false;
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

    private @Nullable String fallback(Match match) {
        String blamed = complainedOf(match);
        if (blamed != null) {
            return blamed;
        }
        if (match.rule().says("agent", "reverse")) {
            List<String> target = explicitSubject(match);
            Speaker speaker = scene.speaker(match.head());
            String economy = speaker.official() ? speaker.economy() : null;
            if (economy != null && !target.contains(economy)) {
                return economy;
            }
            String last = scene.discourse.lastActor;
            return last != null && !target.contains(last)
                    ? last
                    : scene.discourse.counterpart(target.isEmpty() ? null : target.getFirst());
        }
        if (scene.actor != null) {
            return scene.actor;
        }
        String actor =
                scene.discourse.lastActor != null
                        ? scene.discourse.lastActor
                        : scene.discourse.first();
        if (match.rule().says("instrument", "same")) {
            Speaker speaker = scene.speaker(match.head());
            return speaker.official() && speaker.economy() != null ? speaker.economy() : actor;
        }
        int to = match.headEnd();
        int end = Math.max(match.to(), Slots.nounEnd(scene, match.to()));
        while (to < end && !marks.token(to).is(",")) {
            to++;
        }
        for (int i = match.from(); i < to; i++) {
            boolean export = match.rule().get("instrument", "").startsWith("export");
            Mention into =
                    marks.token(i).is(export ? "from" : "into")
                            ? marks.marked('E', Math.min(size() - 1, i + 1))
                            : null;
            if (into instanceof Mention.Economy named
                    && named.naming() != Economies.Naming.ADJECTIVE) {
                return Scene.code(into);
            }
        }
        List<String> named = Slots.economies(scene, match.from(), to);
        return named.contains(actor) ? scene.discourse.counterpart(actor) : actor;
    }

    private int size() {
        return marks.size();
    }

    private List<String> explicitSubject(Match match) {
        int start = Clauses.groupStart(marks, match.head());
        return Slots.economies(scene, Math.max(0, start - 8), start);
    }

    private Agents.Agent agent(Match match) {
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
                yield by.known() ? by : agents.owner(firstNoun(match));
            }
            case "owner" -> {
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
            case "after" -> {
                List<String> economies = scene.economies(match.to() - 1, match.to());
                yield new Agents.Agent(economies, match.from());
            }
            default -> new Agents.Agent(List.of(), match.from());
        };
    }

    /// "removes a 25 percent U.S. duty": whose instrument it is, where the subject acts for nobody.
    private Agents.Agent ownerWithin(Match match) {
        Agents.Agent owner = agents.owner(match.to() - 1);
        return owner.known() && owner.from() >= match.headEnd()
                ? new Agents.Agent(owner.economies(), match.from())
                : new Agents.Agent(List.of(), match.from());
    }

    /// Who does what a noun names, when it is the object of a verb: "weighing the removal".
    private Agents.Agent governed(Match match) {
        for (int i = match.head() - 1; i >= Math.max(0, match.head() - 4); i--) {
            if (marks.token(i).isVerb() && !Clauses.passive(marks, i)) {
                return new Agents.Agent(agents.subject(i).economies(), match.from());
            }
            if (!marks.token(i).hasTag("DET", "ADJ", "NOUN", "NUM")) {
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

    private int firstNoun(Match match) {
        return match.from();
    }

    /// Whether somebody only asks for it, or ought to do it: "urged Tokyo to withdraw".
    private boolean asked(Match match, Predicate predicate) {
        if (marks.token(0).isAny("nor", "neither") && marks.token(Math.min(1, size() - 1)).is("should")) {
            return true;
        }
        if (predicate.must() && !match.rule().says("modal", "must")
                || predicate.has("urging") && objectControl(match)) {
            return true;
        }
        if (predicate.has("avoiding")
                || predicate.has("refusing")
                        && !match.rule().says("instrument", "none")
                        && match.rule().says("base", "lifted", "suspended")) {
            return true;
        }
        if (match.rule().says("base", "lifted", "suspended") && wished(match)) {
            return true;
        }
        int group = Math.min(predicate.outer(), match.from());
        int start = Math.max(0, group - 12);
        for (int i = group - 1; i >= start; i--) {
            if (marks.token(i).is("whether") && !marks.token(i + 1).is("to")
                    || match.rule().says("base", "lifted")
                            && marks.token(i).isAny("until", "once", "before")) {
                return true;
            }
            if (marks.token(i).is("that") || marks.token(i).isOneOf(";”“")) {
                int verb = Clauses.verbBefore(marks, i);
                return marks.token(i).is("that")
                        && verb >= 0
                        && marks.is("demand-verb", verb)
                        && i - verb < 3;
            }
        }
        return false;
    }

    /// "expects the duties to be removed", "press for the removal".
    private boolean wished(Match match) {
        for (int i = match.from() - 1; i >= Math.max(0, match.from() - 12); i--) {
            if (Clauses.opensClause(marks.token(i)) || marks.token(i).isOneOf(",;")) {
                return false;
            }
            boolean verb = marks.token(i).isVerb();
            if (verb && (marks.is("want-verb", i) || marks.is("demand-verb", i) || marks.is("call-for", i))) {
                return true;
            }
        }
        return false;
    }

    private boolean objectControl(Match match) {
        int start = Clauses.groupStart(marks, match.head());
        for (int i = start; i > Math.max(0, start - 8); i--) {
            if (marks.token(i - 1).is("to")) {
                int before = i - 2;
                return before >= 0 && !marks.token(before).isVerb();
            }
        }
        return false;
    }

    private boolean needs(Match match) {
        int end = marks.size();
        return switch (match.rule().get("needs", "")) {
            case "number" -> {
                int to = Extents.end(scene, match.to(), true);
                yield !Slots.rates(scene, match.from(), to).isEmpty()
                        || !marks.within(Mention.Money.class, match.from(), to).isEmpty()
                        || Slots.when(scene, match.from(), to) != null
                        || !Slots.economies(scene, match.from(), to).isEmpty();
            }
            case "date" ->
                    marks.firstPhrase("kick-in", 0, end) >= 0
                            || Slots.when(scene, match.from(), end) != null
                            || marks.token(Math.min(end - 1, match.to())).is("immediately");
            case "remedy" ->
                    marks.firstPhrase("trade-remedy", 0, end) >= 0
                            || scene.discourse.aboutRemedies
                                    && marks.firstPhrase("probe-word", 0, end) >= 0;
            case "remedy-first" ->
                    marks.firstPhrase("trade-remedy", 0, end) >= 0
                            && scene.discourse.told.add("probe");
            case "export" -> marks.firstPhrase("exports-noun", 0, end) >= 0 || exporters();
            case "promise" -> promise(match);
            case "told" -> scene.discourse.lastInstrument != null;
            default -> true;
        };
    }

    private boolean exporters() {
        for (int i = 0; i < marks.size(); i++) {
            if (marks.token(i)
                    .isAny(
                            "exporter", "exporters", "supplier", "suppliers", "exported",
                            "exporting", "shipment", "shipments", "ship")) {
                return true;
            }
        }
        return false;
    }

    private boolean promise(Match match) {
        Predicate predicate = Predicate.of(scene, match.head());
        return (predicate.has("planning") || predicate.has("agreeing") || predicate.future())
                && !predicate.negated();
    }

    /// "a 15 percent" before the noun belongs to it.
    private int numberBefore(int from) {
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

    /// One measure a rate, each with the words from one rate to the next.
    private List<Candidate> split(
            Match match,
            Predicate predicate,
            int from,
            int to,
            String actor,
            String status,
            @Nullable String condition) {
        String instrument = match.rule().get("instrument", "other");
        List<Mention.Percent> rates =
                instrument.equals("tariff") ? Slots.rates(scene, from, to) : List.of();
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
            while (start < to - 1 && (marks.token(start).isOneOf(",;")
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
                        clause >= 0 && !coming);
        return new Candidate(
                measure,
                match,
                from,
                to,
                Math.min(predicate.outer(), match.from()),
                measure.instrument() + actor);
    }

    /// A bare "embargo" or "ban" is one on exports in a document about bans on exports.
    private String instrument(Match match) {
        String instrument = match.rule().get("instrument", "other");
        if (instrument.equals("same")) {
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
            List<String> subject = explicitSubject(match);
            if (!subject.isEmpty() && !subject.contains(actor)) {
                return subject;
            }
        }
        return Slots.others(scene, from, to, actor);
    }
}
