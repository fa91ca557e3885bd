package org.parley.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which patterns a sentence can match at all, found by the rarest thing that each asks for instead
/// of by trying one after the other.
final class PatternIndex {

    private final List<List<Element>> patterns = new ArrayList<>();
    private final List<List<Element>> asked = new ArrayList<>();
    private final List<int[]> numbers = new ArrayList<>();
    private final Map<String, BitSet> byPhrase = new HashMap<>();
    private final Map<String, BitSet> byWord = new HashMap<>();
    private final Map<Character, BitSet> byMark = new HashMap<>();
    private final BitSet always = new BitSet();

    PatternIndex(List<Rule> rules) {
        for (Rule rule : rules) {
            int first = patterns.size();
            for (List<Element> pattern : rule.patterns()) {
                add(pattern);
            }
            numbers.add(new int[] {first, patterns.size()});
        }
    }

    private void add(List<Element> pattern) {
        int number = patterns.size();
        patterns.add(pattern);
        List<Element> required = required(pattern);
        asked.add(required);
        Element anchor = null;
        for (Element element : required) {
            if (anchor == null || rank(element) < rank(anchor)) {
                anchor = element;
            }
        }
        switch (anchor) {
            case null -> always.set(number);
            case Element.Phrase phrase -> put(byPhrase, phrase.name(), number);
            case Element.Word word -> word.words().forEach(w -> put(byWord, w, number));
            case Element.Marked mark -> put(byMark, mark.letter(), number);
            case Element.Any _, Element.Tagged _, Element.Gap _, Element.Maybe _, Element.Head _ ->
                    always.set(number);
        }
    }

    private static <K> void put(Map<K, BitSet> map, K key, int number) {
        map.computeIfAbsent(key, _ -> new BitSet()).set(number);
    }

    private static int rank(Element element) {
        return switch (element) {
            case Element.Phrase _ -> 0;
            case Element.Word _ -> 1;
            case Element.Marked _ -> 2;
            case Element.Any _, Element.Tagged _, Element.Gap _, Element.Maybe _, Element.Head _ ->
                    3;
        };
    }

    /// What must stand in a sentence for a pattern to match, in whatever order.
    private static List<Element> required(List<Element> pattern) {
        var required = new ArrayList<Element>();
        for (Element element : pattern) {
            Element asked = element instanceof Element.Head head ? head.element() : element;
            if (rank(asked) < 3) {
                required.add(asked);
            }
        }
        return required;
    }

    /// Numbers of the patterns whose needs a sentence meets.
    BitSet possible(Marks marks) {
        var possible = (BitSet) always.clone();
        for (String phrase : marks.phrases()) {
            or(possible, byPhrase.get(phrase));
        }
        for (String word : marks.words()) {
            or(possible, byWord.get(word));
        }
        for (Map.Entry<Character, BitSet> entry : byMark.entrySet()) {
            if (marks.hasMarked(entry.getKey())) {
                possible.or(entry.getValue());
            }
        }
        for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
            if (!met(marks, asked.get(i))) {
                possible.clear(i);
            }
        }
        return possible;
    }

    private static void or(BitSet possible, @org.jspecify.annotations.Nullable BitSet more) {
        if (more != null) {
            possible.or(more);
        }
    }

    private static boolean met(Marks marks, List<Element> required) {
        for (Element element : required) {
            boolean there =
                    switch (element) {
                        case Element.Word word -> marks.hasAny(word.words());
                        case Element.Phrase phrase -> marks.hasPhrase(phrase.name());
                        case Element.Marked mark -> marks.hasMarked(mark.letter());
                        case Element.Any _,
                                Element.Tagged _,
                                Element.Gap _,
                                Element.Maybe _,
                                Element.Head _ ->
                                true;
                    };
            if (!there) {
                return false;
            }
        }
        return true;
    }

    /// The patterns of a rule that are among the possible ones, in its order.
    List<List<Element>> patterns(int rule, BitSet possible) {
        int[] range = numbers.get(rule);
        int first = possible.nextSetBit(range[0]);
        if (first < 0 || first >= range[1]) {
            return List.of();
        }
        var found = new ArrayList<List<Element>>();
        for (int i = first; i >= 0 && i < range[1]; i = possible.nextSetBit(i + 1)) {
            found.add(patterns.get(i));
        }
        return found;
    }
}
