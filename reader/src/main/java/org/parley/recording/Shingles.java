package org.parley.recording;

import java.util.ArrayDeque;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// All runs of five words of a text, without case and punctuation, as 64-bit hashes: what two
/// prints of one story have in common whatever either cut or added. Broder (1997), "On the
/// resemblance and containment of documents". Whole sets and no sketches, since news come by the
/// hundred.
final class Shingles {
    private static final int WORDS = 5;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final TreeSet<Long> runs = new TreeSet<>();

    static Shingles of(String text) {
        var shingles = new Shingles();
        shingles.add(text);
        return shingles;
    }

    /// Adds the runs of another stretch of text; none goes across two stretches.
    void add(String text) {
        var last = new ArrayDeque<String>();
        Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (words.find()) {
            last.add(words.group());
            if (last.size() == WORDS) {
                runs.add(hash(last));
                last.remove();
            }
        }
    }

    /// FNV-1a, 64 bits, over the words with a space after each.
    private static long hash(Iterable<String> words) {
        long hash = 0xcbf29ce484222325L;
        for (String word : words) {
            for (int i = 0; i <= word.length(); i++) {
                hash ^= i < word.length() ? word.charAt(i) : ' ';
                hash *= 0x100000001b3L;
            }
        }
        return hash;
    }

    int size() {
        return runs.size();
    }

    void forEach(LongConsumer each) {
        runs.forEach(each::accept);
    }

    /// Runs that both have.
    int shared(Shingles other) {
        int shared = 0;
        for (long run : runs) {
            shared += other.runs.contains(run) ? 1 : 0;
        }
        return shared;
    }
}
