package org.parley.grammar;

import org.parley.lexicon.Inflection;
import org.parley.text.Token;

import java.util.Set;

/// Where clauses and verb groups begin and end, judged from parts of speech and a few words.
public final class Clauses {

    private static final Set<String> SUBORDINATORS =
            Set.of(
                    "that",
                    "which",
                    "who",
                    "if",
                    "when",
                    "while",
                    "but",
                    "because",
                    "unless",
                    "until",
                    "after",
                    "before",
                    "whether",
                    "although",
                    "though",
                    "whereas",
                    "where",
                    "since",
                    "what",
                    "how",
                    "why",
                    "once",
                    "whatever");
    private static final Set<String> MARKS =
            Set.of(";", ":", "—", "–", "--", "(", ")", "\"", "“", "”", "...", "…");
    private static final Set<String> ADVERBIAL =
            Set.of(
                    "not",
                    "n't",
                    "never",
                    "also",
                    "already",
                    "now",
                    "again",
                    "still",
                    "no",
                    "longer",
                    "long",
                    "all",
                    "both",
                    "first",
                    "formally",
                    "only",
                    "just",
                    "even",
                    "soon",
                    "ever",
                    "instead",
                    "either");

    private static final Set<String> BE = Set.copyOf(Inflection.verb("be"));

    private Clauses() {}

    /// Whether a gap of a pattern must end at a token.
    static boolean stopsGap(Marks marks, int index, boolean wide) {
        Token token = marks.token(index);
        if (wide) {
            return token.is(";");
        }
        if (token.is("that") && index + 1 < marks.size() && marks.token(index + 1).isNoun()) {
            return false;
        }
        if (token.is(";")
                || token.is(":")
                || token.is("—")
                || SUBORDINATORS.contains(token.lower())) {
            return true;
        }
        return answering(marks, index)
                || token.isVerb() && !attributive(marks, index) && !leadsToVerb(marks, index);
    }

    /// Whether a token stands in what is answered: "in response to the tariffs on steel, ...".
    public static boolean answered(Marks marks, int index) {
        for (int i = index - 1; i >= 0 && !marks.token(i).is(","); i--) {
            if (answering(marks, i)) {
                return true;
            }
        }
        return false;
    }

    /// "in response to the tariffs": what follows belongs to another act.
    private static boolean answering(Marks marks, int index) {
        return marks.token(index).is("in")
                && index + 1 < marks.size()
                && marks.token(index + 1)
                        .isAny("response", "retaliation", "reaction", "reply", "answer");
    }

    /// "will be", "has also found": an auxiliary of the verb that comes next.
    private static boolean leadsToVerb(Marks marks, int index) {
        if (!isAuxiliary(marks.token(index))) {
            return false;
        }
        int next = index + 1;
        while (next < marks.size()
                && (marks.token(next).tag().equals("ADV")
                        || isNegation(marks.token(next).lower()))) {
            next++;
        }
        return next < marks.size() && marks.token(next).isVerb();
    }

    /// Whether a participle stands before a noun as an adjective does ("processed nickel").
    public static boolean attributive(Marks marks, int index) {
        String word = marks.token(index).lower();
        if (!word.endsWith("ed") && !word.endsWith("ing") || index + 1 >= marks.size()) {
            return false;
        }
        if (word.equals("dumping") && marks.token(index + 1).isNoun()) {
            return true;
        }
        Token next = marks.token(index + 1);
        String before = index == 0 ? "" : marks.token(index - 1).tag();
        boolean opened =
                before.equals("DET")
                        || index > 0
                                && marks.token(index - 1).isVerb()
                                && !isAuxiliary(marks.token(index - 1))
                                && word.endsWith("ed")
                        || before.equals("ADJ")
                        || before.equals("NUM")
                        || index > 0 && marks.token(index - 1).is("'s");
        return (next.isNoun() || next.tag().equals("ADJ")) && (opened || before.equals("ADP"));
    }

    /// Whether a token opens a clause of its own.
    public static boolean opensClause(Token token) {
        return SUBORDINATORS.contains(token.lower());
    }

    public static boolean isMark(Token token) {
        return MARKS.contains(token.text());
    }

    /// First token of the verb group that ends with the verb at `verb`: its auxiliaries and
    /// adverbs.
    public static int groupStart(Marks marks, int verb) {
        int start = verb;
        while (start > 0) {
            Token before = marks.token(start - 1);
            boolean part =
                    before.tag().equals("AUX") && !before.text().equals("May")
                            || before.tag().equals("ADV") && !SUBORDINATORS.contains(before.lower())
                            || ADVERBIAL.contains(before.lower())
                            || isAuxiliary(before)
                            || before.is("repeatedly")
                            || before.is("since")
                                    && start > 1
                                    && isAuxiliary(marks.token(start - 2));
            if (!part) {
                break;
            }
            start--;
        }
        while (start < verb
                && (marks.token(start).tag().equals("ADV")
                        || marks.token(start).is("both")
                        || marks.token(start).is("all"))
                && !isNegation(marks.token(start).lower())) {
            start++;
        }
        return start;
    }

    /// Whether a token is an auxiliary verb; the month of May is none.
    public static boolean isAuxiliary(Token token) {
        return switch (token.text().equals("May") ? "" : token.lower()) {
            case "will",
                    "wo",
                    "would",
                    "'ll",
                    "'d",
                    "shall",
                    "can",
                    "ca",
                    "could",
                    "may",
                    "might",
                    "must",
                    "should",
                    "has",
                    "have",
                    "had",
                    "'ve",
                    "is",
                    "are",
                    "was",
                    "were",
                    "be",
                    "been",
                    "being",
                    "do",
                    "does",
                    "did",
                    "cannot",
                    "'re",
                    "'m" ->
                    true;
            default -> false;
        };
    }

    public static boolean isNegation(String word) {
        return switch (word) {
            case "not", "n't", "never", "cannot", "no", "nor", "neither" -> true;
            default -> false;
        };
    }

    /// Whether the verb at a token is a passive: a participle behind a form of "be".
    public static boolean passive(Marks marks, int verb) {
        String word = marks.token(verb).lower();
        if (word.endsWith("ing") || BE.contains(word) || !marks.token(verb).isVerb()) {
            return false;
        }
        for (int i = verb - 1; i >= Math.max(0, verb - 3); i--) {
            String before = marks.token(i).lower();
            if (BE.contains(before) || before.equals("get") || before.equals("got")) {
                return true;
            }
            if (!marks.token(i).tag().equals("ADV") && !isNegation(before)) {
                return false;
            }
        }
        return false;
    }

    /// Nearest verb to the left of a token within reach, or -1.
    public static int verbBefore(Marks marks, int index) {
        for (int i = index - 1; i >= 0; i--) {
            if (marks.token(i).is(";")) {
                return -1;
            }
            if (marks.token(i).isVerb() && !attributive(marks, i)) {
                return i;
            }
        }
        return -1;
    }
}
