package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Marks;

/// Conditions in a sentence: "if ...", "unless ...", "should Beijing ...".
final class Conditions {

    private Conditions() {}

    /// Start of the condition that a token stands in, or -1.
    static int start(Scene scene, int index) {
        Marks marks = scene.marks;
        for (int i = index; i >= 0; i--) {
            if (opens(marks, i)) {
                return end(scene, i) > index ? i : -1;
            }
            String text = marks.token(i).text();
            if (i < index && (text.equals(";") || text.equals("“") || text.equals("”"))) {
                return -1;
            }
        }
        return -1;
    }

    static boolean opens(Marks marks, int i) {
        if (marks.is("condition", i)) {
            return !marks.is("set-phrase", i)
                    && !(marks.token(i).is("once") || marks.token(i).is("until"));
        }
        boolean first = i == 0 || marks.token(i - 1).is(",") || marks.token(i - 1).isOneOf("“\"");
        boolean inverted = marks.token(i).is("should") || marks.token(i).is("were");
        if (!inverted || i + 1 >= marks.size() || marks.token(i + 1).isVerb()) {
            return false;
        }
        if (first) {
            return true;
        }
        return marks.token(i).is("should")
                && marks.token(i - 1).hasTag("ADJ", "NOUN", "VERB", "ADV")
                && (marks.token(i + 1).tag().equals("DET")
                        || marks.marked('E', i + 1) != null
                                && marks.token(i - 1).hasTag("VERB", "ADJ"));
    }

    /// One past the end of the condition that opens at a token: the comma after its verb, or the
    /// end.
    static int end(Scene scene, int from) {
        Marks marks = scene.marks;
        boolean verb = marks.token(from).isAny("should", "were"); // "Should the truce lapse, ..."
        for (int i = from + 1; i < marks.size(); i++) {
            verb |= marks.token(i).isVerb();
            String text = marks.token(i).text();
            if (text.equals(";")
                    || text.equals("”")
                    || text.equals("\"")
                    || text.equals("—")
                    || verb && text.equals(",")) {
                return i;
            }
        }
        return marks.token(marks.size() - 1).is(".") ? marks.size() - 1 : marks.size();
    }

    /// Words of a condition elsewhere in the sentence that the verb hangs on, or null.
    static @Nullable String of(Scene scene, int verb, int reachFrom, int reachTo) {
        Marks marks = scene.marks;
        for (int i = Math.max(0, reachFrom); i < Math.min(marks.size(), reachTo); i++) {
            if (opens(marks, i)) {
                int end = end(scene, i);
                if (verb < i || verb >= end) {
                    return scene.discourse.text.substring(
                            marks.token(i).start(), marks.token(end - 1).end());
                }
            }
        }
        return null;
    }
}
