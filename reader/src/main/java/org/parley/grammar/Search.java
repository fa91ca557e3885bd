package org.parley.grammar;

import java.util.List;

/// A search for one pattern from one place; gaps are as short as possible.
final class Search {

    private static final int NARROW = 9;
    private static final int WIDE = 22;

    private final Marks marks;
    private final List<Element> pattern;
    private int end;
    private int head = -1;
    private int headEnd;

    Search(Marks marks, List<Element> pattern) {
        this.marks = marks;
        this.pattern = pattern;
    }

    /// What was found from a place, once `from` has said that it was.
    Match match(Rule rule, int from, int order) {
        return new Match(rule, from, end, head < 0 ? from : head, head < 0 ? end : headEnd, order);
    }

    /// Whether the pattern matches from a token.
    boolean from(int token) {
        head = -1;
        return run(0, token);
    }

    private boolean run(int element, int token) {
        if (element == pattern.size()) {
            end = token;
            return true;
        }
        return switch (pattern.get(element)) {
            case Element.Gap gap -> gap(gap.wide(), element, token);
            case Element.Maybe maybe -> {
                int next = single(maybe.element(), token);
                yield next > 0 && run(element + 1, next) || run(element + 1, token);
            }
            case Element.Head marked -> {
                int next = single(marked.element(), token);
                if (next > 0 && run(element + 1, next)) {
                    head = token;
                    headEnd = next;
                    yield true;
                }
                yield false;
            }
            case Element.Word word -> step(word, element, token);
            case Element.Any any -> step(any, element, token);
            case Element.Tagged tagged -> step(tagged, element, token);
            case Element.Phrase phrase -> step(phrase, element, token);
            case Element.Marked mark -> step(mark, element, token);
        };
    }

    private boolean step(Element part, int element, int token) {
        int next = single(part, token);
        return next > 0 && run(element + 1, next);
    }

    private boolean gap(boolean wide, int element, int token) {
        int most = wide ? WIDE : NARROW;
        for (int i = token; i <= marks.size() && i - token <= most; i++) {
            if (run(element + 1, i)) {
                return true;
            }
            if (i == marks.size() || Clauses.stopsGap(marks, i, wide)) {
                return false;
            }
        }
        return false;
    }

    private int any(Element.Any any, int token) {
        for (Element choice : any.choices()) {
            int next = single(choice, token);
            if (next > 0) {
                return next;
            }
        }
        return -1;
    }

    private int single(Element part, int token) {
        if (token >= marks.size()) {
            return -1;
        }
        return switch (part) {
            case Element.Word word ->
                    word.words().contains(marks.token(token).lower()) ? token + 1 : -1;
            case Element.Phrase phrase -> marks.phraseEnd(phrase.name(), token);
            case Element.Marked mark -> {
                var mention = marks.marked(mark.letter(), token);
                yield mention == null ? -1 : mention.to();
            }
            case Element.Any any -> any(any, token);
            case Element.Tagged tagged ->
                    marks.token(token).tag().equals(tagged.tag()) ? token + 1 : -1;
            case Element.Gap _, Element.Maybe _, Element.Head _ -> -1;
        };
    }
}
