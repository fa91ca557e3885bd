package org.parley.reader;

import org.parley.grammar.Marks;
import org.parley.mention.Mention;

/// The word that an infinitive hangs on, behind what may stand between them.
final class Infinitives {

    private Infinitives() {}

    /// Steps over "on Monday" between a verb and its infinitive.
    static int skipDate(Marks marks, int index) {
        if (index > 0 && marks.token(index).is(",")) {
            for (int i = index - 1; i > Math.max(0, index - 8); i--) {
                if (marks.token(i).is(",")) {
                    return i - 1;
                }
            }
        }
        if (index > 1 && marks.token(index).is("principle") && marks.token(index - 1).is("in")) {
            return index - 2;
        }
        for (Mention mention : marks.mentions()) {
            if (mention instanceof Mention.When && mention.to() == index + 1) {
                int before = mention.from() - 1;
                return before > 0 && marks.token(before).isAny("on", "in", "this")
                        ? before - 1
                        : before;
            }
        }
        return index;
    }
}
