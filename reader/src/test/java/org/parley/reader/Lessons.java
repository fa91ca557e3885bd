package org.parley.reader;

import opennlp.tools.ml.model.Event;

import org.parley.learned.Questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What annotated documents answer to each question about each head in them.
final class Lessons {

    /// A gold statement is a head's own when the characters they share are so large a part of those
    /// of either.
    private static final double OWN = 0.25;

    /// The questions that settle the slots of each kind, and the slots.
    private static final Map<String, Map<String, String>> SLOTS =
            Map.of(
                    "measure", Map.of("instrument", "instrument", "status", "status"),
                    "position", Map.of("stance", "position"),
                    "event", Map.of("happening", "event", "when", "status"));

    private final Map<String, List<Event>> events = new LinkedHashMap<>();

    Map<String, List<Event>> events() {
        return events;
    }

    void of(Gold gold) {
        List<Map<String, Object>> statements = gold.statements();
        new Reader(Questions.none(), scene -> look(scene, statements)).read(gold.document());
    }

    private void look(Scene scene, List<Map<String, Object>> statements) {
        var clues = new Clues(scene);
        for (Head head : Head.of(scene)) {
            List<String> seen = clues.of(head);
            for (String kind : SLOTS.keySet().stream().sorted().toList()) {
                look(scene, head, kind, statements, seen);
            }
        }
    }

    private void look(
            Scene scene,
            Head head,
            String kind,
            List<Map<String, Object>> statements,
            List<String> seen) {
        int at = scene.token(head.at()).start();
        List<Map<String, Object>> around =
                statements.stream()
                        .filter(s -> kind.equals(s.get("kind")))
                        .filter(s -> number(s, "start") <= at && at < number(s, "end"))
                        .toList();
        if (around.isEmpty()) {
            add(kind, "no", seen);
            return;
        }
        Map<String, Object> own = around.getFirst();
        for (Map<String, Object> other : around) {
            own = shared(scene, head, other) > shared(scene, head, own) ? other : own;
        }
        if (shared(scene, head, own) >= OWN) {
            add(kind, "yes", seen);
            for (Map.Entry<String, String> slot : SLOTS.getOrDefault(kind, Map.of()).entrySet()) {
                add(slot.getKey(), String.valueOf(own.get(slot.getValue())), seen);
            }
        }
    }

    /// Characters that a head's clause and a statement share, as a share of those of either.
    private static double shared(Scene scene, Head head, Map<String, Object> statement) {
        int from = scene.token(head.from()).start();
        int to = scene.token(head.to() - 1).end();
        double both =
                Math.min(number(statement, "end"), to) - Math.max(number(statement, "start"), from);
        int either =
                Math.max(number(statement, "end"), to) - Math.min(number(statement, "start"), from);
        return both / either;
    }

    private static int number(Map<String, Object> statement, String key) {
        return ((Number) Json.get(statement, key)).intValue();
    }

    private void add(String question, String answer, List<String> clues) {
        events.computeIfAbsent(question, _ -> new ArrayList<>())
                .add(new Event(answer, clues.toArray(String[]::new)));
    }
}
