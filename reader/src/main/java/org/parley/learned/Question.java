package org.parley.learned;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// A question with a few answers, and how much each clue speaks for each: multinomial logistic
/// regression.
///
/// @param name what is asked
/// @param answers what may be answered
/// @param weights of each clue, one for each answer, in natural logarithms of odds
public record Question(String name, List<String> answers, Map<String, float[]> weights) {

    /// The probabilities of the answers, in their order.
    ///
    /// @param clues what is seen; those never seen before say nothing
    public double[] probabilities(Collection<String> clues) {
        double[] sums = new double[answers.size()];
        for (String clue : clues) {
            float[] known = weights.get(clue);
            for (int i = 0; known != null && i < sums.length; i++) {
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
    public double probability(String answer, Collection<String> clues) {
        return probabilities(clues)[answers.indexOf(answer)];
    }

    /// The probability of the likeliest answer.
    public double greatest(Collection<String> clues) {
        return Arrays.stream(probabilities(clues)).max().orElse(0);
    }

    /// The likeliest answer; of equals the first.
    public String likeliest(Collection<String> clues) {
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
