package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Clauses;
import org.parley.grammar.Match;
import org.parley.learned.Questions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The statements of a sentence that no rule makes but that its words are judged to make, by what
/// was learnt from annotated documents. It adds to what the rules read and changes nothing of it.
final class Learned {

    /// Name that explanations show in place of a rule's.
    static final String NAME = "learned";

    /// Events that need a date, a place or two named participants.
    private static final List<String> ANCHORED = List.of("round", "summit", "call", "deadline");

    /// What may be made, how sure one must be, and the questions that settle its slots.
    private record Kind(String question, double least, List<String> slots) {}

    private static final List<Kind> KINDS =
            List.of(
                    new Kind("measure", 0.4, List.of("instrument", "status")),
                    new Kind("position", 0.45, List.of("stance")),
                    new Kind("event", 0.5, List.of("happening", "when")));

    private record Judged(Kind kind, Head head, List<Integer> clues, double sureness) {}

    private final Scene scene;
    private final Questions questions;

    Learned(Scene scene, Questions questions) {
        this.scene = scene;
        this.questions = questions;
    }

    /// The statements beside those that the rules made; no words carry two.
    List<Candidate> beside(List<Candidate> byRules) {
        var made = new ArrayList<Candidate>(byRules);
        for (Judged one : likely(byRules)) {
            if (!taken(one.head(), made)) {
                made.addAll(make(one));
            }
        }
        return List.copyOf(made.subList(byRules.size(), made.size()));
    }

    private static boolean taken(Head head, List<Candidate> made) {
        return made.stream().anyMatch(candidate -> taken(head, candidate));
    }

    private static boolean taken(Head head, Candidate made) {
        int other = made.match().head();
        return made.covers(head.at()) || head.from() <= other && other < head.to();
    }

    /// What the heads are judged to carry that carry nothing yet, the surest first.
    private List<Judged> likely(List<Candidate> byRules) {
        if (questions.isEmpty()) {
            return List.of();
        }
        var likely = new ArrayList<Judged>();
        var clues = new Clues(scene);
        for (Head head : Head.of(scene)) {
            if (taken(head, byRules)) {
                continue;
            }
            List<Integer> seen = questions.numbers(clues.of(head));
            for (Kind kind : KINDS) {
                double sureness = sureness(kind, seen);
                if (sureness >= kind.least()) {
                    likely.add(new Judged(kind, head, seen, sureness));
                }
            }
        }
        likely.sort(Comparator.comparingDouble(Judged::sureness).reversed());
        return likely;
    }

    /// The probability that there is such a statement, times the geometric mean of those of the
    /// answers that settle its slots; as soon as that is too little, what it has come to.
    private double sureness(Kind kind, List<Integer> clues) {
        double sureness = questions.get(kind.question()).probability("yes", clues);
        for (String slot : kind.slots()) {
            if (sureness < kind.least()) {
                break;
            }
            double share = questions.get(slot).greatest(clues);
            sureness *= Math.pow(share, 1.0 / kind.slots().size());
        }
        return sureness;
    }

    private List<Candidate> make(Judged one) {
        return switch (one.kind().question()) {
            case "measure" ->
                    new JudgedMeasures(scene).of(match(one, measure(one)), answer("status", one));
            case "position" ->
                    listed(
                            new JudgedPositions(scene)
                                    .of(
                                            match(one, Map.of("position", answer("stance", one))),
                                            one.head()));
            default -> listed(new EventMaker(scene).make(match(one, event(one))));
        };
    }

    private Map<String, String> measure(Judged one) {
        return Map.of(
                "instrument", answer("instrument", one),
                "agent", agent(one.head()),
                "noun", one.head().noun() ? "yes" : "no");
    }

    private Map<String, String> event(Judged one) {
        String event = answer("happening", one);
        return Map.of(
                "event",
                event,
                "status",
                answer("when", one),
                "needs",
                ANCHORED.contains(event) ? "anchor" : "");
    }

    private static List<Candidate> listed(@Nullable Candidate candidate) {
        return candidate == null ? List.of() : List.of(candidate);
    }

    private Match match(Judged one, Map<String, String> attributes) {
        return one.head().match(NAME, attributes);
    }

    private String answer(String question, Judged one) {
        return questions.get(question).likeliest(one.clues());
    }

    private String agent(Head head) {
        if (head.noun()) {
            return "owner";
        }
        return Clauses.passive(scene.marks, head.at()) ? "passive" : "subject";
    }
}
