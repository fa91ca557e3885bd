package org.parley.reader;

import org.parley.grammar.Clauses;
import org.parley.grammar.Marks;

/// How far a statement reaches to the right and left of the words that a rule matched.
final class Extents {

    private Extents() {}

    /// One past the last token of the clause that goes on at `from` (tokens before it are in
    /// already).
    static int end(Scene scene, int from, boolean stopAtCoordination) {
        Marks marks = scene.marks;
        boolean quoted = scene.quoted[Math.clamp(from - 1, 0, marks.size() - 1)];
        for (int i = from; i < marks.size(); i++) {
            String text = marks.token(i).text();
            String word = marks.token(i).lower();
            if (text.equals(";")
                    || text.equals("—")
                    || text.equals("”") && quoted
                    || text.equals("\"") && quoted) {
                return trim(marks, i);
            }
            if (text.equals(",") && Clauses.answered(marks, from)) {
                return trim(marks, i);
            }
            if (text.equals("“") && i > from && marks.token(i - 1).is(",")) {
                return trim(marks, i);
            }
            if (marks.is("say", i) && !marks.token(i).isNoun() && i > from && !scene.quoted[i]) {
                return trim(marks, attributionStart(scene, i, from));
            }
            if (word.equals("but")
                    || word.equals("while")
                    || word.equals("although")
                    || word.equals("though")
                    || word.equals("whereas")) {
                return trim(marks, i);
            }
            if (word.equals("and") && i + 1 < marks.size() && marks.token(i + 1).is("that")) {
                return trim(marks, i);
            }
            boolean and = (word.equals("and") || word.equals("or")) && !between(marks, i);
            if (stopAtCoordination
                    && and
                    && i + 1 < marks.size()
                    && startsPredicate(scene, i + 1)) {
                return trim(marks, i);
            }
            if (text.equals(",")
                    && i + 1 < marks.size()
                    && !inTotal(marks, i + 1)
                    && (marks.token(i + 1).is("only")
                                    && i + 2 < marks.size()
                                    && marks.token(i + 2).is("to")
                            || marks.token(i + 1)
                                    .isAny(
                                            "according",
                                            "adding",
                                            "saying",
                                            "citing",
                                            "after",
                                            "who",
                                            "which",
                                            "where",
                                            "so",
                                            "despite",
                                            "in",
                                            "potentially",
                                            "hitting",
                                            "deepening",
                                            "dealing")
                            || newClause(scene, i + 1))) {
                return trim(marks, i);
            }
        }
        return trim(marks, marks.size());
    }

    /// ", in total, $4 billion": goes on.
    private static boolean inTotal(Marks marks, int index) {
        return marks.token(index).is("in")
                && index + 1 < marks.size()
                && marks.token(index + 1).isAny("total", "all");
    }

    /// "between Norway and Iceland": the conjunction of a pair.
    private static boolean between(Marks marks, int and) {
        for (int i = and - 1; i >= Math.max(0, and - 6); i--) {
            if (marks.token(i).is("between")) {
                return true;
            }
            if (marks.token(i).isVerb() || marks.token(i).is(",")) {
                return false;
            }
        }
        return false;
    }

    /// Whether what follows a conjunction is a predicate or clause of its own.
    private static boolean startsPredicate(Scene scene, int index) {
        Marks marks = scene.marks;
        int i = index;
        if (marks.token(i).is("to") && i + 1 < marks.size() && marks.token(i + 1).isVerb()) {
            return true;
        }
        if (marks.token(i).tag().equals("VERB")
                && !marks.token(i).lower().endsWith("ing")
                && !Clauses.attributive(marks, i)) {
            return true;
        }
        while (i < marks.size()
                && (marks.token(i).tag().equals("ADV")
                        || Clauses.isAuxiliary(marks.token(i))
                        || Clauses.isNegation(marks.token(i).lower()))) {
            i++;
        }
        if (i > index
                && Clauses.isAuxiliary(marks.token(index))
                && i < marks.size()
                && (marks.token(i).is("to") || marks.token(i).isVerb())) {
            return true;
        }
        boolean finite =
                i < marks.size()
                        && marks.token(i).tag().equals("VERB")
                        && !marks.token(i).lower().endsWith("ing")
                        && !Clauses.attributive(marks, i);
        return finite || newClause(scene, index);
    }

    private static boolean newClause(Scene scene, int index) {
        Marks marks = scene.marks;
        for (int i = index; i < Math.min(marks.size(), index + 6); i++) {
            if (Clauses.isAuxiliary(marks.token(i)) && i > index) {
                return marks.token(i - 1).isNoun()
                        || marks.token(i - 1).tag().equals("PRON")
                        || marks.marked('E', i - 1) != null;
            }
            if (marks.token(i).is(",")
                    || marks.token(i).tag().equals("ADP")
                    || marks.token(i).is("and")) {
                return false;
            }
            if (marks.token(i).tag().equals("VERB")
                    && i > index
                    && !Clauses.attributive(marks, i)) {
                boolean subject =
                        marks.token(i - 1).tag().equals("PRON") || marks.marked('E', i - 1) != null;
                return subject && !marks.token(i).lower().endsWith("ing");
            }
        }
        return false;
    }

    private static int attributionStart(Scene scene, int say, int from) {
        Marks marks = scene.marks;
        for (int i = say; i > from; i--) {
            if (marks.token(i - 1).is(",") || Clauses.isMark(marks.token(i - 1))) {
                return i - 1;
            }
        }
        return say;
    }

    private static int trim(Marks marks, int end) {
        int last = end;
        while (last > 1
                && (marks.token(last - 1).isOneOf(".,;:—“”\"")
                        || marks.token(last - 1).isAny("and", "but"))) {
            last--;
        }
        return Math.max(1, last);
    }
}
