package org.parley.reader;

import org.parley.grammar.Clauses;
import org.parley.grammar.Marks;
import org.parley.grammar.Match;
import org.parley.lexicon.Economies;
import org.parley.mention.Mention;

import java.util.List;

/// Whether words that match a rule for positions state one: in the right polarity and mood, held by
/// a government, and asked of the other side.
final class PositionChecks {

    private final Scene scene;
    private final Marks marks;

    PositionChecks(Scene scene) {
        this.scene = scene;
        this.marks = scene.marks;
    }

    boolean polarity(Match match, Predicate predicate) {
        return switch (match.rule().get("polarity", "pos")) {
            case "neg" -> predicate.negated();
            case "any" -> true;
            default -> !predicate.negated();
        };
    }

    boolean mood(Match match, Predicate predicate) {
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

    /// "urged Chile to give up": asked of it, and not given; what one expects is foretold.
    boolean asked(Match match, Predicate predicate) {
        int from = Math.max(0, match.head() - 8);
        return predicate.has("urging")
                && marks.sentence().tokens().subList(from, match.head()).stream()
                        .noneMatch(token -> token.lower().startsWith("expect"));
    }

    /// Words of complaint that complain of nothing: "would harm" as a forecast, "not intended to
    /// hurt", a rebuke to a firm.
    boolean grumbles(Match match, Predicate predicate) {
        int head = match.head();
        if (match.rule().name().equals("complaint-said")) {
            boolean forecast =
                    marks.firstPhrase("would", Math.max(0, match.from() - 6), match.from()) >= 0
                            && !scene.quoted[head];
            boolean negated =
                    predicate.negated() && marks.token(head).isVerb() && match.from() == head;
            return forecast || negated;
        }
        int next = Math.min(marks.size(), match.headEnd() + 1);
        boolean firm = !marks.within(Mention.Company.class, match.headEnd(), next).isEmpty();
        return match.rule().name().equals("complaint")
                && (predicate.auxiliaries().contains("would") || firm);
    }

    /// Inside "whether ...": no position is asserted.
    boolean embedded(Match match) {
        for (int i = match.head() - 1; i >= Math.max(0, match.head() - 14); i--) {
            if (marks.token(i).isAny("whether", "whatever")
                    || marks.token(i).isAny("denies", "denied", "deny")
                            && !match.rule().says("position", "refusal")) {
                return true;
            }
            if (marks.token(i).isOneOf(";“”")) {
                return false;
            }
        }
        return false;
    }

    /// "We must firmly control technologies" tells the own side, not the other one.
    boolean ownDuty(Match match, String holder) {
        int start = clauseStart(match);
        for (int i = match.from() - 1; i > start; i--) {
            if (marks.token(i).isAny("and", "but", ",")
                    && i + 1 < match.from()
                    && (marks.token(i + 1).tag().equals("DET")
                            || marks.marked('E', i + 1) != null)) {
                start = i + 1;
                break;
            }
        }
        for (int i = start; i < match.from(); i++) {
            boolean verb = marks.token(i).isVerb() && !Clauses.isAuxiliary(marks.token(i));
            if (verb && !Clauses.attributive(marks, i)
                    || marks.token(i).isAny("which", "who", "that")) {
                return true;
            }
        }
        List<String> subject = scene.economies(start, match.from());
        boolean speaks =
                !subject.isEmpty()
                        || marks.firstPhrase("both-sides", start, match.from()) >= 0
                        || marks.firstPhrase("ought-subject", start, match.from()) >= 0
                        || marks.firstPhrase("goods", start, match.from()) >= 0;
        return !speaks || subject.size() == 1 && subject.getFirst().equals(holder);
    }

    /// "ordered his government to appeal": told to the own side, not asked of the other one.
    boolean ofOwnSide(Match match, String holder) {
        int to = Math.min(marks.size(), match.headEnd() + 3);
        if (marks.firstPhrase("own-object", match.headEnd(), Math.min(to, match.headEnd() + 1))
                >= 0) {
            return true;
        }
        if (marks.firstPhrase("non-trade", match.headEnd(), Math.min(marks.size(), match.to() + 12))
                >= 0) {
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
    boolean stands(Agents.Agent agent, Match match) {
        int end = Math.min(match.head(), agent.from() + 12);
        boolean apposed = false;
        for (int i = agent.from(); i < end && !(marks.token(i).is(",") && !apposed(i)); i++) {
            boolean placed =
                    match.rule().name().equals("refusal-generic")
                            && marks.token(i).is("in")
                            && (marks.marked('E', Math.min(marks.size() - 1, i + 1)) != null
                                    || marks.marked('E', Math.min(marks.size() - 1, i + 2))
                                            != null);
            if (placed
                    || marks.is("unofficial", i)
                            && !marks.is("the-bloc", Math.max(0, i - 1))
                            && marks.token(i).isNoun()
                            && !marks.inEconomy(i)) {
                return false;
            }
            apposed |= marks.token(i).is(",");
            Mention mention = apposed ? null : marks.marked('E', i);
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

    /// "he was “deeply concerned”": a quotation that goes on with the clause around it.
    private boolean quotedWord(int mark) {
        return mark > 0
                && marks.token(mark).isOneOf("“\"")
                && marks.token(mark - 1).hasTag("AUX", "VERB", "DET", "ADP", "ADV", "PART")
                && !marks.is("say", mark - 1);
    }

    /// "EUROFER, the European steel association,": a comma that says what the subject is.
    private boolean apposed(int comma) {
        return comma + 1 < marks.size()
                && marks.token(comma + 1).isAny("a", "an", "the")
                && comma > 0
                && marks.token(comma - 1).isCapital()
                && marks.marked('E', comma - 1) == null;
    }

    int clauseStart(Match match) {
        int start = match.from();
        while (start > 0) {
            if (marks.token(start - 1).isOneOf("“”\";:—") && !quotedWord(start - 1)
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
        while (start < match.from()
                && (marks.token(start).isOneOf(",“\"")
                        || marks.token(start).isAny("and", "but", "that"))) {
            start++;
        }
        return start;
    }
}
