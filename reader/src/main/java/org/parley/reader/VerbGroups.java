package org.parley.reader;

import org.parley.grammar.Clauses;
import org.parley.grammar.Marks;
import org.parley.mention.Mention;

/// What belongs to a verb: its auxiliaries, a date between them, the verb that a predicate hangs
/// on.
final class VerbGroups {

    private VerbGroups() {}

    /// "has from today raised": a date inside the verb group.
    static int overDate(Marks marks, int group) {
        for (Mention mention : marks.mentions()) {
            if (mention instanceof Mention.When && mention.to() == group) {
                int auxiliary = mention.from() - 1;
                if (auxiliary > 0 && marks.token(auxiliary).tag().equals("ADP")) {
                    auxiliary--;
                }
                if (auxiliary > 0 && Clauses.isAuxiliary(marks.token(auxiliary))) {
                    return Math.max(1, Clauses.groupStart(marks, auxiliary));
                }
            }
        }
        return group;
    }

    /// The verb that a predicate which is no verb itself hangs on ("has shown no softening"), or
    /// -1.
    static int governing(Marks marks, int index) {
        for (int i = index - 1; i >= Math.max(0, index - 4); i--) {
            if (marks.token(i).isVerb()) {
                return i;
            }
            if (!marks.token(i).hasTag("DET", "ADJ", "NUM", "ADV", "PUNCT")
                    || marks.token(i).is(",")) {
                return -1;
            }
        }
        return -1;
    }

    /// Whether a verb stands without an auxiliary.
    static boolean plain(Marks marks, int group, int verb) {
        for (int i = group; i < verb; i++) {
            if (Clauses.isAuxiliary(marks.token(i))) {
                return false;
            }
        }
        return true;
    }
}
