package org.parley.grammar;

import org.parley.lexicon.Inflection;
import org.parley.lexicon.Lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A file of rules, read and applied.
///
/// A rule is a line `name: key=value ...` and, indented below it, one pattern a line. In a pattern
/// `word` or `a|b` stands for itself, `@class` for a phrase of the lexicon, a capital letter for a
/// mention (`E` economy, `H` person, `M` money, `P` percentage, `D` date, `N` firm), `..` for a few
/// tokens that hold no verb, `be` for any form of it, `...` for more tokens of any kind. `#VERB`
/// for a part of speech, `^` marks the predicate, `?` what may be absent.
public final class Grammar {

    private static final int NARROW = 9;
    private static final int WIDE = 22;

    private final List<Rule> rules;

    private Grammar(List<Rule> rules) {
        this.rules = rules;
    }

    public static Grammar load(String file, Lexicon lexicon) {
        try (InputStream in = Grammar.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "No grammar " + file + " beside " + Grammar.class);
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return parse(file, reader.lines().toList(), lexicon);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Rules of some lines; a mistake is named with file and line.
    public static Grammar parse(String file, List<String> lines, Lexicon lexicon) {
        var rules = new ArrayList<Rule>();
        String name = "";
        Map<String, String> attributes = Map.of();
        var patterns = new ArrayList<List<Element>>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            if (Character.isWhitespace(line.charAt(0))) {
                patterns.add(pattern(line.strip(), file + ":" + (i + 1), lexicon));
                continue;
            }
            if (!name.isEmpty()) {
                rules.add(new Rule(name, attributes, patterns));
                patterns.clear();
            }
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException(
                        file
                                + ":"
                                + (i + 1)
                                + ": \""
                                + line
                                + "\" is no rule. Maybe the \":\" after its"
                                + " name is missing, or a pattern is not indented.");
            }
            name = line.substring(0, colon).strip();
            attributes = attributes(line.substring(colon + 1));
        }
        rules.add(new Rule(name, attributes, patterns));
        return new Grammar(rules);
    }

    public List<Rule> rules() {
        return rules;
    }

    /// All matches in a sentence, by place and then by the order of the rules.
    public List<Match> matches(Marks marks) {
        var found = new ArrayList<Match>();
        for (int order = 0; order < rules.size(); order++) {
            Rule rule = rules.get(order);
            List<List<Element>> patterns =
                    rule.patterns().stream().filter(pattern -> possible(marks, pattern)).toList();
            if (patterns.isEmpty()) {
                continue;
            }
            for (int from = 0; from < marks.size(); from++) {
                for (List<Element> pattern : patterns) {
                    var search = new Search(marks, pattern);
                    if (search.run(0, from)) {
                        int head = search.head < 0 ? from : search.head;
                        int headEnd = search.head < 0 ? search.end : search.headEnd;
                        found.add(new Match(rule, from, search.end, head, headEnd, order));
                        break;
                    }
                }
            }
        }
        return found;
    }

    /// Whether a sentence holds all that a pattern asks for, in whatever order.
    private static boolean possible(Marks marks, List<Element> pattern) {
        for (Element element : pattern) {
            Element asked = element instanceof Element.Head head ? head.element() : element;
            boolean there =
                    switch (asked) {
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

    private static Map<String, String> attributes(String text) {
        var attributes = new LinkedHashMap<String, String>();
        for (String part : text.strip().split("\\s+")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                attributes.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return attributes;
    }

    private static List<Element> pattern(String text, String place, Lexicon lexicon) {
        var elements = new ArrayList<Element>();
        for (String part : text.split("\\s+")) {
            elements.add(element(part, place, lexicon));
        }
        return elements;
    }

    private static Element element(String part, String place, Lexicon lexicon) {
        if (part.startsWith("^")) {
            return new Element.Head(element(part.substring(1), place, lexicon));
        }
        if (part.endsWith("?") && part.length() > 1) {
            return new Element.Maybe(element(part.substring(0, part.length() - 1), place, lexicon));
        }
        if (part.equals("..") || part.equals("...")) {
            return new Element.Gap(part.length() == 3);
        }
        if (part.indexOf('|') > 0 && part.indexOf('@') >= 0) {
            var choices = new ArrayList<Element>();
            for (String choice : part.split("\\|")) {
                choices.add(element(choice, place, lexicon));
            }
            return new Element.Any(choices);
        }
        if (part.startsWith("@")) {
            if (!lexicon.has(part.substring(1))) {
                throw new IllegalArgumentException(
                        place + ": no class " + part + " in the lexicon. Maybe it is misspelt.");
            }
            return new Element.Phrase(part.substring(1));
        }
        if (part.startsWith("#")) {
            return new Element.Tagged(part.substring(1));
        }
        if (part.length() == 1 && "EHMPDN".contains(part)) {
            return new Element.Marked(part.charAt(0));
        }
        Set<String> words = new java.util.HashSet<>(List.of(part.split("\\|")));
        if (words.contains("be")) {
            words.addAll(Inflection.verb("be"));
        }
        return new Element.Word(Set.copyOf(words));
    }

    /// A search for one pattern from one place; gaps are as short as possible.
    private static final class Search {
        private final Marks marks;
        private final List<Element> pattern;
        private int end;
        private int head = -1;
        private int headEnd;

        Search(Marks marks, List<Element> pattern) {
            this.marks = marks;
            this.pattern = pattern;
        }

        boolean run(int element, int token) {
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
}
