package org.parley.text;

import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import opennlp.tools.util.StringUtil;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The weights of OpenNLP's model of tags, added up word by word. The model is linear in its clues
/// (a word with its first and last letters, two words on either side, two tags before), so what a
/// word adds to a tag is looked up once for each word and not wherever it stands. The names of the
/// clues are those of the model's own description, `generator.featuregen`. A model without a clue
/// gives it no weight.
final class TagWeights {
    /// A word takes half a kilobyte here, so a few megabytes for the words of some documents.
    private static final int KEPT = 10_000;

    private static final String START = "S=begin";

    /// @param own what the word adds to each tag of its own
    /// @param before1 what it adds to those of the word behind it, and so on
    private record Word(
            Context own,
            @Nullable Context before1,
            @Nullable Context before2,
            @Nullable Context behind1,
            @Nullable Context behind2) {}

    private final POSContextGenerator clues;
    private final Map<?, ?> weights;
    private final List<String> tags;
    private final @Nullable Context[] starts;
    private final @Nullable Context[] afterTag;
    private final @Nullable Context[] afterTags;
    private final Map<String, Word> words = new HashMap<>();

    TagWeights(POSModel whole) {
        clues = whole.getFactory().getPOSContextGenerator();
        Object[] parts = ((AbstractModel) whole.getArtifact("pos.model")).getDataStructures();
        weights = (Map<?, ?>) parts[1];
        tags = List.of((String[]) parts[2]);
        int n = tags.size();
        starts = new Context[] {weight(START), weight("p1" + START), weight("p2" + START)};
        afterTag = new Context[n];
        afterTags = new Context[n * n];
        for (int last = 0; last < n; last++) {
            afterTag[last] = weight("t=" + tags.get(last));
            for (int first = 0; first < n; first++) {
                afterTags[first * n + last] =
                        weight("t2=" + tags.get(first) + "," + tags.get(last));
            }
        }
    }

    String tag(int index) {
        return tags.get(index);
    }

    int index(String tag) {
        return tags.indexOf(tag);
    }

    /// The tag that suits a word best.
    ///
    /// @param given indices of the tags of the words before it
    int best(int i, String[] sentence, int[] given) {
        double[] sum = new double[tags.size()];
        add(word(sentence[i]).own(), sum);
        if (i < starts.length) {
            add(starts[i], sum);
        }
        if (i > 0) {
            add(word(sentence[i - 1]).before1(), sum);
            add(afterTag[given[i - 1]], sum);
        }
        if (i > 1) {
            add(word(sentence[i - 2]).before2(), sum);
            add(afterTags[given[i - 2] * tags.size() + given[i - 1]], sum);
        }
        if (i + 1 < sentence.length) {
            add(word(sentence[i + 1]).behind1(), sum);
        }
        if (i + 2 < sentence.length) {
            add(word(sentence[i + 2]).behind2(), sum);
        }
        int best = 0;
        for (int tag = 1; tag < sum.length; tag++) {
            if (sum[tag] > sum[best]) {
                best = tag;
            }
        }
        return best;
    }

    private Word word(String word) {
        Word known = words.get(word);
        if (known == null) {
            if (words.size() >= KEPT) {
                words.clear();
            }
            known = lookedUp(word);
            words.put(word, known);
        }
        return known;
    }

    private Word lookedUp(String word) {
        double[] own = new double[tags.size()];
        String[] alone = {word};
        Arrays.stream(clues.getContext(0, alone, alone, null))
                .filter(clue -> !clue.equals(START))
                .forEach(clue -> add(weight(clue), own));
        String lower = StringUtil.toLowerCase(word);
        return new Word(
                new Context(IntStream.range(0, own.length).toArray(), own),
                weight("p1w=" + lower),
                weight("p2w=" + lower),
                weight("n1w=" + lower),
                weight("n2w=" + lower));
    }

    private @Nullable Context weight(String clue) {
        return (Context) weights.get(clue);
    }

    private static void add(@Nullable Context weight, double[] sum) {
        if (weight != null) {
            int[] of = weight.getOutcomes();
            double[] by = weight.getParameters();
            for (int k = 0; k < of.length; k++) {
                sum[of[k]] += by[k];
            }
        }
    }
}
