package org.parley.reader;

import org.parley.grammar.Clauses;
import org.parley.grammar.Marks;

import java.util.LinkedHashSet;
import java.util.Set;

/// How a verb is said: with which auxiliaries, negated or not, under which controlling words
/// ("threatened to", "is considering", "plans to"), inside a bare condition or not.
///
/// @param outer leftmost token of the whole chain
/// @param negated whether the verb or a word that controls it is negated
/// @param auxiliaries auxiliaries of the verb and of its chain
/// @param controls classes of the controlling words
/// @param bare whether it stands inside a condition
record Predicate(
        int outer, boolean negated, Set<String> auxiliaries, Set<String> controls, boolean bare) {

    static final Set<String> CONTROLS =
            Set.of(
                    "threatening",
                    "considering",
                    "planning",
                    "refusing",
                    "delaying",
                    "wanting",
                    "ready",
                    "likely",
                    "ending",
                    "saying-may",
                    "agreeing",
                    "avoiding",
                    "denying",
                    "possible",
                    "urging",
                    "allowed",
                    "permission",
                    "willing");
    private static final int DEPTH = 5;

    static Predicate of(Scene scene, int verb) {
        Marks marks = scene.marks;
        var auxiliaries = new LinkedHashSet<String>();
        var controls = new LinkedHashSet<String>();
        boolean negated = false;
        int at = verb;
        int outer = verb;
        for (int depth = 0; depth < DEPTH && at >= 0; depth++) {
            int start = Clauses.groupStart(marks, at);
            for (int i = start; i < at; i++) {
                String word = marks.token(i).lower();
                negated ^=
                        Clauses.isNegation(word)
                                && !(word.equals("no")
                                        && i + 1 < marks.size()
                                        && marks.token(i + 1).isNoun());
                if (Clauses.isAuxiliary(marks.token(i))) {
                    auxiliaries.add(plain(word));
                }
            }
            if (depth == 0 && start > 0 && marks.token(start - 1).is("nor")) {
                negated ^= true;
            }
            if (depth == 0 && nobody(marks, start)) {
                negated ^= true;
            }
            if (depth == 0 && let(marks, start)) {
                controls.add("allowed");
            }
            outer = Math.min(outer, start);
            int next = above(marks, at, start);
            if (next < 0) {
                break;
            }
            for (String control : CONTROLS) {
                if (covers(marks, control, next)) {
                    controls.add(control);
                }
            }
            if (!marks.token(next).isVerb()) {
                if (urged(marks, next)) {
                    controls.add("urging");
                } else if (allowed(marks, next)) {
                    controls.add("allowed");
                }
                if (marks.is("plan-noun", next)) {
                    controls.add("planning");
                }
            }
            if (marks.token(next).isNoun() && next > 0 && marks.token(next - 1).is("no")) {
                negated ^= true;
                controls.add("planning");
            }
            if (marks.token(next).isAny("is", "are", "was", "were")
                    && start > 0
                    && marks.token(start - 1).is("to")) {
                controls.add("planning");
            }
            if (marks.token(next).is("refusal")) {
                controls.add("refusing");
            }
            if (start > 0
                    && marks.token(start - 1).is("to")
                    && start > 1
                    && Clauses.isNegation(marks.token(start - 2).lower())) {
                negated ^= true;
            }
            outer = Math.min(outer, next);
            at = next;
        }
        int other = auxiliaries.isEmpty() && controls.isEmpty() ? coordinate(marks, verb) : -1;
        if (other >= 0) {
            Predicate shared = of(scene, other);
            auxiliaries.addAll(shared.auxiliaries);
            controls.addAll(shared.controls);
        }
        return new Predicate(
                outer, negated, auxiliaries, controls, Conditions.start(scene, verb) >= 0);
    }

    /// "will close ... and stop": the verb whose auxiliary a bare form behind "and" shares, or -1.
    private static int coordinate(Marks marks, int verb) {
        String word = marks.token(verb).lower();
        boolean bare = !word.endsWith("ed") && !word.endsWith("s") && !word.endsWith("ing");
        if (!bare || verb < 3 || !marks.token(verb - 1).is("and")) {
            return -1;
        }
        int other = Clauses.verbBefore(marks, verb - 1);
        if (other <= 0) {
            return -1;
        }
        String before = marks.token(other - 1).lower();
        return before.equals("to") || Clauses.isAuxiliary(marks.token(other - 1)) ? other : -1;
    }

    boolean has(String control) {
        return controls.contains(control);
    }

    boolean future() {
        return auxiliaries.contains("will")
                || auxiliaries.contains("shall")
                || auxiliaries.contains("would");
    }

    boolean may() {
        return auxiliaries.contains("may")
                || auxiliaries.contains("might")
                || auxiliaries.contains("could")
                || auxiliaries.contains("can");
    }

    boolean must() {
        return auxiliaries.contains("must") || auxiliaries.contains("should");
    }

    /// "No prime minister could accept": the subject negates.
    private static boolean nobody(Marks marks, int start) {
        for (int i = start - 1; i >= Math.max(0, start - 4); i--) {
            if (marks.token(i).is("no") || marks.token(i).is("nobody")) {
                return i == 0 || !marks.token(i - 1).isVerb();
            }
            if (!marks.token(i).isNoun() && !marks.token(i).tag().equals("ADJ")) {
                return false;
            }
        }
        return false;
    }

    private static String plain(String word) {
        return switch (word) {
            case "wo", "'ll" -> "will";
            case "'d" -> "would";
            case "ca", "cannot" -> "can";
            default -> word;
        };
    }

    /// "urged the four to": a verb of asking right before the object that is asked.
    private static boolean urged(Marks marks, int object) {
        for (int i = object; i >= Math.max(0, object - 6); i--) {
            if (marks.token(i).isVerb()) {
                return marks.is("urging", i) && !marks.is("force", i);
            }
            if (marks.token(i).is(",") || Clauses.opensClause(marks.token(i))) {
                return false;
            }
        }
        return false;
    }

    /// "authorised the EU to": a verb of allowing before the object that is allowed.
    private static boolean allowed(Marks marks, int object) {
        int verb = Clauses.verbBefore(marks, object);
        return verb >= 0 && object - verb < 5 && marks.is("allowed", verb);
    }

    /// "let Washington hit": a bare verb behind whom somebody lets do it.
    private static boolean let(Marks marks, int start) {
        int verb =
                start > 0 && marks.token(start - 1).isNoun()
                        ? Clauses.verbBefore(marks, start)
                        : -1;
        return verb >= 0 && start - verb < 5 && marks.token(verb).isAny("let", "lets", "letting");
    }

    /// Whether a phrase of a class covers a token, or begins just before it.
    private static boolean covers(Marks marks, String name, int index) {
        for (int i = Math.max(0, index - 4); i <= index; i++) {
            if (marks.phraseEnd(name, i) > index) {
                return true;
            }
        }
        return false;
    }

    /// The word that controls a verb: before "to", before a gerund, or the noun before "to" or
    /// "of".
    private static int above(Marks marks, int verb, int start) {
        if (start == 0) {
            return -1;
        }
        int before = start - 1;
        boolean gerund = marks.token(verb).lower().endsWith("ing");
        while (gerund && before > 0 && marks.token(before).tag().equals("ADV")) {
            before--;
        }
        String word = marks.token(before).lower();
        if (word.equals("to")) {
            int i = Infinitives.skipDate(marks, before - 1);
            i = i > 0 && marks.token(i).is("whether") ? i - 1 : i;
            while (i > 0
                    && (marks.token(i).tag().equals("ADV")
                            || Clauses.isNegation(marks.token(i).lower()))) {
                i--;
            }
            return i >= 0
                            && (marks.token(i).isVerb()
                                    || marks.token(i).isNoun()
                                    || marks.token(i).hasTag("ADJ", "NUM", "PRON", "DET"))
                    ? i
                    : -1;
        }
        if (gerund && marks.token(before).isVerb()) {
            return before;
        }
        if (gerund && marks.token(before).tag().equals("ADP") && before > 0) {
            return before - 1;
        }
        if (!marks.token(verb).isVerb()) {
            for (int i = before; i >= Math.max(0, before - 4); i--) {
                if (marks.token(i).isVerb()) {
                    return i;
                }
                if (!marks.token(i).hasTag("DET", "ADJ", "NOUN", "NUM")) {
                    return -1;
                }
            }
        }
        return -1;
    }
}
