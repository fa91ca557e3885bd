package org.parley.learned;

import org.parley.files.FileSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The questions of a file of weights.
///
/// A line `? name answer answer ...` opens a question; below it each line is a clue and its weight
/// for each answer, parted by tabs.
public final class Questions {

    private static final String FILE = "statements.weights";

    /// What a line begins with that opens a question.
    private static final String OPENING = "?";

    private static final float[] NOTHING = {};

    private final Map<String, Question> byName;
    private final Map<String, Integer> numbers;

    private Questions(Map<String, Question> byName, Map<String, Integer> numbers) {
        this.byName = Map.copyOf(byName);
        this.numbers = numbers;
    }

    /// No questions: nothing is learnt.
    public static Questions none() {
        return new Questions(Map.of(), Map.of());
    }

    /// The questions that ship.
    public static Questions load() {
        return parse(FileSet.of(Questions.class).text(FILE).get().lines().toList());
    }

    public static Questions parse(List<String> lines) {
        Map<String, Integer> numbers = numbered(lines);
        var byName = new LinkedHashMap<String, Question>();
        List<float[]> weights = List.of();
        for (String line : lines) {
            String[] parts = line.split("\t");
            if (parts[0].equals(OPENING)) {
                weights = new ArrayList<>(Collections.nCopies(numbers.size(), NOTHING));
                var answers = List.of(parts).subList(2, parts.length);
                byName.put(parts[1], new Question(parts[1], List.copyOf(answers), weights));
                continue;
            }
            float[] values = new float[parts.length - 1];
            for (int i = 0; i < values.length; i++) {
                values[i] = Float.parseFloat(parts[i + 1]);
            }
            weights.set(Objects.requireNonNull(numbers.get(parts[0])), values);
        }
        return new Questions(byName, numbers);
    }

    private static Map<String, Integer> numbered(List<String> lines) {
        var numbers = new HashMap<String, Integer>();
        for (String line : lines) {
            String clue = line.substring(0, line.indexOf('\t'));
            if (!clue.equals(OPENING)) {
                numbers.putIfAbsent(clue, numbers.size());
            }
        }
        return numbers;
    }

    /// Numbers of those clues of which something was learnt, for whatever is asked.
    public List<Integer> numbers(Collection<String> clues) {
        var known = new ArrayList<Integer>(clues.size());
        for (String clue : clues) {
            Integer number = numbers.get(clue);
            if (number != null) {
                known.add(number);
            }
        }
        return known;
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
