package org.parley.app.duty;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Compares the names of parties with those of listed firms: by Jaro-Winkler similarity of the
/// whole names without accents, punctuation and legal forms, and by the first word of the listed
/// name, which a subsidiary as a rule shares. Not thread-safe.
final class PartyNames {
    /// From here on two names are one.
    static final double SAME = 0.96;

    /// From here on a person must look.
    static final double DOUBTFUL = 0.86;

    private static final double SHARED_WORD = 0.90;
    private static final double SAME_WORD = 0.92;
    private static final int DISTINCTIVE = 3;

    /// From this length on a name is looked for inside others, however they are spaced.
    private static final int LONG = 5;

    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{N}]+");
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> FORMS =
            Set.of(
                    "CO",
                    "COMPANY",
                    "CORP",
                    "CORPORATION",
                    "INC",
                    "LTD",
                    "LIMITED",
                    "LLC",
                    "PLC",
                    "GMBH",
                    "AG",
                    "SA",
                    "SARL",
                    "BV",
                    "NV",
                    "SPA",
                    "PTE",
                    "PTY",
                    "THE",
                    "AND",
                    "OF");

    private final List<Listed> listed;
    private final Map<String, List<Match>> seen = new HashMap<>();

    /// A firm that a measure names.
    record Listed(String firm, String measure) {}

    /// A likeness.
    ///
    /// @param score from 0 to 1
    record Match(Listed listed, String party, double score, String reason) {
        boolean isSame() {
            return score >= SAME;
        }
    }

    PartyNames(List<Listed> listed) {
        this.listed = List.copyOf(listed);
    }

    /// Listed firms that a party is or may be, the likeliest first.
    List<Match> matches(String party) {
        return seen.computeIfAbsent(party, this::compare);
    }

    /// Whether a name can be told from the listed ones: not one in other letters, nor one of legal
    /// forms alone.
    boolean isComparable(String party) {
        List<String> words = words(party);
        return listed.isEmpty()
                || (!words.isEmpty() && words.stream().allMatch(w -> LATIN.matcher(w).matches()));
    }

    private List<Match> compare(String party) {
        var found = new ArrayList<Match>();
        for (Listed firm : listed) {
            Match match = match(firm, party);
            if (match != null) {
                found.add(match);
            }
        }
        found.sort((a, b) -> Double.compare(b.score(), a.score()));
        return List.copyOf(found);
    }

    private static @Nullable Match match(Listed firm, String party) {
        List<String> own = words(firm.firm());
        List<String> other = words(party);
        if (own.isEmpty() || other.isEmpty()) {
            return null;
        }
        double whole = SIMILARITY.apply(String.join(" ", own), String.join(" ", other));
        if (whole >= SAME) {
            return new Match(firm, party, whole, "the names are the same but for form");
        }
        String first = own.getFirst();
        for (String word : other) {
            if (first.length() >= DISTINCTIVE && SIMILARITY.apply(first, word) >= SAME_WORD) {
                return new Match(
                        firm,
                        party,
                        Math.max(whole, SHARED_WORD),
                        "shares the word %s".formatted(word));
            }
        }
        if (first.length() >= LONG && String.join("", other).contains(first)) {
            return new Match(firm, party, Math.max(whole, SHARED_WORD), "holds the name " + first);
        }
        return whole >= DOUBTFUL ? new Match(firm, party, whole, "the names are alike") : null;
    }

    private static List<String> words(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toUpperCase(Locale.ROOT);
        return Arrays.stream(SEPARATORS.split(plain))
                .filter(word -> !word.isEmpty() && !FORMS.contains(word))
                .toList();
    }
}
