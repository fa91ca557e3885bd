package org.parley.reader;

import org.parley.grammar.Marks;
import org.parley.mention.Mention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether an event occurred, is scheduled, possible or unlikely, from how its sentence is said.
final class EventStatus {

    private static final Set<String> PAST =
            Set.of("met", "held", "spoke", "began", "flew", "sent", "broke", "sat", "took");
    private static final Set<String> PRESENT = present();

    /// How far before an event it may be called an option, in tokens.
    private static final int NEAR = 6;

    private final Scene scene;
    private final Marks marks;

    EventStatus(Scene scene) {
        this.scene = scene;
        this.marks = scene.marks;
    }

    String of(
            int head,
            Predicate predicate,
            String kind,
            int from,
            int to,
            boolean verbal,
            boolean present) {
        if (kind.equals("deadline")) {
            boolean over = marks.firstPhrase("ran-out", from, to) >= 0;
            return over || dateBehind(from, to) ? "occurred" : "scheduled";
        }
        if (predicate.negated()) {
            return kind.equals("agreement")
                    ? "unlikely"
                    : kind.equals("breakdown")
                            ? ""
                            : predicate.future() || predicate.has("likely") ? "unlikely" : "";
        }
        if (predicate.may() && !verbal && !kind.equals("breakdown") && !kind.equals("agreement")) {
            return "scheduled";
        }
        boolean weighed =
                !marks.token(head).isVerb()
                        && marks.firstPhrase("weighing", Math.max(0, head - 7), head) >= 0;
        boolean likely =
                predicate.has("likely")
                        && marks.firstPhrase("possible-talks", Math.max(0, head - 4), head) >= 0;
        if (predicate.may()
                || weighed
                || likely
                || predicate.has("considering")
                || predicate.has("wanting")
                || marks.firstPhrase("possible-talks", from, to) >= 0) {
            return "possible";
        }
        boolean option = marks.firstPhrase("option-word", Math.max(0, from - NEAR), to) >= 0;
        if (kind.equals("dispute-filing") && option) {
            return "possible";
        }
        boolean asks = marks.token(head).lower().matches("(?:ask|seek|sought|request|appl).*");
        boolean conditional =
                predicate.future() && Conditions.of(scene, head, 0, marks.size()) != null;
        if (kind.equals("dispute-filing")
                && (conditional
                        || !asks && marks.firstPhrase("right-to", Math.max(0, from), to) >= 0)) {
            return "possible";
        }
        if (kind.equals("breakdown")
                && (Conditions.of(scene, head, 0, marks.size()) != null
                        || marks.token(Math.max(0, from)).is("potentially"))) {
            return "possible";
        }
        boolean deal = kind.equals("agreement") || kind.equals("truce");
        if (deal
                && (predicate.has("ready")
                        || predicate.has("likely")
                        || predicate.controls().contains("planning"))) {
            return "possible";
        }
        if (deal && predicate.future()) {
            return "";
        }
        boolean done = done(head, predicate);
        if (predicate.future()
                || predicate.has("planning")
                || predicate.has("likely")
                || predicate.has("urging") && kind.equals("round")
                || !done && marks.firstPhrase("scheduled-word", from, to) >= 0) {
            return kind.equals("breakdown") ? "possible" : "scheduled";
        }
        boolean progressive =
                predicate.auxiliaries().contains("is") || predicate.auxiliaries().contains("are");
        if (progressive && Slots.when(scene, from, to) != null && !kind.equals("breakdown")) {
            return "scheduled";
        }
        Mention.When when = Slots.when(scene, from, to);
        if (present && when != null) {
            return "scheduled";
        }
        if (!done && dateAhead(from, to)) {
            return "scheduled";
        }
        return kind.equals("breakdown") && marks.firstPhrase("possible", from, to) >= 0
                ? "possible"
                : "occurred";
    }

    /// "met", "held": over, whatever is said of the week.
    private boolean done(int head, Predicate predicate) {
        String word = marks.token(head).lower();
        boolean past = word.endsWith("ed") || PAST.contains(word);
        return marks.token(head).isVerb() && past && predicate.auxiliaries().isEmpty();
    }

    /// A day that is named in full and over.
    private boolean dateBehind(int from, int to) {
        Mention.When when = Slots.when(scene, from, to);
        return when != null
                && scene.discourse.date != null
                && when.past().length() == 10
                && when.past().equals(when.future())
                && when.past().compareTo(scene.discourse.date.toString()) < 0;
    }

    private boolean dateAhead(int from, int to) {
        var when = Slots.when(scene, from, to);
        if (when == null || scene.discourse.date == null) {
            return false;
        }
        String today = scene.discourse.date.toString();
        boolean week =
                when.words()
                        .toLowerCase(java.util.Locale.ROOT)
                        .matches(
                                "this week|later this week|next week|tomorrow|next month|later this"
                                        + " month");
        String first = when.past().split("/")[0];
        return week || first.length() == 10 && first.compareTo(today) > 0;
    }

    /// "Trump and Xi meet on Saturday".
    boolean present(int head, Predicate predicate) {
        String word = marks.token(head).lower();
        return predicate.auxiliaries().isEmpty() && PRESENT.contains(word);
    }

    private static Set<String> present() {
        var forms = new HashSet<String>();
        for (String verb :
                List.of(
                        "meet", "begin", "start", "resume", "arrive", "visit", "hold", "travel",
                        "open", "host", "head", "gather", "convene")) {
            forms.add(verb);
            forms.add(verb + "s");
        }
        return Set.copyOf(forms);
    }
}
