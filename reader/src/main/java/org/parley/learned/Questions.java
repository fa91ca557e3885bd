package org.parley.learned;

import org.parley.files.FileSet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The questions of a file of weights.
///
/// A line `? name answer answer ...` opens a question; below it each line is a clue and its weight
/// for each answer, parted by tabs.
public final class Questions {

    private static final String FILE = "statements.weights";

    private final Map<String, Question> byName;

    private Questions(Map<String, Question> byName) {
        this.byName = Map.copyOf(byName);
    }

    /// No questions: nothing is learnt.
    public static Questions none() {
        return new Questions(Map.of());
    }

    /// The questions that ship.
    public static Questions load() {
        return parse(FileSet.of(Questions.class).text(FILE).get().lines().toList());
    }

    public static Questions parse(List<String> lines) {
        var byName = new LinkedHashMap<String, Question>();
        Map<String, float[]> weights = new HashMap<>();
        for (String line : lines) {
            String[] parts = line.split("\t");
            if (parts[0].equals("?")) {
                weights = new HashMap<>();
                var answers = List.of(parts).subList(2, parts.length);
                byName.put(parts[1], new Question(parts[1], List.copyOf(answers), weights));
                continue;
            }
            float[] values = new float[parts.length - 1];
            for (int i = 0; i < values.length; i++) {
                values[i] = Float.parseFloat(parts[i + 1]);
            }
            weights.put(parts[0], values);
        }
        return new Questions(byName);
    }

    /// Whether nothing was learnt.
    public boolean isEmpty() {
        return byName.isEmpty();
    }

    /// A question by its name.
    ///
    /// @throws IllegalArgumentException where nothing was learnt of it
    public Question get(String name) {
        Question question = byName.get(name);
        if (question == null) {
            throw new IllegalArgumentException("Nothing was learnt of " + name + ".");
        }
        return question;
    }
}
