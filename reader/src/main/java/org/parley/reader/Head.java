package org.parley.reader;

import org.parley.grammar.Clauses;
import org.parley.grammar.Marks;
import org.parley.grammar.Match;
import org.parley.grammar.Rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A verb, or a noun that names a measure, with the clause or phrase that hangs on it: what may
/// carry a statement.
///
/// @param at the token
/// @param from first token of its clause or phrase
/// @param to one past the last
/// @param noun whether it is a noun with no verb of its own
record Head(int at, int from, int to, boolean noun) {

    /// A subject further before its verb than this, in tokens, is not taken for its own.
    private static final int REACH = 30;

    private static final List<String> ACTS =
            List.of(
                    "tariff",
                    "penalty",
                    "export-control",
                    "export-ban",
                    "import-ban",
                    "quota-word",
                    "subsidy-word",
                    "blacklist",
                    "preference",
                    "soft-instrument",
                    "probe-word");

    /// The heads of a sentence, in order.
    static List<Head> of(Scene scene) {
        Marks marks = scene.marks;
        var agents = new Agents(scene);
        var heads = new ArrayList<Head>();
        for (int i = 0; i < marks.size(); i++) {
            if (finite(marks, i)) {
                heads.add(verb(scene, agents, i));
            } else if (marks.token(i).isNoun() && names(marks, i)) {
                heads.add(noun(scene, i));
            }
        }
        if (heads.isEmpty()) {
            for (int i = 0; i < marks.size(); i++) {
                if (marks.token(i).isNoun()) {
                    return List.of(new Head(i, 0, marks.size(), true));
                }
            }
        }
        return heads;
    }

    /// A match of a rule that nobody wrote.
    Match match(String name, Map<String, String> attributes) {
        return new Match(new Rule(name, attributes, List.of()), at, at + 1, at, at + 1, 0);
    }

    private static boolean finite(Marks marks, int index) {
        if (!marks.token(index).isVerb()
                || Clauses.attributive(marks, index)
                || marks.is("say", index)
                || marks.token(index).isAny("according", "including")) {
            return false;
        }
        if (!Clauses.isAuxiliary(marks.token(index))) {
            return true;
        }
        for (int next = index + 1; next < marks.size(); next++) {
            if (marks.token(next).isVerb()) {
                return false;
            }
            if (!marks.token(next).hasTag("ADV", "PART")) {
                return true;
            }
        }
        return true;
    }

    private static boolean names(Marks marks, int index) {
        return ACTS.stream().anyMatch(name -> marks.is(name, index));
    }

    private static Head verb(Scene scene, Agents agents, int verb) {
        Marks marks = scene.marks;
        int group = Clauses.groupStart(marks, verb);
        Agents.Agent subject = agents.subject(verb);
        int from = subject.known() ? Math.min(subject.from(), group) : scene.phraseStart(group);
        if (verb - from > REACH) {
            from = group;
        }
        return new Head(verb, from, Math.max(verb + 1, Extents.end(scene, verb + 1, true)), false);
    }

    private static Head noun(Scene scene, int noun) {
        Marks marks = scene.marks;
        int from = noun;
        while (from > 0
                && (marks.token(from - 1).isNoun()
                        || marks.token(from - 1).hasTag("DET", "ADJ", "NUM", "PRON", "SYM")
                        || marks.token(from - 1).isAny("'s", "’s", "%", "per", "percent"))) {
            from--;
        }
        return new Head(noun, from, Math.max(noun + 1, Slots.nounEnd(scene, noun + 1)), true);
    }
}
