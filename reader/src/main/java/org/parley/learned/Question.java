package org.parley.learned;

import java.util.Arrays;
import java.util.List;

/// A question with a few answers, and how much each clue speaks for each: multinomial logistic
/// regression.
///
/// @param name what is asked
/// @param answers what may be answered
/// @param weights of each clue by its number, one for each answer, in natural logarithms of odds;
///   none where the clue says nothing
public record Question(String name, List<String> answers, List<float[]> weights) {

    /// The probabilities of the answers, in their order.
    ///
    /// @param clues numbers of what is seen, by [Questions#numbers]
    public double[] probabilities(List<Integer> clues) {
        double[] sums = new double[answers.size()];
        for (int clue : clues) {
            float[] known = weights.get(clue);
            for (int i = 0; i < known.length; i++) {
                sums[i] += known[i];
            }
        }
        double most = Arrays.stream(sums).max().orElse(0);
        double total = 0;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.exp(sums[i] - most);
            total += sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= total;
        }
        return sums;
    }

    /// The probability of one answer.
    public double probability(String answer, List<Integer> clues) {
        return probabilities(clues)[answers.indexOf(answer)];
    }

    /// The probability of the likeliest answer.
    public double greatest(List<Integer> clues) {
        return Arrays.stream(probabilities(clues)).max().orElse(0);
    }

    /// The likeliest answer; of equals the first.
    public String likeliest(List<Integer> clues) {
        double[] probabilities = probabilities(clues);
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return answers.get(best);
    }
}
