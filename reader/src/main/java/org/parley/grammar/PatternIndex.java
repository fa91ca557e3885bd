package org.parley.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which patterns a sentence can match at all, found by the rarest thing that each asks for instead
/// of by trying one after the other.
final class PatternIndex {

    /// Rank of what stands in most sentences, or may be absent.
    private static final int COMMON = 3;

    private final List<List<Element>> patterns = new ArrayList<>();

    /// First pattern of each rule and one past its last.
    private final List<int[]> ranges = new ArrayList<>();

    /// What patterns ask for, numbered: a phrase, a mention, or one of some words.
    private final Map<Element, Integer> needs = new LinkedHashMap<>();

    private final Map<String, BitSet> byWord = new HashMap<>();
    private final Map<String, Integer> byPhrase = new HashMap<>();
    private final Map<Character, Integer> byMark = new LinkedHashMap<>();

    /// Needs of each pattern.
    private final List<int[]> asked = new ArrayList<>();

    /// Patterns to look at when a need is met, by its number.
    private final List<BitSet> anchored = new ArrayList<>();

    private final BitSet always = new BitSet();

    PatternIndex(List<Rule> rules) {
        for (Rule rule : rules) {
            int first = patterns.size();
            for (List<Element> pattern : rule.patterns()) {
                add(pattern);
            }
            ranges.add(new int[] {first, patterns.size()});
        }
    }

    private void add(List<Element> pattern) {
        int number = patterns.size();
        patterns.add(pattern);
        var required = new ArrayList<Integer>();
        Element rarest = null;
        for (Element element : pattern) {
            Element asks = element instanceof Element.Head head ? head.element() : element;
            if (rank(asks) == COMMON) {
                continue;
            }
            required.add(need(asks));
            if (rarest == null || rank(asks) < rank(rarest)) {
                rarest = asks;
            }
        }
        asked.add(required.stream().mapToInt(Integer::intValue).toArray());
        (rarest == null ? always : anchored.get(need(rarest))).set(number);
    }

    private static int rank(Element element) {
        return switch (element) {
            case Element.Phrase _ -> 0;
            case Element.Word _ -> 1;
            case Element.Marked _ -> 2;
            case Element.Any _, Element.Tagged _, Element.Gap _, Element.Maybe _, Element.Head _ ->
                    COMMON;
        };
    }

    private int need(Element element) {
        Integer known = needs.get(element);
        if (known != null) {
            return known;
        }
        int number = needs.size();
        needs.put(element, number);
        anchored.add(new BitSet());
        switch (element) {
            case Element.Word word ->
                    word.words()
                            .forEach(w -> byWord.computeIfAbsent(w, _ -> new BitSet()).set(number));
            case Element.Phrase phrase -> byPhrase.put(phrase.name(), number);
            case Element.Marked marked -> byMark.put(marked.letter(), number);
            default -> throw new IllegalArgumentException(element + " is common.");
        }
        return number;
    }

    /// Numbers of the patterns whose needs a sentence meets, in whatever order.
    BitSet possible(Marks marks) {
        BitSet met = met(marks);
        var possible = (BitSet) always.clone();
        for (int need = met.nextSetBit(0); need >= 0; need = met.nextSetBit(need + 1)) {
            possible.or(anchored.get(need));
        }
        for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
            if (!all(asked.get(i), met)) {
                possible.clear(i);
            }
        }
        return possible;
    }

    private BitSet met(Marks marks) {
        var met = new BitSet(needs.size());
        for (String word : marks.words()) {
            BitSet some = byWord.get(word);
            if (some != null) {
                met.or(some);
            }
        }
        for (String phrase : marks.phrases()) {
            Integer need = byPhrase.get(phrase);
            if (need != null) {
                met.set(need);
            }
        }
        byMark.forEach((letter, need) -> met.set(need, marks.hasMarked(letter)));
        return met;
    }

    private static boolean all(int[] required, BitSet met) {
        for (int need : required) {
            if (!met.get(need)) {
                return false;
            }
        }
        return true;
    }

    /// The patterns of a rule that are among the possible ones, in its order.
    List<List<Element>> patterns(int rule, BitSet possible) {
        int[] range = ranges.get(rule);
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
