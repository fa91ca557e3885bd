package org.parley.reader;

import org.parley.grammar.Clauses;
import org.parley.grammar.Marks;
import org.parley.grammar.Match;
import org.parley.mention.Mention;
import org.parley.text.Token;

/// Whether words that match a rule for measures assert one, or only ask for it, suppose it, allow
/// it or point back at it.
final class MeasureAssertion {

    private final Scene scene;
    private final Marks marks;
    private final MeasureNeeds needs;

    MeasureAssertion(Scene scene, MeasureNeeds needs) {
        this.scene = scene;
        this.marks = scene.marks;
        this.needs = needs;
    }

    /// "Imposing tariffs is wrong", "tit-for-tat tariffs", what a panel allows, what one is willing
    /// to do.
    boolean unasserted(Match match, Predicate predicate, boolean noun) {
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
        if (!noun && Conditions.start(scene, match.from()) >= 0) {
            return true;
        }
        boolean proceedings =
                !noun
                        && !match.rule().says("base", "considered")
                        && (marks.firstPhrase("case-noun", match.headEnd(), match.to()) >= 0
                                || marks.firstPhrase("probe-word", match.headEnd(), match.to())
                                        >= 0);
        boolean lifts =
                match.rule().says("direction", "increase")
                        && marks.token(head).lower().startsWith("lift")
                        && !needs.number(match);
        boolean title =
                noun
                        && marks.firstPhrase("act-noun", 0, head) >= 0
                        && marks.sentence().tokens().stream().noneMatch(Token::isVerb);
        boolean voted =
                (match.rule().says("base", "announced")
                                || match.rule().name().equals("tariff-in-response"))
                        && marks.sentence().tokens().stream()
                                .anyMatch(t -> t.isAny("vote", "votes"));
        boolean any = match.from() > 0 && marks.token(match.from() - 1).is("any");
        boolean permitted =
                predicate.has("permission")
                        || predicate.auxiliaries().contains("can")
                                && marks.firstPhrase("judge-noun", 0, marks.size()) >= 0
                        || predicate.has("allowed")
                                && (judge >= 0 || marks.firstPhrase("ruling-noun", 0, head) >= 0);
        return acrossQuote(match)
                || noun && ofTitle(match.from())
                || raised
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
                || predicate.may() && predicate.negated() && !match.rule().says("polarity", "any");
    }

    /// "who calls it the “tariff king,” returns": words inside a quotation and outside it.
    private boolean acrossQuote(Match match) {
        for (int i = match.from(); i < match.to(); i++) {
            if (marks.token(i).isOneOf("“”")) {
                return marks.token(i).text().equals("”");
            }
        }
        return false;
    }

    /// "amending the Decree on the application of duties": what an act is called.
    private boolean ofTitle(int from) {
        int on = from - 1;
        while (on > 0 && marks.token(on).tag().equals("DET")) {
            on--;
        }
        return on > 0
                && marks.token(on).isAny("on", "concerning", "regarding")
                && marks.token(on - 1).isCapital()
                && marks.is("act-noun", on - 1);
    }

    /// "a Trump administration ban": named right before the noun, with no verb hidden between.
    boolean ownedHere(int noun) {
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
    boolean pointedAt(Match match) {
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
    boolean privately(Agents.Agent agent, Match match) {
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

    /// Whether somebody only asks for it, or ought to do it: "urged Tokyo to withdraw".
    boolean asked(Match match, Predicate predicate) {
        if (marks.token(0).isAny("nor", "neither")
                && marks.token(Math.min(1, marks.size() - 1)).is("should")) {
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
            if (marks.token(i).is("whether")
                            && !marks.token(i + 1).is("to")
                            && !(i > 0
                                    && marks.token(i - 1)
                                            .isAny("decide", "say", "announce", "determine"))
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
            if (verb
                    && (marks.is("want-verb", i)
                            || marks.is("demand-verb", i)
                            || marks.is("call-for", i))) {
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

    /// "accusing Spain of giving aid": a verb of complaint shortly before.
    boolean complained(int from) {
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
}
